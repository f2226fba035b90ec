import type { Words } from "../en-US";
import { customerTiers } from "./customer-tiers";
import { pane } from "./pane";
import { pricingSheet } from "./pricing-sheet";
import { sharing } from "./sharing";
import { valueMap } from "./value-map";
import { priceSensitivity } from "./price-sensitivity";
import { unitEconomics } from "./unit-economics";
import { valueReport } from "./value-report";

export const words: Words = {
  pane,
  sharing,
  templates: {
    "pricing-sheet": pricingSheet,
    "value-map": valueMap,
    "customer-tiers": customerTiers,
    "price-sensitivity": priceSensitivity,
    "unit-economics": unitEconomics,
    "value-report": valueReport,
  },
};
