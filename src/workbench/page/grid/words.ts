import { setTranslationMethod } from "@odoo/o-spreadsheet";
import type { Language } from "../../../locales/language";
import { grid as english } from "../../../locales/en-US/grid";
import { grid as simplified } from "../../../locales/zh-CN/grid";
import { grid as traditional } from "../../../locales/zh-TW/grid";

/** The grid speaks English by itself, but for a few words. */
const dictionaries: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  "en-US": new Map(Object.entries(english)),
  "zh-CN": new Map(Object.entries(simplified)),
  "zh-TW": new Map(Object.entries(traditional)),
};

/** The grid's word in a language; English where it has none there. */
export function gridWord(language: Language, english: string): string {
  return dictionaries[language].get(english) ?? english;
}

let spoken: Language = "en-US";

/** The grid's word in the language that it speaks. */
export function spokenWord(english: string): string {
  return gridWord(spoken, english);
}

/** From now on the grid asks for its words in this language. Part of what it says is only asked for when it is mounted. */
export function speakInGrid(language: Language): void {
  spoken = language;
  setTranslationMethod((...[english]) => spokenWord(english));
}

/** How the grid's sentence on an entry that a validation rule refuses begins. */
export function validationRefusal(language: Language): string {
  const sentence = gridWord(
    language,
    "The data you entered in %s violates the data validation rule set on the cell:\n%s",
  );
  return sentence.slice(0, sentence.indexOf("%s"));
}
