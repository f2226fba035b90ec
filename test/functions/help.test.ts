import { readFileSync } from "node:fs";
import { functions } from "../../src/functions";
import { reasons } from "../../src/functions/reasons";
import { languages } from "../../src/locales";
import { evaluate, type Arguments } from "./support/call";

interface Help {
  readonly use: string;
  readonly formula: readonly string[];
  readonly example: {
    readonly call: string;
    readonly arguments: Arguments;
    readonly gives: unknown;
  };
  readonly errors: readonly string[];
  readonly sources: readonly string[];
}

const help = JSON.parse(readFileSync("src/functions/help.json", "utf8")) as Record<string, Help>;

interface PageOptions {
  readonly language?: string;
  readonly translations?: unknown;
  readonly namespace?: string;
}

const { helpPages, workedExamples } = jest.requireActual<{
  helpPages: (metadata: unknown, options?: PageOptions) => Record<string, string>;
  workedExamples: (namespace?: string) => Record<string, { readonly call: string }>;
}>("../../build/help-pages");

const { translated } = jest.requireActual<{
  translated: (metadata: unknown, words: unknown, language: string) => unknown;
}>("../../build/functions-metadata");

const metadata: unknown = JSON.parse(
  readFileSync("test/functions/fixtures/functions.json", "utf8"),
);

/** The pages in a language, as the build makes them. */
function pagesIn(language: string, namespace = ""): Record<string, string> {
  if (language === "en-US") return helpPages(metadata, { namespace });
  const file = `src/locales/functions.${language}.json`;
  const translations: unknown = JSON.parse(readFileSync(file, "utf8"));
  const localized = translated(metadata, translations, language);
  return helpPages(localized, { language, translations, namespace });
}

test("every function has help, and nothing else", () => {
  expect(Object.keys(help).sort()).toEqual(functions.map(({ id }) => id).sort());
});

test.each(Object.entries(help))("%s: the example gives what the page says", (id, { example }) => {
  const cells = evaluate(id, example.arguments);
  const single = cells.length === 1 && cells[0]?.length === 1;
  expect(single ? cells[0]![0] : cells).toEqual(example.gives);
  expect(example.call.startsWith(`=${id}(`)).toBe(true);
});

test.each(Object.entries(help))("%s: reasons, sources and formula are there", (_, page) => {
  for (const reason of page.errors) expect(Object.keys(reasons)).toContain(reason);
  expect(page.sources.length).toBeGreaterThan(0);
  expect(page.formula.length).toBeGreaterThan(0);
});

describe.each(Object.keys(languages))("in %s", (language) => {
  const pages = pagesIn(language);

  test.each(functions.map((each) => [each.id, each.arguments] as const))(
    "the page of %s is whole: arguments, mathematics, example, errors",
    (id, rules) => {
      const page = pages[id] ?? "";
      for (const { name } of rules)
        expect(page).toContain(`<code>${name.replaceAll("_", "_<wbr>")}</code>`);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain("<math display");
      expect(page).not.toMatch(/undefined|NaN|\[object|\{\w+\}</);
      const opened = (page.match(/<m[a-z]+/g) ?? []).filter((tag) => tag !== "<meta");
      expect(opened).toHaveLength((page.match(/<\/m[a-z]+>/g) ?? []).length);
    },
  );

  test("a page needs neither script nor any other file, and leads to the other languages", () => {
    const files = Object.keys(languages).flatMap((each) =>
      Object.keys(pagesIn(each)).map((id) => addressOf(id, each)),
    );
    for (const [id, page] of Object.entries(pages)) {
      expect(page).not.toMatch(/<script|<link|<img|src=|url\(|https?:/);
      const leads = Array.from(page.matchAll(/href="([^"]+)"/g), ([, href = ""]) =>
        new URL(href, `https://host/help/${addressOf(id, language)}`).pathname.slice(
          "/help/".length,
        ),
      );
      expect(leads).toHaveLength(Object.keys(languages).length - 1);
      for (const lead of leads) expect(files).toContain(lead);
    }
  });
});

test.each(["zh-CN", "zh-TW"])("in %s no sentence of the page is left in English", (language) => {
  for (const page of Object.values(pagesIn(language))) {
    const own = page.replace(
      /<style>[^]*?<\/style>|<(code|nav|math)[ >][^]*?<\/\1>|<li[ >][^]*?<\/li>/g,
      "",
    );
    for (const [, text = ""] of own.matchAll(/<(?:p|td|th|h2)[^>]*>([^<]*[A-Za-z][^<]*)</g))
      expect(text).toMatch(/\p{Script=Han}|^[a-z, ]+；/u);
  }
});

test("Chinese pages say what their readers say", () => {
  expect(pagesIn("zh-CN").LTV).toContain("<h2>参数</h2>");
  expect(pagesIn("zh-TW").LTV).toContain("<h2>引數</h2>");
  expect(pagesIn("zh-CN").VALUE_PRICE).toContain("下限 … 高于上限 …");
  expect(pagesIn("zh-TW").VW_RANGE).toContain("<mtext>太便宜</mtext>");
});

test("results and cells of several rows are tables, labels in the page's language too", () => {
  const { VW_DEMAND = "", VW_CURVES = "", VW_RANGE = "" } = pagesIn("zh-CN");
  expect(VW_DEMAND).toContain(
    "<tr><td><code>Price of greatest reach</code> 覆盖最大的价格</td><td>11</td></tr>",
  );
  expect(VW_DEMAND).toContain(
    '<th scope="col" colspan="4"><code>responses</code> <code>A2:D4</code>',
  );
  expect(VW_DEMAND).toContain(
    "<tr><td>6</td><td>12</td><td>18</td><td>24</td><td>4</td><td>2</td></tr>",
  );
  expect(VW_CURVES).toContain('<th scope="col">不便宜</th>');
  expect(VW_RANGE).toContain('<th scope="col"><code>OPP</code></th>');
  expect(pagesIn("en-US").VW_DEMAND).toContain(
    "<tr><td><code>Greatest revenue</code></td><td>6.8</td></tr>",
  );
});

test("a namespace is written as it is typed: heading, signature, example, and the pane's example", () => {
  const page = pagesIn("zh-CN", "VBP").VALUE_PRICE ?? "";
  expect(page).toContain("<h1>VBP.VALUE_<wbr>PRICE</h1>");
  expect(page).toContain("=VBP.VALUE_PRICE(value, share, [reference_price], [floor], [cap])");
  expect(page).toContain("=VBP.VALUE_PRICE(1200000, 10%, 80000)");
  expect(page).not.toMatch(/=VALUE_PRICE/);
  expect(workedExamples("VBP").VALUE_PRICE?.call).toBe("=VBP.VALUE_PRICE(1200000, 10%, 80000)");
  expect(workedExamples().VALUE_PRICE?.call).toBe("=VALUE_PRICE(1200000, 10%, 80000)");
});

/** English has no folder of its own: help of earlier builds stays where it was. */
function addressOf(id: string, language: string): string {
  return language === "en-US" ? `${id}.html` : `${language}/${id}.html`;
}
