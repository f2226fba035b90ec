import type { Words } from "../en-US";
import { pane } from "./pane";
import { pricingSheet } from "./pricing-sheet";

export const words: Words = {
  pane,
  templates: {
    "pricing-sheet": pricingSheet,
  },
};
