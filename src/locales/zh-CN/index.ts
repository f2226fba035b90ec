import type { Words } from "../en-US";
import { pane } from "./pane";
import { pricingSheet } from "./pricing-sheet";
import { valueMap } from "./value-map";
import { priceSensitivity } from "./price-sensitivity";

export const words: Words = {
  pane,
  templates: {
    "pricing-sheet": pricingSheet,
    "value-map": valueMap,
    "price-sensitivity": priceSensitivity,
  },
};
