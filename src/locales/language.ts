/** The languages that are spoken, by the name that their readers know. */
export const languages = {
  "en-US": "English",
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
} as const;

export type Language = keyof typeof languages;

export function isLanguage(text: unknown): text is Language {
  return typeof text === "string" && Object.keys(languages).includes(text);
}

/**
 * The language for the first of the given tags that is spoken here, else English.
 * @param tags BCP 47, most wanted first: Office's display language, or the browser's languages.
 */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    // Taiwan, Hong Kong and Macau read traditional characters.
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return "zh-TW";
    if (/^zh\b/i.test(tag)) return "zh-CN";
    if (/^en\b/i.test(tag)) return "en-US";
  }
  return "en-US";
}
