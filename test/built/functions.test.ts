import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const dist = path.resolve(__dirname, "../../dist");
const read = (file: string): string => readFileSync(path.join(dist, file), "utf8");

type CellFunction = (...matrices: unknown[]) => unknown[][];
interface Metadata {
  readonly functions: readonly { readonly id: string; readonly helpUrl: string }[];
}

/** Runs dist/functions.js with standard JavaScript and CustomFunctions, nothing else. */
function associated(): Record<string, CellFunction> {
  const functions: Record<string, CellFunction> = {};
  const associate = (more: Record<string, CellFunction>) => Object.assign(functions, more);
  vm.runInNewContext(read("functions.js"), { CustomFunctions: { associate, Error } });
  return functions;
}

test("functions.js needs neither DOM nor Office", () => {
  expect(associated().VALUE_PRICE?.([[12_000_000]], [[0.1]])).toEqual([[1_200_000]]);
});

test("functions.js finds the last digit of numbers that need decimals", () => {
  const { VALUE_PRICE: price, LTV: ltv, PAYBACK_MONTHS: payback } = associated();
  expect(price?.([[12345678.123456789]], [[0.123456789]], [[0.1]])).toEqual([[1524157.8791495208]]);
  expect(ltv?.([[100.123456789]], [[0.7123456789]], [[0.02]], [[0.01]], [[24]])).toEqual([
    [1236.6909582736137],
  ]);
  expect(payback?.([[12000.000000123]], [[1000]], [[0.8]], [[0.03]])).toEqual([
    [19.63101937127042],
  ]);
});

test.each(["functions.json", "functions.zh-CN.json", "functions.zh-TW.json"])(
  "every function of %s is associated, and no other",
  (file) => {
    const { functions } = JSON.parse(read(file)) as Metadata;
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(associated()).sort());
  },
);

test.each([
  ["functions.json", "en-US"],
  ["functions.zh-CN.json", "zh-CN"],
  ["functions.zh-TW.json", "zh-TW"],
])("help of every function of %s is a page in %s", (file, language) => {
  const { functions } = JSON.parse(read(file)) as Metadata;
  for (const { helpUrl } of functions) {
    const page = read(helpUrl.slice(helpUrl.indexOf("/help/") + 1));
    // The build takes the quotes away where HTML needs none.
    expect(page).toMatch(new RegExp(`<html lang="?${language}"?>`));
  }
});
