import { valuePrice as calculate } from "../core/value-price";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const valuePrice = perCell({
  id: "VALUE_PRICE",
  arguments: [
    { kind: "number", name: "value", unit: "money" },
    { kind: "number", name: "share", unit: "fraction", min: 0, max: 1 },
    { kind: "number", name: "reference_price", unit: "money", default: 0 },
    { kind: "number", name: "floor", unit: "money", optional: true },
    { kind: "number", name: "cap", unit: "money", optional: true },
  ],
  calculate,
});

/**
 * Price that gives the customer a fair part of the value: reference price + share of the value created.
 * @customfunction VALUE_PRICE
 * @helpurl help/VALUE_PRICE.html
 * @param value Yearly value to the customer against the next best alternative, net of switching cost
 * @param share Part of that value that the price takes, from 0% to 100%
 * @param reference_price Price of the next best alternative; 0 if left out
 * @param floor Lowest price allowed
 * @param cap Highest price allowed
 */
export function VALUE_PRICE(
  value: unknown[][],
  share: unknown[][],
  reference_price?: unknown[][],
  floor?: unknown[][],
  cap?: unknown[][],
): unknown[][] {
  return inExcel(valuePrice, [value, share, reference_price, floor, cap]);
}
