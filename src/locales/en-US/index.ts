import { customerTiers } from "./customer-tiers";
import { pane } from "./pane";
import { pricingSheet } from "./pricing-sheet";
import { sharing } from "./sharing";
import { valueMap } from "./value-map";
import { priceSensitivity } from "./price-sensitivity";
import { unitEconomics } from "./unit-economics";
import { valueReport } from "./value-report";

/** Every word of the pane in English, the source of the other languages; a template's words stand under its id. */
export const words = {
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

/** What every language has to say: a word that one lacks does not compile. */
export type Words = typeof words;
