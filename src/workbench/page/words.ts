import { workbench as english, type WorkbenchWords } from "../../locales/en-US/workbench";
import { workbench as simplified } from "../../locales/zh-CN/workbench";
import { workbench as traditional } from "../../locales/zh-TW/workbench";
import type { Language } from "../../locales/language";

export type { WorkbenchWords };

const words: Readonly<Record<Language, WorkbenchWords>> = {
  "en-US": english,
  "zh-CN": simplified,
  "zh-TW": traditional,
};

/** The page's words in one language. */
export function wordsIn(language: Language): WorkbenchWords {
  return words[language];
}
