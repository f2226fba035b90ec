import fc from "fast-check";
import { entryText } from "../../../src/taskpane/entry/format";
import { readEntry, type LineField } from "../../../src/taskpane/entry/read-entry";
import type { Domain } from "../../../src/templates/template";

const field = (type: LineField["type"], more: Partial<LineField> = {}): LineField => ({
  key: "f",
  required: false,
  type,
  ...more,
});
const money = field({ kind: "money" });
const percent = field({ kind: "percent" });
const number = field({ kind: "number" });

describe("money", () => {
  const same: readonly (readonly [text: string, value: number])[] = [
    ["1000000", 1_000_000],
    ["1,000,000", 1_000_000],
    ["1 000 000", 1_000_000],
    ["1\u00a0000\u202f000", 1_000_000],
    ["1'000'000", 1_000_000],
    ["1’000’000", 1_000_000],
    ["10,00,000", 1_000_000],
    ["1,0000,0000", 100_000_000],
    ["1,234.56", 1234.56],
    ["1.234,56", 1234.56],
    ["1.234.567", 1_234_567],
    ["1 234,5", 1234.5],
    ["0,125", 0.125],
    ["1,5", 1.5],
    [".5", 0.5],
    ["5.", 5],
    ["1m", 1_000_000],
    ["1.1m", 1_100_000],
    ["1.5k", 1500],
    ["1.5 K", 1500],
    ["2 bn", 2_000_000_000],
    ["3 million", 3_000_000],
    ["3 Mio.", 3_000_000],
    ["100万", 1_000_000],
    ["100萬", 1_000_000],
    ["1億", 100_000_000],
    ["1.2亿", 120_000_000],
    ["1亿2000万", 120_000_000],
    ["3千万", 30_000_000],
    ["5百万", 5_000_000],
    ["1,000万", 10_000_000],
    ["１，０００", 1000],
    ["-5", -5],
    ["−5", -5],
    ["(1,000)", -1000],
    ["1e6", 1_000_000],
    ["1.5e-3", 0.0015],
    ["$1,000", 1000],
    ["US$ 1,000", 1000],
    ["1 000 €", 1000],
    ["￥100万", 1_000_000],
    ["USD 12.5", 12.5],
    ["12.5 EUR", 12.5],
    ["300元", 300],
    ["0", 0],
  ];
  test.each(same)("%s is %d in English", (text, value) => {
    expect(readEntry(text, money, "en-US")).toEqual({ value });
  });

  const german: readonly (readonly [text: string, value: number])[] = [
    ["1.234", 1234],
    ["1,234", 1.234],
    ["1,5", 1.5],
    ["1.5", 1.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.000.000", 1_000_000],
    ["1,5 Mio", 1_500_000],
  ];
  test.each(german)("%s is %d in German", (text, value) => {
    expect(readEntry(text, money, "de-DE")).toEqual({ value });
  });

  test.each([
    "abc",
    "12abc",
    "1,23,4",
    "1.2.3",
    "1,2,3",
    "12 34",
    "1..5",
    "--5",
    "-",
    ".",
    "k",
    "万",
    "3万5",
    "1万2亿",
    "1e999",
    "5%",
    "=1+1",
    "1 000,000,00",
    "#REF!",
    "∞",
  ])("%s is refused with its text and an example", (text) => {
    expect(readEntry(text, money, "en-US")).toEqual({
      value: null,
      problem: { word: "number", values: { text, example: "1,234.5" } },
    });
  });
});

describe("percent", () => {
  test.each([
    ["15", 0.15],
    ["15%", 0.15],
    ["15 %", 0.15],
    ["１５％", 0.15],
    ["0.5%", 0.005],
    ["7", 0.07],
    ["1e1%", 0.1],
    ["-0", 0],
    ["12.5", 0.125],
    ["100", 1],
    ["0", 0],
    ["-5", -0.05],
    ["1500", 15],
  ])("%s is %d", (text, value) => {
    expect(readEntry(text, percent, "en-US")).toEqual({ value });
  });

  test.each([
    ["0.15", 0.15, 0.0015],
    [".15", 0.15, 0.0015],
    ["0,15", 0.15, 0.0015],
    ["0.5", 0.5, 0.005],
    ["-0.05", -0.05, -0.0005],
    ["1", 0.01, 1],
    ["1.0", 0.01, 1],
  ])("%s is %d, and the user is told how to type %d", (text, value, otherwise) => {
    expect(readEntry(text, percent, "en-US")).toEqual({ value, otherwise });
  });

  test("what is no number is refused", () => {
    expect(readEntry("a lot", percent, "en-US").problem?.word).toBe("percent");
  });
});

describe("domain", () => {
  const cases: readonly (readonly [text: string, domain: Domain, word: string | undefined])[] = [
    ["5", { min: 0 }, undefined],
    ["0", { min: 0 }, undefined],
    ["-1", { min: 0 }, "atLeast"],
    ["0", { above: 0 }, "above"],
    ["0", { above: 0, max: 10 }, "aboveAtMost"],
    ["11", { min: 0, max: 10 }, "between"],
    ["10", { min: 0, max: 10 }, undefined],
    ["11", { max: 10 }, "atMost"],
  ];
  test.each(cases)("%s in %j → %s", (text, domain, word) => {
    expect(readEntry(text, { ...number, domain }, "en-US").problem?.word).toBe(word);
  });

  test("the sentence gets percentages as percentages", () => {
    expect(readEntry("1500", { ...percent, domain: { min: 0, max: 1 } }, "en-US").problem).toEqual({
      word: "between",
      values: { min: "0%", max: "100%", entered: "1,500%" },
    });
  });

  test("a whole number refuses a fraction", () => {
    const months = field({ kind: "number", whole: true, unit: "months" });
    expect(readEntry("12", months, "en-US")).toEqual({ value: 12 });
    expect(readEntry("1.5", months, "en-US").problem).toEqual({
      word: "whole",
      values: { entered: "1.5" },
    });
  });
});

describe("text, choice, date, nothing", () => {
  test.each([
    ["2026-11-22", undefined],
    ["2024-02-29", undefined],
    ["2026-02-29", "date"],
    ["1899-12-31", "date"],
    ["22.11.2026", "date"],
  ])("%s → %s", (text, word) => {
    expect(readEntry(text, field({ kind: "date" }), "en-US").problem?.word).toBe(word);
  });

  test("text is trimmed, kept as it is, and bounded", () => {
    const short = field({ kind: "text", maxLength: 5 });
    expect(readEntry(" =1+1 ", short, "en-US")).toEqual({ value: "=1+1" });
    expect(readEntry("123456", short, "en-US").problem).toEqual({
      word: "tooLong",
      values: { max: "5", entered: "6" },
    });
  });

  test("a choice must be one of the list", () => {
    const choice = field({ kind: "choice", options: ["a", "b"] });
    expect(readEntry("b", choice, "en-US")).toEqual({ value: "b" });
    expect(readEntry("c", choice, "en-US").problem?.word).toBe("choice");
  });

  test("nothing typed is null, and a problem only where it is required", () => {
    expect(readEntry("  ", money, "en-US")).toEqual({ value: null });
    expect(readEntry("", { ...money, required: true }, "en-US").problem?.word).toBe("required");
  });
});

describe("what the pane shows can be read again", () => {
  test.each(["en-US", "de-DE", "fr-FR", "de-CH", "zh-CN", "en-IN", "ar-EG"])("%s", (locale) => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.integer({ min: 0, max: 4 }),
        (n, digits) => {
          const value = Number(`${n}e-${digits}`);
          expect(readEntry(entryText(value, "money", locale), money, locale).value).toBe(value);
          expect(readEntry(entryText(value, "percent", locale), percent, locale).value).toBeCloseTo(
            value,
            12,
          );
        },
      ),
    );
  });
});

test.each([1e21, -1e300, 1.5e30])(
  "%p is shown short, and read as the same number again",
  (value) => {
    for (const locale of ["en-US", "de-DE", "zh-CN"]) {
      const shown = entryText(value, "money", locale);
      expect(shown.length).toBeLessThan(10);
      expect(readEntry(shown, money, locale).value).toBe(value);
    }
  },
);
