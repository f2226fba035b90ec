import { fill, type PaneWords } from "../../locales";
import type { Finding, PreviewFact, TemplateWords } from "../../templates/template";
import { numberText, roundedText } from "../entry/format";
import type { Problem } from "../entry/reading";

export function problemSentence(problem: Problem, label: string, words: PaneWords): string {
  return fill(words.problems[problem.word], { label, ...problem.values });
}

export function findingSentence(finding: Finding, words: TemplateWords, locale: string): string {
  const values = Object.entries(finding.values ?? {}).map(([key, value]) => [
    key,
    typeof value === "number" ? numberText(value, locale) : value,
  ]);
  return fill(
    words.messages[finding.word] ?? finding.word,
    Object.fromEntries(values) as Record<string, string>,
  );
}

/** "Recommended price 300,000 · Fee at target 420,000 · …" */
export function previewSentence(
  facts: readonly PreviewFact[],
  words: TemplateWords,
  locale: string,
): string {
  return facts
    .map(({ word, value, format }) =>
      fill(words.messages[word] ?? word, { value: roundedText(value, format, locale) }),
    )
    .join(" · ");
}

export function labelOf(key: string, words: TemplateWords): string {
  return words.fields[key]?.label ?? key;
}
