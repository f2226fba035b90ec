import { languageOf, loadSettings, saveSettings } from "../../../src/taskpane/settings/settings";
import { MemoryStore } from "../support/memory-store";

test.each([
  ["en-US", "USD"],
  ["de-DE", "EUR"],
  ["zh-CN", "CNY"],
  ["zh", "CNY"],
  ["zh-Hant", "TWD"],
  ["zh-HK", "HKD"],
  ["en-GB", "GBP"],
  ["pt-BR", "USD"],
])("in %s new sheets are in %s", (locale, currency) => {
  expect(loadSettings(new MemoryStore(), locale)).toEqual({
    language: "automatic",
    currency,
    formulas: "functions",
  });
});

test("what was saved is loaded again", () => {
  const store = new MemoryStore();
  const settings = { language: "zh-TW", currency: "JPY", formulas: "native" } as const;
  expect(saveSettings(store, settings)).toBe(true);
  expect(loadSettings(store, "en-US")).toEqual(settings);
});

test.each(["", "{", "null", "[]", '{"language":"klingon","currency":"euro"}', '{"currency":7}'])(
  "%s is not settings: the defaults serve",
  (text) => {
    const store = new MemoryStore();
    saveSettings(store, { language: "zh-TW", currency: "JPY", formulas: "native" });
    for (const key of store.kept.keys()) store.kept.set(key, text);
    expect(loadSettings(store, "en-US")).toEqual({
      language: "automatic",
      currency: "USD",
      formulas: "functions",
    });
  },
);

test("a browser that forbids its storage still has settings, and saving says so", () => {
  const forbidden = {
    getItem: () => {
      throw new Error("SecurityError");
    },
    setItem: () => {
      throw new Error("SecurityError");
    },
  };
  const settings = loadSettings(forbidden, "en-US");
  expect(settings.currency).toBe("USD");
  expect(saveSettings(forbidden, settings)).toBe(false);
});

test("the chosen language wins over Office's", () => {
  const usual = { currency: "USD", formulas: "functions" } as const;
  expect(languageOf({ ...usual, language: "automatic" }, "zh-SG")).toBe("zh-CN");
  expect(languageOf({ ...usual, language: "en-US" }, "zh-SG")).toBe("en-US");
});
