import { hypergeometric } from "../special-functions";
import type { PurchaseModel } from "./purchase-fit";

/** A customer's repeat purchases, age at the last one, and age. */
export interface Customer {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
}

/** Near a = 1 the formula is 0/0: the mean of both sides of it is right to the square of this. */
const AROUND_ONE = 1e-5;

/** How much likelier it is that the customer dropped out after the last purchase than that he is active. */
function dropoutOdds(
  { r, alpha, a, b }: PurchaseModel,
  { frequency: x, recency, age }: Customer,
): number {
  if (x === 0) return 0;
  return (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x);
}

/** Probability that the customer is active; 1 before the first repeat purchase, where none can drop out. */
export function probabilityAlive(model: PurchaseModel, customer: Customer): number {
  return 1 / (1 + dropoutOdds(model, customer));
}

/**
 * Expected purchases in the next `horizon` (Fader, Hardie & Lee 2005, eq. 10). By Euler's transformation
 * (15.3.3) its ₂F₁ has no term that grows with the customer's purchases. NaN if the series does not settle.
 */
export function expectedPurchases(
  model: PurchaseModel,
  customer: Customer,
  horizon: number,
): number {
  const { r, alpha, a, b } = model;
  if (Math.abs(a - 1) < AROUND_ONE) {
    const beside = (side: number) =>
      expectedPurchases({ ...model, a: 1 + side * 2 * AROUND_ONE }, customer, horizon);
    return (beside(1) + beside(-1)) / 2;
  }
  const c = a + b + customer.frequency - 1;
  const z = horizon / (alpha + customer.age + horizon);
  const remaining = (1 - z) ** (a - 1) * hypergeometric(a + b - 1 - r, a - 1, c, z);
  return ((c / (a - 1)) * (1 - remaining)) / (1 + dropoutOdds(model, customer));
}
