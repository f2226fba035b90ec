import { isLanguage, languageFor, languages, wordsFor } from "../../src/locales";
import { count, fill } from "../../src/locales/fill";
import { templates } from "../../src/templates";

const all = Object.keys(languages).filter(isLanguage);

/** Every sentence with its path. */
function sentences(words: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) =>
    typeof word === "object" && word !== null
      ? sentences(word, `${path}${key}.`)
      : [[`${path}${key}`, String(word)] as const],
  );
}

const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\w+\}/g)].map(([found]) => found))].sort();

describe.each(all)("%s", (language) => {
  test("fills the same placeholders as English", () => {
    const english = new Map(sentences(wordsFor("en-US")));
    for (const [path, sentence] of sentences(wordsFor(language)))
      // A count of one is a word of its own in English; reasons of functions are English in the functions themselves.
      if (!path.endsWith(".one") && !path.startsWith("pane.functionReasons."))
        expect([path, placeholders(sentence)]).toEqual([
          path,
          placeholders(english.get(path) ?? ""),
        ]);
  });

  test("has words for every field, group and choice of every template", () => {
    const words: Readonly<Record<string, object>> = wordsFor(language).templates;
    for (const { id, groups } of templates) {
      const own = new Set(sentences(words[id] ?? {}).map(([path]) => path));
      const wanted = groups.flatMap(({ key, fields }) => [
        `groups.${key}`,
        ...fields.map((field) => `fields.${field.key}.label`),
        ...fields.flatMap(({ key: field, type }) =>
          type.kind === "choice" ? type.options.map((option) => `choices.${field}.${option}`) : [],
        ),
      ]);
      expect(wanted.filter((path) => !own.has(path))).toEqual([]);
    }
  });

  test("nobody shouts or pleads", () => {
    for (const [path, sentence] of sentences(wordsFor(language)))
      expect([path, sentence]).toEqual([
        path,
        expect.not.stringMatching(/[!！](?!\s)\s*$|please/i),
      ]);
  });
});

test.each([
  [["zh-CN"], "zh-CN"],
  [["zh"], "zh-CN"],
  [["zh-Hans-SG"], "zh-CN"],
  [["zh-TW"], "zh-TW"],
  [["zh-Hant"], "zh-TW"],
  [["zh-HK"], "zh-TW"],
  [["en-GB"], "en-US"],
  [["fr-FR", "zh-MO"], "zh-TW"],
  [["fr-FR"], "en-US"],
  [[], "en-US"],
])("%j is spoken to in %s", (tags, language) => {
  expect(languageFor(tags)).toBe(language);
});

test("a placeholder without a value stays to be seen", () => {
  expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
  expect(count({ one: "1 row", other: "{count} rows" }, 1)).toBe("1 row");
  expect(count({ one: "1 row", other: "{count} rows" }, 2)).toBe("2 rows");
});
