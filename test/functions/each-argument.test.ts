import { readFileSync } from "node:fs";
import { functions, isCellError, type Cell, type Cells, type Input } from "../../src/functions";
import { argumentInWords, type ArgumentReason } from "../../src/functions/reasons";
import { definitionOf, evaluate, type Arguments } from "./support/call";

const help = JSON.parse(readFileSync("src/functions/help.json", "utf8")) as Record<
  string,
  { readonly example: { readonly arguments: Arguments } }
>;

const cases = functions.flatMap(({ id, arguments: rules }) =>
  rules.map((rule) => [id, rule.name, rule] as const),
);

/** The worked example of a function with one argument replaced. */
function replaced(id: string, name: string, given: Input | Cells): Cell[] {
  return evaluate(id, { ...help[id]?.example.arguments, [name]: given }).flat();
}

/** The reasons that an argument alone can give: their sentences must name it. */
const ofArgument: ReadonlySet<string | undefined> = new Set<ArgumentReason>([
  ...(["is-blank", "is-text", "is-boolean", "is-not-finite", "is-not-a-choice"] as const),
  ...(["below-minimum", "not-above", "above-maximum", "not-between", "percent-meant"] as const),
  ...(["not-whole", "not-one-cell", "wrong-columns", "not-ascending"] as const),
]);

const numbers = [-1, 0, -0, 1e-300, -1e-300, 1e300, -1e300, 1.7e308, 5e-324, 0.5, 1e9, Infinity];
const shapes: [string, Cells][] = [
  ["nothing", []],
  ["a row without cells", [[]]],
  [
    "two dimensions",
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  ["ragged rows", [[1], [2, 3], [], [4, 5, 6, 7]]],
  [
    "words and errors",
    [
      ["a", { code: "#REF!" }],
      [true, null],
    ],
  ],
  ["a long column, nearly empty", Array.from({ length: 2000 }, (_, i) => [i < 3 ? i + 1 : null])],
];

describe.each(cases)("%s, %s", (id, name, rule) => {
  test("whatever the number, cells hold numbers, words or sentences that name an argument", () => {
    for (const given of numbers) {
      for (const cell of replaced(id, name, given)) judge(cell, name);
    }
  });

  test.each(shapes)("%s", (_, given) => {
    for (const cell of replaced(id, name, given)) judge(cell);
  });

  test("a word is refused by name, but where words belong", () => {
    const [cell] = replaced(id, name, "no such word");
    if (rule.kind === "labels" || rule.kind === "table") {
      judge(cell!);
      return;
    }
    // A word above a list may be its heading, and nothing is below it.
    if (rule.kind === "list" && rule.header === true) {
      judge(cell!);
      return;
    }
    const words = expect.stringMatching(`^${argumentInWords(name)} must be`) as unknown;
    expect(cell).toMatchObject({ code: "#VALUE!", message: words });
  });

  test("an error of another formula goes through as it is", () => {
    const broken = { code: "#REF!" };
    const cells = replaced(id, name, broken);
    // Surveys judge their cells themselves: an error is an answer that is not valid.
    if (rule.kind === "table") {
      cells.forEach((cell) => judge(cell));
      return;
    }
    for (const cell of cells) expect(cell).toBe(broken);
  });

  test("a blank is missing by name, or not given", () => {
    const blank = replaced(id, name, null);
    const isNeeded = !("optional" in rule || "default" in rule);
    if (!isNeeded) {
      blank.forEach((cell) => judge(cell));
      return;
    }
    const words = expect.stringMatching(`^${argumentInWords(name)} is missing`) as unknown;
    if (id !== "VW_CHECK") expect(blank[0]).toMatchObject({ code: "#VALUE!", message: words });
  });
});

function judge(cell: Cell, name?: string): void {
  if (!isCellError(cell)) {
    expect(typeof cell === "string" || Number.isFinite(cell)).toBe(true);
    return;
  }
  if (cell.code === "#REF!" && cell.reason === undefined) return;
  expect(cell.code).toMatch(/^#(NUM!|VALUE!|DIV\/0!|N\/A)$/);
  expect(cell.message).toMatch(/^[^{}]*[.?]$/);
  if (name !== undefined && ofArgument.has(cell.reason)) {
    expect(cell.message).toMatch(new RegExp(`^${argumentInWords(name)}\\b`));
  }
}

test("every argument of every function is tried", () => {
  const tried = cases.map(([id, name]) => `${id} ${name}`);
  const all = Object.keys(help).flatMap((id) =>
    definitionOf(id).arguments.map((rule) => `${id} ${rule.name}`),
  );
  expect(tried.sort()).toEqual(all.sort());
});
