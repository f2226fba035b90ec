import { isLanguage, languageFor, type Language } from "../../locales";
import type { Spelling } from "../../plan/sheet-plan";
import { isRecord, parseJson } from "../json";

/** What the user chose for the pane on this computer. */
export interface Settings {
  /** "automatic" follows Office. */
  readonly language: Language | "automatic";
  /** ISO 4217 code, for new sheets. */
  readonly currency: string;
  /** How the formulas of new sheets are written. */
  readonly formulas: Spelling;
}

const KEY = "value-pricing.settings";

/** Where settings are kept: the browser's storage for the pane's own origin. */
export type SettingsStore = Pick<Storage, "getItem" | "setItem">;

/** Asked for at each use: in a frame of another site, a browser may forbid even to look at its storage. */
export const browserStore: SettingsStore = {
  getItem: (key) => window.localStorage.getItem(key),
  setItem: (key, text) => {
    window.localStorage.setItem(key, text);
  },
};

/** @param locale BCP 47 tag of the user's region, for the first currency */
export function loadSettings(store: SettingsStore, locale: string): Settings {
  const kept = read(store);
  return {
    language: isLanguage(kept.language) ? kept.language : "automatic",
    currency: isCurrency(kept.currency) ? kept.currency : currencyOf(locale),
    formulas: kept.formulas === "native" ? "native" : "functions",
  };
}

/** @returns whether the browser kept them: it may refuse, for example in a private window. */
export function saveSettings(store: SettingsStore, settings: Settings): boolean {
  try {
    store.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

export function languageOf(settings: Settings, officeLanguage: string): Language {
  return settings.language === "automatic" ? languageFor([officeLanguage]) : settings.language;
}

/** Three capital letters: the shape of ISO 4217, also for a currency that is newer than the browser. */
export function isCurrency(text: unknown): text is string {
  return typeof text === "string" && /^[A-Z]{3}$/.test(text);
}

/** Where most users' deals are counted; the dollar elsewhere. */
const CURRENCY_OF_REGION: Readonly<Record<string, string>> = {
  CN: "CNY",
  TW: "TWD",
  HK: "HKD",
  SG: "SGD",
  JP: "JPY",
  GB: "GBP",
  CH: "CHF",
  DE: "EUR",
  AT: "EUR",
  FR: "EUR",
  IT: "EUR",
  ES: "EUR",
  NL: "EUR",
  IE: "EUR",
  BE: "EUR",
  FI: "EUR",
  PT: "EUR",
};

function currencyOf(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region;
  return CURRENCY_OF_REGION[region ?? ""] ?? "USD";
}

function read(store: SettingsStore): Readonly<Record<string, unknown>> {
  try {
    const kept = parseJson(store.getItem(KEY) ?? "");
    return isRecord(kept) ? kept : {};
  } catch {
    // The browser forbids it: the defaults serve, and saving tells that new ones are not kept.
    return {};
  }
}
