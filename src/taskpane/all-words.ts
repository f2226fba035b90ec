import { isLanguage, languages, wordsFor } from "../locales";
import type { TemplateWords } from "../templates/template";

/** The words of a template in every language: a workbook may have been written in another than the pane's. */
export function inAllLanguages(templateId: string): readonly TemplateWords[] {
  return Object.keys(languages)
    .filter(isLanguage)
    .flatMap((language) => {
      const words: Readonly<Record<string, TemplateWords>> = wordsFor(language).templates;
      return words[templateId] ?? [];
    });
}

/** Text to compare by: no case, no full-width forms, no invisible marks, single spaces. */
export function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

/** The option that a cell names in any of the languages, or by its key; undefined where there is none. */
export function optionNamed(
  name: string,
  field: string,
  options: readonly string[],
  words: readonly TemplateWords[],
): string | undefined {
  const wanted = comparable(name);
  return options.find(
    (option) =>
      comparable(option) === wanted ||
      words.some(({ choices }) => {
        const known = choices[`${field}.${option}`];
        return known !== undefined && comparable(known) === wanted;
      }),
  );
}
