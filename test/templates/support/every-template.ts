import { isLanguage, languages, type Language, wordsFor } from "../../../src/locales";
import type { FormValues, Template, TemplateWords } from "../../../src/templates/template";

/** The words of a template in every language, English first. */
export function wordsInLanguages({
  id,
}: Template): readonly (readonly [language: Language, words: TemplateWords])[] {
  return Object.keys(languages)
    .filter(isLanguage)
    .map((language) => {
      const all: Readonly<Record<string, TemplateWords>> = wordsFor(language).templates;
      const words = all[id];
      if (!words) throw new Error(`No words for ${id}.`);
      return [language, words];
    });
}

/** Every word that `check` can say is one that the template has. */
export function wordsOf(template: Template, values: FormValues, words: TemplateWords) {
  const found = template.check(values);
  for (const { word } of found)
    expect([word, words.messages[word]]).toEqual([word, expect.any(String)]);
  return found.map(({ severity, field, word }) => `${severity} ${field ?? ""} ${word}`);
}

/** Text that a person may type and that must stay text. */
export const awkwardTexts: readonly string[] = [
  "=1+1",
  "+4",
  "-2",
  "@name",
  "'quoted",
  '"double"',
  "x".repeat(120),
  "😀 emoji",
  "שלום עולם",
  "a\nb",
  "*",
  "?",
  "~",
  "<5",
];
