import { reasons } from "../../src/functions/reasons";
import { functionReasons as simplified } from "../../src/locales/zh-CN/function-reasons";
import { functionReasons as traditional } from "../../src/locales/zh-TW/function-reasons";

const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

test.each(Object.entries(reasons))("%s is a sentence", (_, [code, sentence]) => {
  expect(code).toMatch(/^#(NUM!|VALUE!|DIV\/0!|N\/A)$/);
  expect(sentence).toMatch(/^([A-Z]|\{argument\} ).*[.?]$/);
});

test.each([
  ["zh-CN", simplified],
  ["zh-TW", traditional],
])("in %s every reason is told, with the same numbers", (_, sentences) => {
  expect(Object.keys(sentences).sort()).toEqual(Object.keys(reasons).sort());
  for (const [reason, [, english]] of Object.entries(reasons)) {
    expect([reason, placeholders(sentences[reason] ?? "")]).toEqual([
      reason,
      placeholders(english),
    ]);
    expect(sentences[reason]).toMatch(/\p{Script=Han}[^]*[。？]$/u);
  }
});
