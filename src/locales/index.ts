import { pane as english, type PaneWords } from "./en-US/pane";
import { pricingSheet as englishPricingSheet } from "./en-US/pricing-sheet";
import { pane as simplified } from "./zh-CN/pane";
import { pricingSheet as simplifiedPricingSheet } from "./zh-CN/pricing-sheet";
import { pane as traditional } from "./zh-TW/pane";
import { pricingSheet as traditionalPricingSheet } from "./zh-TW/pricing-sheet";
import type { Language } from "./language";

export { count, fill, type Counted } from "./fill";
export { isLanguage, languageFor, languages, type Language } from "./language";
export type { PaneWords };

/** English is the source: a word that another language lacks does not compile. */
interface Words {
  readonly pane: PaneWords;
  /** Under the template's id. */
  readonly templates: { readonly "pricing-sheet": typeof englishPricingSheet };
}

const words: Readonly<Record<Language, Words>> = {
  "en-US": { pane: english, templates: { "pricing-sheet": englishPricingSheet } },
  "zh-CN": { pane: simplified, templates: { "pricing-sheet": simplifiedPricingSheet } },
  "zh-TW": { pane: traditional, templates: { "pricing-sheet": traditionalPricingSheet } },
};

/** Every word of the pane in one language, and the words of each template. */
export function wordsFor(language: Language): Words {
  return words[language];
}
