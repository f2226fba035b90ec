import { readFileSync } from "node:fs";
import { join, dirname } from "node:path";
import { JSDOM } from "jsdom";
import { languages, type Language } from "../../../../src/locales/language";
import { grid as english } from "../../../../src/locales/en-US/grid";
import { grid as simplified } from "../../../../src/locales/zh-CN/grid";
import { grid as traditional } from "../../../../src/locales/zh-TW/grid";
import { accessibleTemplates } from "../../../../src/workbench/page/grid/accessible-templates";
import { functionCategories } from "../../../../src/workbench/page/grid/function-menu";
import { gridWord } from "../../../../src/workbench/page/grid/words";

const main = require.resolve("@odoo/o-spreadsheet");
const source = readFileSync(main, "utf8");
globalThis.DOMParser = new JSDOM().window.DOMParser;
const templates = accessibleTemplates(
  readFileSync(join(dirname(main), "o_spreadsheet.xml"), "utf8"),
);

/**
 * Parts of the grid that no menu of the page leads to, or that speak to programmers: functions of the engine's
 * own (their help is English in every language here), pivot tables, carousels, maps, the reading of foreign
 * files, and what the page says itself.
 */
const elsewhere =
  /src\/functions\/|pivot|carousel|geo|xlsx|collaborative|formulas\/|evaluat|compilation|gauge|scorecard|sunburst|treemap|calendar|funnel|pyramid|radar|waterfall|format\/format|chart_subtype|clickable/i;

/** What the grid's code asks a translation for, with the part of its source that asks. */
function wordsOfCode(): Map<string, string> {
  const words = new Map<string, string>();
  let region = "";
  for (const line of source.split("\n")) {
    region = /^\/\/#region (.*)/.exec(line)?.[1] ?? region;
    for (const [, word = '""'] of line.matchAll(/_t\(("(?:[^"\\]|\\.)*")/g)) {
      // Literals of JavaScript know more escapes than JSON.
      const text = JSON.parse(word.replace(/\\x([\da-f]{2})/gi, "\\u00$1")) as string;
      if (/[A-Za-z]/.test(text)) words.set(text, region);
    }
  }
  return words;
}

/** Attributes that OWL translates. */
const translated = new Set(["alt", "aria-label", "label", "placeholder", "title"]);

const isHtml = ({ tagName }: Element): boolean => /^[a-z]/.test(tagName) && tagName !== "t";

/** What stands in the grid's templates: texts, and the attributes that a person sees or hears. */
function wordsOfTemplates(): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (element: Element, template: string): void => {
    for (const node of Array.from(element.childNodes)) {
      const text = node.nodeType === 3 ? (node.textContent ?? "").trim() : "";
      if (/[A-Za-z]{2}/.test(text)) words.set(text, template);
    }
    for (const { name, value } of Array.from(element.attributes)) {
      // Attributes of components are expressions, unless they say that they are words.
      const isWord = name.endsWith(".translate") || (isHtml(element) && translated.has(name));
      if (isWord && /[A-Za-z]{2}/.test(value)) words.set(value, template);
    }
    for (const child of Array.from(element.children)) walk(child, template);
  };
  for (const template of Array.from(templates.documentElement.children))
    walk(template, template.getAttribute("t-name") ?? "");
  return words;
}

const said = new Map([
  ...wordsOfCode(),
  ...wordsOfTemplates(),
  ...functionCategories.map(([category]) => [category, "the menu of functions"] as const),
]);

/** Names that are the same in every language: paper, colour scales, aggregate functions, an example's address. */
const names =
  /^(?:[AB]\d \(.*\)|Le(?:tter|gal) \(.*\)|Blues|Cividis|Greens|Greys|Oranges|Purples|Rainbow|Reds|Viridis|SUM|AVERAGE|COUNT|MAX|MIN|%\(.*|[QW]%\(.*|e\.g\. 'http:.*|Anonymous)$/;

/** Words of pivot tables and carousels that stand among those of all. */
const ofPivots =
  /carousel|data view|pivot|^%.*(?:total|of|from)$|^Displayed as|^Displays |^Calculates |^No calculations$|^(?:Difference from|Running total|Index)$|^Rank |^Measure |^Expand\/Collapse$/i;

test("what is said otherwise in English is what the grid says", () => {
  expect(Object.keys(english).filter((word) => !said.has(word))).toEqual([]);
});

describe.each([
  ["zh-CN", simplified],
  ["zh-TW", traditional],
] as const)("%s", (_language, words: Readonly<Record<string, string>>) => {
  test("has every word of the grid's menus, dialogs and panels", () => {
    const missing = [...said]
      .filter(([word, part]) => !elsewhere.test(part) && !names.test(word) && !ofPivots.test(word))
      .filter(([word]) => !(word in words))
      .map(([word, part]) => `${part}: ${word}`);
    expect(missing).toEqual([]);
  });

  test("has no word that the grid does not say", () => {
    expect(Object.keys(words).filter((english) => !said.has(english))).toEqual([]);
  });
});

test("the two Chinese are of the same words, each in its own", () => {
  expect(Object.keys(traditional).sort()).toEqual(Object.keys(simplified).sort());
  // 儲存格, 列 and 欄 in Taiwan; 单元格, 行 and 列 on the mainland.
  expect(Object.values(traditional).join()).not.toMatch(/單元格|電子錶格|工作簿|剪貼板|窗口/);
  expect(Object.values(simplified).join()).not.toMatch(/储存格|活页簿|剪贴簿|视窗/);
});

test.each(Object.keys(languages) as Language[])("in %s what it fills in stays", (language) => {
  const blanks = (text: string) => (text.match(/%s|%\(\w+\)s/g) ?? []).sort();
  const lost = Object.keys(simplified).filter(
    (english) => blanks(gridWord(language, english)).join() !== blanks(english).join(),
  );
  expect(lost).toEqual([]);
});

test("words without a translation stay English", () => {
  expect(gridWord("zh-CN", "Irregular word")).toBe("Irregular word");
  expect(gridWord("zh-TW", "File")).toBe("檔案");
  expect(gridWord("en-US", "File")).toBe("File");
});
