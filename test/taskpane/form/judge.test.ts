import {
  entriesOf,
  NO_ENTRIES,
  rowOf,
  withEntry,
  type Entries,
} from "../../../src/taskpane/form/entries";
import { cellId, judge } from "../../../src/taskpane/form/judge";
import { tiny, tinyWords } from "../support/tiny-template";

const words = ({ problems }: ReturnType<typeof judge>) =>
  problems.map(({ input, problem }) => `${input}: ${problem.word}`);

test("a sample is read back as its own values, without a problem", () => {
  for (const locale of ["en-US", "de-DE", "fr-FR", "zh-TW"]) {
    const sample = tiny.sample(tinyWords);
    const judgement = judge(tiny, entriesOf(tiny, sample, locale), locale);
    expect(judgement.values).toEqual(sample);
    expect(judgement.problems).toEqual([]);
  }
});

test("what is not shown is not asked for, and keeps its value", () => {
  const plain = entriesOf(tiny, { kind: "plain", bonus: null, lines: [] }, "en-US");
  expect(words(judge(tiny, plain, "en-US"))).toEqual(["lines: required"]);
  const hidden = judge(tiny, withEntry(plain, "bonus", "7"), "en-US");
  expect(hidden.values.bonus).toBe(7);
  const shown = judge(tiny, withEntry(plain, "kind", "rich"), "en-US");
  expect(words(shown)).toEqual(["bonus: required", "lines: required"]);
});

test("each cell of a table is judged, in the order of the form", () => {
  const good = rowOf({ item: "A", price: "1", share: "15" });
  const bad = rowOf({ item: "", price: "-1", share: "x" });
  const judgement = judge(tiny, withEntry(NO_ENTRIES, "lines", [good, bad]), "en-US");
  expect(words(judgement)).toEqual([
    "kind: required",
    `${cellId("lines", bad.id, "item")}: required`,
    `${cellId("lines", bad.id, "price")}: atLeast`,
    `${cellId("lines", bad.id, "share")}: percent`,
  ]);
  expect(judgement.values.lines).toEqual([
    { item: "A", price: 1, share: 0.15 },
    { item: null, price: null, share: null },
  ]);
});

test("more rows than the table holds are a problem of the table", () => {
  const rows = ["1", "2", "3", "4"].map((price) => rowOf({ item: "A", price }));
  const { problems } = judge(tiny, withEntry(NO_ENTRIES, "lines", rows), "en-US");
  expect(problems.at(-1)?.problem).toEqual({
    word: "tooManyRows",
    values: { max: "3", entered: "4" },
  });
});

test("a finding about an input that is not understood is left out", () => {
  const rich: Entries = entriesOf(tiny, { kind: "rich", bonus: 13, lines: [] }, "en-US");
  expect(judge(tiny, rich, "en-US").findings.map(({ word }) => word)).toEqual(["unlucky"]);
  const unread = { ...tiny, check: () => tiny.check({ bonus: 13 }) };
  expect(judge(unread, withEntry(rich, "bonus", "many"), "en-US").findings).toEqual([]);
});
