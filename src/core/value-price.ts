import { exactlyInRows, within, type Answer, type Formula } from "./arithmetic";
import { exceeds } from "./comparison";
import { failure, type Failure } from "./failure";

const valuePriceFormula: Formula<[value: number, share: number, reference: number]> =
  ({ plus, times, round }) =>
  (value, share, reference) =>
    round(plus(reference, times(share, value)));

const price = exactlyInRows(valuePriceFormula);

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
): Answer | Failure {
  if (exceeds(floor, cap)) return failure("floor-above-cap", { floor, cap });
  // A negative differential passes through in full: sharing it would price above the economic value.
  const shared = value < 0 ? 1 : share;
  return within(floor, price(value, shared, reference), cap);
}
