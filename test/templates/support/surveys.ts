import type { FormRow, FormValues } from "../../../src/templates/template";
import { blank, questions } from "../../../src/templates/price-sensitivity/form";

/** One respondent: four prices and what else is known. */
export const rowOf = (
  prices: readonly (number | string | null)[],
  more: FormRow = {},
): FormRow => ({
  ...Object.fromEntries(questions.map((question, index) => [question, prices[index] ?? null])),
  ...more,
});
/** A survey of these respondents. */
export const survey = (rows: readonly FormRow[], more: FormValues = {}): FormValues => ({
  ...blank,
  product: "Tool",
  responses: rows,
  ...more,
});

/** Seeded answers in quarters of a price, every seventh respondent out of order. */
export function draw(count: number, seed: number): readonly FormRow[] {
  let state = seed;
  const next = (steps: number): number => {
    state = (16_807 * state) % 2_147_483_647;
    return state % steps;
  };
  return Array.from({ length: count }, (_, index) => {
    const first = 40 + next(80);
    const second = first + 1 + next(30);
    const third = second + 1 + next(40);
    const prices = [first, second, third, third + 1 + next(60)].map((price) => price / 4);
    const answers = index % 7 === 3 ? [...prices].reverse() : prices;
    return rowOf(answers, {
      segment: index % 3 === 0 ? "Large" : "Small",
      intentCheap: 1 + next(5),
      intentExpensive: 1 + next(5),
    });
  });
}
