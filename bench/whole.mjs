import { readFileSync } from "node:fs";
import path from "node:path";
import { generator } from "./measure.mjs";

const CDNOW = path.resolve(import.meta.dirname, "../test/golden/data/cdnow_customers_summary.csv");

/** Respondents of test/golden/price-sensitivity/GENERATOR.md, seed 104. */
export function survey(n) {
  const below = generator(104);
  const rows = { prices: [], cheap: [], expensive: [], weights: [] };
  for (let i = 0; i < n; i++) {
    const tooCheap = 200 + below(400) + below(400) + below(400);
    let cheap = tooCheap + 1 + below(300) + below(300);
    let expensive = cheap + 1 + below(400) + below(400);
    const tooExpensive = expensive + 1 + below(600) + below(600);
    if (below(20) === 0) [cheap, expensive] = [expensive, cheap];
    const [a, b] = [1 + below(5), 1 + below(5)];
    rows.prices.push([tooCheap / 100, cheap / 100, expensive / 100, tooExpensive / 100]);
    rows.cheap.push([Math.max(a, b)]);
    rows.expensive.push([Math.min(a, b)]);
    rows.weights.push([(1 + (i % 7)) / 4]);
  }
  return rows;
}

function customers(count) {
  const lines = readFileSync(CDNOW, "utf8").trim().split("\n").slice(1);
  const known = lines.map((line) => line.split(",").map(Number));
  return Array.from({ length: count }, (_, i) => {
    const [, frequency, recency, age] = known[i % known.length];
    // Beyond the sample, ages a little apart, so that no two customers are quite the same.
    const later = Math.floor(i / known.length) * 1e-3;
    return { frequency: [frequency], recency: [recency], age: [age + later] };
  });
}

/** What VW_RANGE is compared with. */
export const SORTING = "(peer) sorting the four columns";

/** Functions of a whole range, with the seconds that they may take. */
export function wholeCases(f) {
  const million = survey(1_000_000);
  const part = (n) =>
    Object.fromEntries(Object.entries(million).map(([k, v]) => [k, v.slice(0, n)]));
  const [thousand, hundred] = [part(1000), part(100_000)];
  const fit = (list) => () =>
    f.CLV_FIT(
      list.map((each) => each.frequency),
      list.map((each) => each.recency),
      list.map((each) => each.age),
    );
  const drivers = Array.from({ length: 50 }, (_, i) => i);
  return [
    { name: "VW_RANGE, 1,000,000 respondents", limit: 0.4, ours: () => f.VW_RANGE(million.prices) },
    {
      name: "VW_RANGE, 1,000,000 weighted",
      limit: 0.6,
      ours: () => f.VW_RANGE(million.prices, null, million.weights),
    },
    {
      name: SORTING,
      ours: () => {
        for (let k = 0; k < 4; k++) Float64Array.from(million.prices, (row) => row[k]).sort();
      },
    },
    { name: "VW_CHECK, 1,000,000 rows", limit: 0.5, ours: () => f.VW_CHECK(million.prices) },
    {
      name: "VW_DEMAND, 100,000 respondents",
      limit: 0.3,
      ours: () => f.VW_DEMAND(hundred.prices, hundred.cheap, hundred.expensive),
    },
    {
      name: "VW_INTERVAL, 1,000 respondents, 2,000 resamples",
      limit: 1,
      ours: () => f.VW_INTERVAL(thousand.prices),
    },
    { name: "CLV_FIT, CDNOW (2,357 customers)", limit: 0.06, ours: fit(customers(2357)) },
    { name: "CLV_FIT, 100,000 customers", limit: 0.8, ours: fit(customers(100_000)) },
    {
      name: "VALUE_SIMULATE, 50 drivers, 100,000 trials",
      limit: 1,
      ours: () =>
        f.VALUE_SIMULATE(
          drivers.map((i) => [i]),
          drivers.map((i) => [1.1 * i + 1]),
          drivers.map((i) => [2 * i + 3]),
          null,
          [[100_000]],
        ),
    },
  ];
}
