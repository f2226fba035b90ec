import { simulateTotal } from "../core/simulation";
import { inExcel } from "./excel";
import { whole } from "./whole";

export const valueSimulate = whole({
  id: "VALUE_SIMULATE",
  arguments: [
    { kind: "list", name: "low", unit: "money" },
    { kind: "list", name: "likely", unit: "money" },
    { kind: "list", name: "high", unit: "money" },
    {
      kind: "list",
      name: "percentiles",
      unit: "fraction",
      min: 0,
      max: 1,
      default: [0.1, 0.5, 0.9],
    },
    {
      kind: "number",
      name: "trials",
      unit: "count",
      min: 1,
      max: 10_000_000,
      whole: true,
      default: 10_000,
    },
    { kind: "number", name: "seed", unit: "number", whole: true, default: 1 },
  ],
  calculate: (low, likely, high, percentiles, trials, seed) => {
    const totals = simulateTotal({ low, likely, high }, percentiles, trials, seed);
    return "reason" in totals ? totals : totals.map((total) => [total]);
  },
});

/**
 * Percentiles of the total of independent value drivers (PERT), one a row. The same for a seed.
 * @customfunction VALUE_SIMULATE
 * @helpurl help/VALUE_SIMULATE.html
 * @param low List with the low estimate of each driver
 * @param likely List with the most likely estimate of each driver
 * @param high List with the high estimate of each driver
 * @param percentiles List of percentiles; 10%, 50%, 90% if left out
 * @param trials Number of trials; 10000 if left out
 * @param seed Whole number that starts the random draws; 1 if left out
 */
export function VALUE_SIMULATE(
  low: unknown[][],
  likely: unknown[][],
  high: unknown[][],
  percentiles?: unknown[][],
  trials?: unknown[][],
  seed?: unknown[][],
): unknown[][] {
  return inExcel(valueSimulate, [low, likely, high, percentiles, trials, seed]);
}
