import { purchasesIfActive } from "./active-purchases";
import type { PurchaseModel } from "./purchase-fit";

/** A customer's repeat purchases, age at the last one, and age, in the model's unit of time. */
export interface Customer {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
}

/** How much likelier it is that the customer dropped out after the last purchase than that he is active. */
function dropoutOdds(
  { r, alpha, a, b }: PurchaseModel,
  { frequency: x, recency, age }: Customer,
): number {
  if (x === 0) return 0;
  return (a / (b + (x - 1))) * ((alpha + age) / (alpha + recency)) ** (r + x);
}

/**
 * Probability that the customer is active, 0 to 1 (Fader, Hardie & Lee 2008, "Computing P(alive)"); 1 before the
 * first repeat purchase, where none can drop out.
 */
export function probabilityAlive(model: PurchaseModel, customer: Customer): number {
  return 1 / (1 + dropoutOdds(model, customer));
}

/**
 * Purchases that the customer is expected to make within the horizon (Fader, Hardie & Lee 2005, eq. 10).
 * @param horizon time to look ahead, at least 0, in the model's unit
 */
export function expectedPurchases(
  model: PurchaseModel,
  customer: Customer,
  horizon: number,
): number {
  const ifActive = purchasesIfActive(model, customer.frequency);
  return probabilityAlive(model, customer) * ifActive(horizon / (model.alpha + customer.age));
}
