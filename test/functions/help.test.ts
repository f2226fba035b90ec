import { readFileSync } from "node:fs";
import { functions } from "../../src/functions";
import { reasons } from "../../src/functions/reasons";
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

const { helpPages } = jest.requireActual<{
  helpPages: (metadata: unknown) => Record<string, string>;
}>("../../build/help-pages");

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

test("a page is whole: arguments, mathematics, example, errors", () => {
  const metadata: unknown = JSON.parse(
    readFileSync("test/functions/fixtures/functions.json", "utf8"),
  );
  const pages = helpPages(metadata);
  for (const { id, arguments: rules } of functions) {
    const page = pages[id] ?? "";
    for (const { name } of rules) expect(page).toContain(`<code>${name}</code>`);
    expect(page).toContain("<math display");
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    const opened = page.match(/<m[a-z]+/g) ?? [];
    const closed = page.match(/<\/m[a-z]+>/g) ?? [];
    expect(opened.filter((tag) => tag !== "<meta")).toHaveLength(closed.length);
  }
});
