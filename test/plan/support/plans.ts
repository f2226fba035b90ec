import { thisRow, times } from "../../../src/plan/expression";
import type {
  Block,
  Cell,
  ChartBlock,
  Label,
  SheetPlan,
  TableBlock,
} from "../../../src/plan/sheet-plan";

export const label = (text: string): Label => ({ word: text, text });
const number = (key: string): Cell => ({
  key,
  content: { kind: "number", value: 1 },
  role: "input",
  format: "money",
});
export const fields = (key: string, ...rows: readonly string[]): Block => ({
  kind: "fields",
  key,
  heading: label(key),
  rows: rows.map((row) => ({ label: label(row), cells: [number(row)] })),
});
export const table = (key: string, rowCount: number): TableBlock => ({
  kind: "table",
  key,
  name: key,
  rowCount,
  columns: [
    {
      key: "n",
      header: label(`${key} n`),
      role: "input",
      format: "number",
      fill: Array.from({ length: rowCount }, (_, value) => ({ kind: "number", value }) as const),
    },
    {
      key: "twice",
      header: label(`${key} twice`),
      role: "formula",
      format: "number",
      fill: times(thisRow("n"), 2),
    },
  ],
});
export const chart = (beside: string): ChartBlock => ({
  kind: "chart",
  key: "chart",
  beside,
  type: "line",
  title: label("chart"),
  series: [{ label: label("n"), values: { table: "t", column: "n" }, tone: "value" }],
  axes: {
    category: { title: label("x"), format: "number" },
    value: { title: label("y"), format: "number" },
  },
  width: 300,
  height: 8,
});
export const plan = (...blocks: readonly Block[]): SheetPlan => ({
  template: { id: "test", version: 1 },
  inputs: "{}",
  sheetName: "Test",
  spelling: "functions",
  title: label("Title"),
  subtitle: { kind: "blank" },
  blocks,
  conditions: [],
  freezeBelow: "title",
  print: { orientation: "landscape", titleColumns: 1, page: label("Page") },
});
