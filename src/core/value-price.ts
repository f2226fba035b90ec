import { exactly, type Formula } from "./arithmetic";
import { exceeds } from "./comparison";
import { failure, type Outcome } from "./failure";

/** A negative differential passes through in full: sharing it would price above the economic value. */
export const valuePriceFormula: Formula<[value: number, share: number, reference: number]> =
  ({ zero, plus, times, isBelow, round }) =>
  (value, share, reference) =>
    round(plus(reference, isBelow(value, zero) ? value : times(share, value)));

const price = exactly(valuePriceFormula);

/**
 * Price that leaves the customer 1 − share of the differential value.
 * Forbis & Mehta (1981), Nagle: economic value = reference price + differentiation value.
 * @param value yearly differential value against the next best alternative, net of switching cost
 * @param share part of the value that the seller keeps, 0..1
 * @param reference price of the next best alternative
 */
export function valuePrice(
  value: number,
  share: number,
  reference = 0,
  floor = -Infinity,
  cap = Infinity,
): Outcome {
  if (exceeds(floor, cap)) return failure("floor-above-cap", { floor, cap });
  return Math.max(floor, Math.min(cap, price(value, share, reference)));
}
