import { pricingSheet } from "./pricing-sheet";
import type { Template } from "./template";

/** Every sheet that the pane offers, in the order of the gallery. */
export const templates: readonly Template[] = [pricingSheet];
