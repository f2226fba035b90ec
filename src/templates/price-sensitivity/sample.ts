import type { FormRow, FormValues, TemplateWords } from "../template";
import { blank } from "./form";

const respondents = 120;

/**
 * A survey of invented answers, drawn by a generator with a fixed seed (Park & Miller's minimal standard), so that
 * every run shows the same sheet. Prices end in 0 or 5, as people's answers do; every tenth respondent misreads.
 */
export function sample(words: TemplateWords): FormValues {
  const next = generator(1976);
  const draw = (steps: number): number => 5 * (1 + (next() % steps));
  const rows = Array.from({ length: respondents }, (_, index): FormRow => {
    const isLarge = index % 3 === 0;
    const tooCheap = (isLarge ? 60 : 35) + draw(6) + draw(4);
    const cheap = tooCheap + draw(6);
    const expensive = cheap + draw(8);
    const tooExpensive = expensive + draw(8);
    const intent = 1 + (next() % 5);
    const answers = { tooCheap, cheap, expensive, tooExpensive };
    return {
      ...answers,
      ...misread(index, answers),
      segment: words.sheet[isLarge ? "sample.large" : "sample.small"] ?? "",
      intentCheap: Math.max(3, intent),
      intentExpensive: Math.max(1, intent - 2),
    };
  });
  return { ...blank, product: words.sheet["sample.product"] ?? "", responses: rows, unitCost: 30 };
}

function misread(
  index: number,
  { cheap, expensive }: { readonly cheap: number; readonly expensive: number },
): FormRow {
  if (index % 20 === 7) return { cheap: expensive, expensive: cheap };
  return index % 20 === 17 ? { tooExpensive: null } : {};
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (16_807 * state) % 2_147_483_647;
    return state;
  };
}
