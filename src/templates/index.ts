import { customerTiers } from "./customer-tiers";
import { pricingSheet } from "./pricing-sheet";
import { priceSensitivity } from "./price-sensitivity";
import { unitEconomics } from "./unit-economics";
import { valueReport } from "./value-report";
import type { Template } from "./template";
import { valueMap } from "./value-map";

/** Every sheet that the pane offers, in the order of the gallery. */
export const templates: readonly Template[] = [
  pricingSheet,
  valueMap,
  customerTiers,
  priceSensitivity,
  unitEconomics,
  valueReport,
];
