import { nowhere } from "../../src/excel/sharing/nowhere";
import { ours, reference, type OurFunction } from "../../src/plan/expression";
import { ourFunctions } from "../../src/plan/our-functions";
import { spellFormula } from "../../src/plan/spell";
import { createEngine } from "../../src/workbench/engine";
import { mulberry32 } from "../templates/support/variations";

const random = mulberry32(20_261_122);
/** A decimal between two others, as a person would type it. */
const between = (low: number, high: number, decimals: number): number =>
  Number((low + random() * (high - low)).toFixed(decimals));
const orBlank = (value: number): number | "" => (random() < 0.25 ? "" : value);

/** A row of arguments, in the order of the function's parameters. */
type Draw = () => readonly (number | "")[];

const months: Draw = () => [
  between(10, 5_000, 2),
  between(0.2, 0.95, 2),
  between(0.0001, 0.08, 4),
  orBlank(between(0, 0.02, 4)),
  Math.ceil(random() * 72),
  orBlank(between(0, 0.03, 3)),
  orBlank(Math.floor(random() * 3)),
];
const years: Draw = () => [
  between(100, 90_000, 0),
  between(0.2, 0.95, 2),
  between(0, 1, 2),
  between(0, 0.4, 2),
  Math.ceil(random() * 12),
  orBlank(between(0, 0.2, 2)),
  orBlank(Math.floor(random() * 3)),
];
/** Paid back within the customer's life; discounted as gently as a month is. */
const payback: Draw = () => {
  const [revenue, margin] = [between(50, 900, 2), between(0.3, 0.9, 2)];
  const churn = between(0.001, 0.04, 3);
  const cost = between(0.2, 15, 1) * revenue * margin;
  return [Number(cost.toFixed(2)), revenue, margin, orBlank(churn), orBlank(between(0, 0.01, 4))];
};
/** Shapes as fits find them, small and large; half of the discounts are by the month. */
const residual: Draw = () => [
  between(0.5, 1, 3) * (random() < 0.5 ? 1 : between(1, 40, 1)),
  between(0.1, 1, 3) * (random() < 0.5 ? 1 : between(1, 60, 1)),
  random() < 0.5 ? between(0.001, 0.02, 4) : between(0.02, 0.4, 2),
  Math.floor(random() * 30),
];

/** Units of the 15th digit by which two numbers differ. */
const unitsApart = (one: number, other: number): number =>
  Math.abs(one - other) / 10 ** (Math.floor(Math.log10(Math.max(one, other))) - 14);

// A mean over 600 nodes is as good as the rounding of its sums.
test.each<[string, OurFunction, Draw, units: number]>([
  ["lifetime value by the month", "LTV", months, 1],
  ["lifetime value by the year", "LTV", years, 1],
  ["residual lifetime", "RETENTION_DERL", residual, 2],
  ["payback of what fades", "PAYBACK_MONTHS", payback, 1],
])("%s: plain Excel gives the same digits", (_, name, draw, units) => {
  const engine = createEngine();
  const sheetId = engine.model.getters.getActiveSheetId();
  const rows = Array.from({ length: 200 }, draw);
  const columns = "ABCDEFG";
  const call = (row: number) => {
    const given = ourFunctions[name].parameters.slice(0, rows[row]?.length);
    const args = given.map(
      (key, at) => [key, reference(`${columns[at] ?? ""}${row + 1}`)] as const,
    );
    return ours(name, Object.fromEntries(args));
  };
  const spelled = (row: number, spelling: "functions" | "native"): string =>
    spellFormula(call(row), { spelling, namespace: "", places: nowhere });
  engine.batch(() => {
    engine.ensureSize(sheetId, { right: 12, bottom: rows.length + 5 });
    rows.forEach((values, row) => {
      values.forEach((value, col) => {
        if (value !== "") engine.setContent({ sheetId, row, col }, String(value));
      });
      engine.setContent({ sheetId, row, col: 8 }, spelled(row, "functions"));
      engine.setContent({ sheetId, row, col: 9 }, spelled(row, "native"));
    });
  });
  const read = (row: number, col: number) => engine.evaluated({ sheetId, row, col }).value;
  const differing = rows.flatMap((values, row) => {
    const [function_, plain] = [read(row, 8), read(row, 9)];
    const same =
      typeof function_ === "number" && typeof plain === "number"
        ? unitsApart(function_, plain) < units
        : function_ === plain;
    return same ? [] : [{ values, function_, plain }];
  });
  expect(differing).toEqual([]);
  const numbers = rows.filter((_values, row) => typeof read(row, 8) === "number");
  expect(numbers.length).toBeGreaterThan(150);
});
