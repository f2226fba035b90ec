import { generator } from "./measure.mjs";

/** Files with the largest work expected: a survey, customers, value drivers. Each run makes the same ones. */

const csv = (rows) => rows.map((row) => row.join(",")).join("\n");

/** @param columns 4 prices, segment, 2 intents, weight, country, comment: as many of them from the left */
export function survey(rows, columns) {
  const next = generator(1976);
  const lines = Array.from({ length: rows }, (_, index) => {
    const tooCheap = 10 + next(40);
    const cheap = tooCheap + next(30);
    const expensive = cheap + next(30);
    const tooExpensive = expensive + next(40);
    const segment = next(2) ? "small" : "large";
    const intents = [1 + next(5), 1 + next(5), (1 + next(7)) / 4];
    return [
      tooCheap,
      cheap,
      expensive,
      tooExpensive,
      segment,
      ...intents,
      `country ${next(20)}`,
      `answer ${index}`,
    ];
  });
  const headers =
    "too cheap,cheap,expensive,too expensive,segment,intent cheap,intent expensive,weight,country,comment";
  return csv([headers.split(","), ...lines].map((line) => line.slice(0, columns)));
}

export function customers(count) {
  const next = generator(1994);
  const headers =
    "Customer,Industry,Customer revenue,Value a year,Contract value a year,Attainment,Influence,Churn risk";
  const lines = Array.from({ length: count }, (_, index) => [
    `Customer ${index + 1}`,
    `Industry ${next(12)}`,
    1e6 * (1 + next(900)),
    1e4 * (1 + next(400)),
    1e3 * (1 + next(300)),
    (50 + next(70)) / 100,
    1 + next(5),
    (1 + next(50)) / 100,
  ]);
  return csv([headers.split(","), ...lines]);
}

export function drivers(count) {
  const next = generator(2004);
  const headers =
    "ID,Process step,Pain,Metric,Unit,Better is,Baseline,Target,Type of value,Base quantity,Unit value,Attribution,Probability,Confidence";
  const lines = Array.from({ length: count }, (_, index) => [
    `D${index + 1}`,
    `Step ${next(30)}`,
    "Takes too long",
    `Hours ${index + 1}`,
    "hours a case",
    "Down",
    20 + next(20),
    1 + next(19),
    "Cost",
    100 * (1 + next(100)),
    1 + next(80),
    (50 + next(51)) / 100,
    (50 + next(51)) / 100,
    "ABCD"[next(4)],
  ]);
  return csv([headers.split(","), ...lines]);
}
