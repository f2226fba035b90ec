import { words as english, type Words } from "./en-US";
import type { Language } from "./language";
import { words as simplified } from "./zh-CN";
import { words as traditional } from "./zh-TW";

export type { PaneWords } from "./en-US/pane";
export type { SharingWords } from "./en-US/sharing";
export { count, fill, withPlaces, type Counted } from "./fill";
export { isLanguage, languageFor, languages, type Language } from "./language";

const words: Readonly<Record<Language, Words>> = {
  "en-US": english,
  "zh-CN": simplified,
  "zh-TW": traditional,
};

/** Every word of the pane in one language, and the words of each template by its id. */
export function wordsFor(language: Language): Words {
  return words[language];
}
