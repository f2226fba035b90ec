import type { PurchaseModel } from "./purchase-fit";
import { expectedPurchases, type Customer } from "./purchases";

/** Weeks of a month, as the reference calculations have it. */
const WEEKS_A_MONTH = 4.345;

/**
 * Discounted value of the purchases in the coming months, each counted at the end of its month.
 * @param spend expected average purchase
 */
export function customerValue(
  model: PurchaseModel,
  customer: Customer,
  spend: number,
  months: number,
  monthlyDiscount: number,
): number {
  let value = 0;
  let before = 0;
  for (let month = 1; month <= months; month++) {
    const until = expectedPurchases(model, customer, month * WEEKS_A_MONTH);
    value += ((until - before) * spend) / (1 + monthlyDiscount) ** month;
    before = until;
  }
  return value;
}
