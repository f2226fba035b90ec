import { failure, type Outcome } from "../failure";
import { latest } from "../latest";
import { purchasesIfActive } from "./active-purchases";
import type { PurchaseModel } from "./purchase-fit";
import { probabilityAlive, type Customer } from "./purchases";

/** Weeks of a month, as the reference calculations have it (Python's lifetimes, customer_lifetime_value). */
const WEEKS_A_MONTH = 4.345;

/** Terms this many times their sum have cancelled all but some six digits of it. */
const CANCELLED = 1e9;

/**
 * Discounted value of the purchases in the coming months, each counted at the end of its month (Fader & Hardie 2013,
 * note 025): Σ (E(m) − E(m − 1))·spend/(1 + d)^m with the purchases E(m) expected in m months. It is summed by parts,
 * as Σ w(m)·E(m), for then no term is a difference.
 * @param model in weeks
 * @param spend expected amount of a purchase
 * @param months whole number, at least 1
 * @param monthlyDiscount rate, above −1
 */
export function customerValue(
  model: PurchaseModel,
  customer: Customer,
  spend: number,
  months: number,
  monthlyDiscount: number,
): Outcome {
  const ifActive = purchasesIfActive(model, customer.frequency);
  const month = WEEKS_A_MONTH / (model.alpha + customer.age);
  const weights = weightsOf(months, monthlyDiscount);
  let purchases = 0;
  let largest = 0;
  for (let m = 1; m <= months; m++) {
    const weight = weights[m - 1] ?? 0;
    if (weight === 0) continue;
    const term = weight * ifActive(m * month);
    purchases += term;
    largest = Math.max(largest, Math.abs(term));
  }
  // With a negative discount the terms but the last are negative, too.
  if (largest > CANCELLED * purchases) return failure("discount-too-negative", { months });
  return probabilityAlive(model, customer) * purchases * spend;
}

/** w(m) = d/(1 + d)^(m + 1), by which a payment loses weight with the next month; 1/(1 + d)^m for the last. */
const weightsOf = latest((months: number, discount: number) => {
  // Not a power of 1 + d, which has fewer digits of a small d than its logarithm.
  const factor = (month: number) => Math.exp(-month * Math.log1p(discount));
  return Float64Array.from({ length: months }, (_, i) =>
    i + 1 < months ? discount * factor(i + 2) : factor(months),
  );
});
