import { pane as english, type PaneWords } from "./en-US/pane";
import { pane as simplified } from "./zh-CN/pane";
import { pane as traditional } from "./zh-TW/pane";
import type { Language } from "./language";

export { count, fill, type Counted } from "./fill";
export { isLanguage, languageFor, languages, type Language } from "./language";
export type { PaneWords };

const words = {
  "en-US": { pane: english, templates: {} },
  "zh-CN": { pane: simplified, templates: {} },
  "zh-TW": { pane: traditional, templates: {} },
};

/** Every word of the pane in one language, and the words of each template by its id. */
export function wordsFor(language: Language): (typeof words)[Language] {
  return words[language];
}
