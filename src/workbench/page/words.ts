import { workbench as english, type WorkbenchWords } from "../../locales/en-US/workbench";
import { workbench as simplified } from "../../locales/zh-CN/workbench";
import { workbench as traditional } from "../../locales/zh-TW/workbench";

const words = { "en-US": english, "zh-CN": simplified, "zh-TW": traditional } as const;

export type Language = keyof typeof words;

/** Languages by the name that their readers know. */
export const languages: Readonly<Record<Language, string>> = {
  "en-US": "English",
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
};

export function wordsIn(language: Language): WorkbenchWords {
  return words[language];
}

export function isLanguage(text: string | null): text is Language {
  return text !== null && Object.keys(words).includes(text);
}

/** The first of the browser's languages that the workbench speaks; Hant, Taiwan, Hong Kong and Macau read traditional characters. */
export function languageFor(preferences: readonly string[]): Language {
  for (const tag of preferences) {
    if (/^zh\b.*(hant|tw|hk|mo)\b/i.test(tag)) return "zh-TW";
    if (/^zh\b/i.test(tag)) return "zh-CN";
    if (/^en\b/i.test(tag)) return "en-US";
  }
  return "en-US";
}

/** Fills {placeholders}; one without a value stays, so that a test or a reader notices. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, key: string) =>
    String(values[key] ?? placeholder),
  );
}
