import { tier } from "../core/tier";
import { inExcel } from "./excel";
import { perCell } from "./per-cell";

export const valueTier = perCell({
  id: "VALUE_TIER",
  arguments: [
    { kind: "number", name: "score", unit: "number" },
    { kind: "list", name: "thresholds", unit: "number", ascending: true },
    { kind: "labels", name: "labels" },
  ],
  calculate: tier<number | string>,
});

/**
 * Label of the highest threshold that a score reaches.
 * @customfunction VALUE_TIER
 * @helpurl help/VALUE_TIER.html
 * @param score Score to be judged
 * @param thresholds Rising list with the lowest score of each tier
 * @param labels List with the name of each tier
 */
export function VALUE_TIER(
  score: unknown[][],
  thresholds: unknown[][],
  labels: unknown[][],
): unknown[][] {
  return inExcel(valueTier, [score, thresholds, labels]);
}
