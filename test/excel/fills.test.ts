import { translateFormulaToR1C1 } from "@borgar/fx";
import { contents, packedContents } from "../../src/excel/contents";
import { words } from "../../src/locales/en-US";
import { cellAddress } from "../../src/plan/address";
import { expression, thisRow, times } from "../../src/plan/expression";
import { layOut } from "../../src/plan/layout";
import type { SheetPlan, TableColumn } from "../../src/plan/sheet-plan";
import { templates } from "../../src/templates";
import type { TemplateWords } from "../../src/templates/template";

const wordsOf: Readonly<Record<string, TemplateWords>> = words.templates;
const spellings = ["functions", "native"] as const;

const plans = templates.flatMap((template) => {
  const its = wordsOf[template.id];
  if (!its) throw new Error(`No words for ${template.id}.`);
  const plan = template.plan(template.sample(its), its);
  return spellings.map((spelling) => [template.id, spelling, { ...plan, spelling }] as const);
});

// Relative to their cells, formulas that Excel fills in from one text are one text.
test.each(plans)("%s, %s: a fill is what the cells would be given one by one", (_id, _s, plan) => {
  const layout = layOut(plan);
  const spelling = { spelling: plan.spelling, namespace: "VBP" };
  const whole = contents(layout, spelling);
  const { rows, fills } = packedContents(layout, spelling);
  const put = rows.map((row) => [...row]);
  for (const { area, formula } of fills) {
    const relative = translateFormulaToR1C1(String(formula), cellAddress(area));
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cell = String(whole[row]?.[area.column]);
      const at = cellAddress({ row, column: area.column });
      expect([at, translateFormulaToR1C1(cell, at)]).toEqual([at, relative]);
      const line = put[row];
      expect(line?.[area.column]).toBeNull();
      if (line) line[area.column] = cell;
    }
  }
  expect(put).toEqual(whole);
});

test("the long tables of the templates are filled", () => {
  const filled = plans.map(([, , plan]) => {
    const layout = layOut(plan);
    const long = layout.tables.filter(({ block }) => block.rowCount >= 8);
    const columns = long.flatMap(({ block }) => block.columns.filter(({ fill }) => "kind" in fill));
    const { fills } = packedContents(layout, { spelling: plan.spelling, namespace: "" });
    return [fills.length >= columns.length, columns.length > 0];
  });
  expect(filled.every(([isFilled]) => isFilled)).toBe(true);
  expect(filled.some(([, hasColumns]) => hasColumns)).toBe(true);
});

const label = (text: string) => ({ word: text, text });
const rowCount = 9;
const column = (key: string, fill: TableColumn["fill"]): TableColumn => ({
  key,
  header: label(key),
  role: "formula",
  format: "general",
  fill,
});
const tablePlan = (...columns: readonly TableColumn[]): SheetPlan => ({
  template: { id: "tiny", version: 1 },
  inputs: "{}",
  sheetName: "Tiny",
  spelling: "functions",
  title: label("Tiny"),
  subtitle: { kind: "blank" },
  blocks: [{ kind: "table", key: "tiny", name: "Tiny", rowCount, columns }],
  conditions: [],
  freezeBelow: "title",
  print: { orientation: "landscape", titleColumns: 1, page: label("") },
});
const packed = (plan: SheetPlan) =>
  packedContents(layOut(plan), { spelling: plan.spelling, namespace: "" });

test("a person's own text is never moved: its relative references are theirs", () => {
  const own = { kind: "verbatim", text: "B1*2", isAtom: false } as const;
  const { fills, rows } = packed(
    tablePlan(column("own", own), column("sum", times(thisRow("own"), own))),
  );
  expect(fills).toEqual([]);
  expect(rows.at(-1)).toEqual(["=B1*2", "=$A13*(B1*2)"]);
});

test("one row that differs parts a column; a short part is written out", () => {
  const tree = times(thisRow("a"), 2);
  const fill = Array.from({ length: rowCount }, (_, row) =>
    row === 1
      ? ({ kind: "number", value: 1 } as const)
      : ({ kind: "formula", expression: tree } as const),
  );
  const one = packed(tablePlan(column("a", expression(1)), column("b", fill)));
  expect(one.fills.map(({ area }) => area.column)).toEqual([0]);
  const [first, ...others] = fill;
  const two = packed(
    tablePlan(column("a", expression(1)), column("b", others.concat(first ?? []))),
  );
  expect(two.fills.map(({ area }) => [area.column, area.rows])).toEqual([
    [0, 9],
    [1, 8],
  ]);
});
