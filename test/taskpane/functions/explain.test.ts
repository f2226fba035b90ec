import type { FailedCell } from "../../../src/excel/workbook";
import { explain } from "../../../src/functions/explain";
import { reasons } from "../../../src/functions/reasons";
import { wordsFor } from "../../../src/locales";
import { errorSentence } from "../../../src/taskpane/functions/explain";

const { pane: words } = wordsFor("en-US");
const cell = (calls: FailedCell["calls"], code = "#NUM!"): FailedCell => ({
  address: "S!A1",
  code,
  calls,
});
const price = (...args: number[]) => ({ name: "VALUE_PRICE", args: args.map((one) => [[one]]) });

test("the function's own reason is told, with what was entered", () => {
  expect(errorSentence(cell([price(100, 15)]), explain, words)).toBe(
    "VALUE_PRICE: Share must be between 0% and 100%. You entered 1500%. Did you mean 15%?",
  );
});

test("in Chinese too", () => {
  const chinese = wordsFor("zh-CN").pane;
  expect(errorSentence(cell([price(100, 15)]), explain, chinese)).toBe(
    "VALUE_PRICE: Share 必须在 0% 与 100% 之间。输入的是 1500%，是否应为 15%？",
  );
});

test("the innermost call that fails is the one to mend", () => {
  const calls = [price(100, 0.5), price(100, 0.5, 0, 9, 3), { name: "LTV" }];
  expect(errorSentence(cell(calls), explain, words)).toBe(
    "VALUE_PRICE: Floor 9 is above cap 3. Lower the floor or raise the cap.",
  );
});

test("an error that came in with a cell is not the function's", () => {
  const calls = [{ name: "VALUE_PRICE", args: [[["#REF!"]], [[0.5]]] }];
  expect(errorSentence(cell(calls, "#REF!"), explain, words)).toBe(
    "VALUE_PRICE: #REF! comes from a cell that the formula reads. Select that cell to see why.",
  );
});

test("what cannot be asked again is said with its remedy", () => {
  expect(errorSentence(cell([{ name: "LTV" }]), explain, words)).toMatch(
    /^LTV is given a calculation inside the formula/,
  );
  expect(errorSentence(cell([price(100, 0.5)]), explain, words)).toMatch(
    /^VALUE_PRICE gives a value/,
  );
  const unknown = /^Excel does not know VALUE_PRICE yet/;
  expect(errorSentence(cell([price(1, 1)], "#NAME?"), explain, words)).toMatch(unknown);
  expect(errorSentence(cell([price(1, 1)]), undefined, words)).toMatch(unknown);
});

test.each(["zh-CN", "zh-TW"] as const)("%s has every reason, with its placeholders", (language) => {
  const placeholders = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
  const said = wordsFor(language).pane.functionReasons;
  expect(Object.keys(said).sort()).toEqual(Object.keys(reasons).sort());
  for (const [reason, [, sentence]] of Object.entries(reasons))
    expect([reason, placeholders(said[reason] ?? "")]).toEqual([reason, placeholders(sentence)]);
});
