import { pricingSheet } from "./pricing-sheet";
import type { Template } from "./template";
import { valueMap } from "./value-map";

/** Every sheet that the pane offers, in the order of the gallery. */
export const templates: readonly Template[] = [pricingSheet, valueMap];
