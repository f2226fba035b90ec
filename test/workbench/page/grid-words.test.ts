import { readFileSync } from "node:fs";
import { languages, type Language } from "../../../src/locales/language";
import { grid } from "../../../src/locales/zh-CN/grid";
import { gridWord } from "../../../src/workbench/page/grid-words";

const source = readFileSync(require.resolve("@odoo/o-spreadsheet"), "utf8");

test("every word translated is one that the grid says", () => {
  const unknown = Object.keys(grid).filter(
    (english) => !source.includes(`_t(${JSON.stringify(english)}`),
  );
  expect(unknown).toEqual([]);
});

test.each(Object.keys(languages) as Language[])("in %s what it fills in stays", (language) => {
  const blanks = (text: string) => text.match(/%s/g) ?? [];
  const lost = Object.keys(grid).filter(
    (english) => blanks(gridWord(language, english)).length !== blanks(english).length,
  );
  expect(lost).toEqual([]);
});

test("words without a translation stay English", () => {
  expect(gridWord("zh-CN", "Irregular word")).toBe("Irregular word");
  expect(gridWord("zh-TW", "File")).toBe("檔案");
  expect(gridWord("en-US", "File")).toBe("File");
});
