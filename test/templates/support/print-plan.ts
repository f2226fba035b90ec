import { areaAddress, cellAddress, contains } from "../../../src/plan/address";
import { layOut, type PlacedCell } from "../../../src/plan/layout";
import type { ChartBlock, Content, SheetPlan } from "../../../src/plan/sheet-plan";
import { spellFormula, type SpellOptions } from "../../../src/plan/spell";

/** A plan as text that a person can read and a test can compare: a line a cell, then what surrounds the cells. */
export function printPlan(plan: SheetPlan): string {
  const layout = layOut(plan);
  const cells = [...layout.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const { areas, scale, titleRows } = layout.pages;
  const printed = areas.map(areaAddress).join(" and ");
  const options = { spelling: plan.spelling, namespace: "", places: layout };
  return [
    `Sheet ${plan.sheetName} · ${plan.template.id} ${plan.template.version} · ${plan.spelling}`,
    `Area ${areaAddress(layout.area)}, frozen rows ${layout.frozenRows}`,
    `Printed ${printed}, scale ${scale}, title rows ${titleRows ? `from ${titleRows.row + 1}: ${titleRows.rows}` : "none"}`,
    `Widths ${layout.widths.join(" ")}`,
    "",
    ...cells.filter(hasMeaning).map((cell) => printCell(cell, options)),
    "",
    ...layout.tables.map(({ block, area }) => `Table ${block.name} ${areaAddress(area)}`),
    ...layout.charts.map(({ block, area }) => `${printChart(block)} ${areaAddress(area)}`),
    ...plan.conditions.map(({ on, when, tone }) => {
      const area =
        "cell" in on
          ? { ...layout.cell(on.cell), rows: 1, columns: 1 }
          : layout.column(on.table, on.column);
      const at = { ...area, ...("table" in on && { table: on.table }) };
      return `Condition ${areaAddress(area)} ${tone} ${spellFormula(when, { ...options, at })}`;
    }),
  ].join("\n");
}

/** The rest of a heading's row is there for its rule only. */
function hasMeaning({ cell }: PlacedCell): boolean {
  return cell.role !== "heading" || cell.content.kind !== "blank";
}

function printCell(placed: PlacedCell, options: Omit<SpellOptions, "at">): string {
  const { cell } = placed;
  const { validation } = cell;
  const remarks = [
    cell.role,
    ...(cell.format === "text" || cell.format === "general" ? [] : [cell.format]),
    ...(cell.key === undefined ? [] : [`key ${cell.key}`]),
    ...(cell.name === undefined ? [] : [`name ${cell.name}`]),
    ...(validation ? [printValidation(validation)] : []),
  ];
  return `${cellAddress(placed)} ${printContent(cell.content, { ...options, at: placed })}  [${remarks.join(", ")}]`;
}

function printContent(content: Content, options: SpellOptions): string {
  switch (content.kind) {
    case "blank":
      return "—";
    case "number":
    case "date":
      return String(content.value);
    case "text":
      return JSON.stringify(content.value);
    case "label":
      return content.label.text;
    case "formula":
      return spellFormula(content.expression, options);
  }
}

function printValidation(validation: NonNullable<PlacedCell["cell"]["validation"]>): string {
  switch (validation.kind) {
    case "list":
      return `one of ${validation.table}.${validation.column}`;
    case "decimal":
    case "whole":
      return `${validation.kind} ${validation.min ?? "…"} to ${validation.max ?? "…"}`;
    case "date":
      return "a date";
  }
}

function printChart({ key, type, title, series }: ChartBlock): string {
  const names = series.map(
    ({ label, values, tone, dashed }) =>
      `${label.text} = ${values.table}.${values.column} ${tone}${dashed ? " dashed" : ""}`,
  );
  return `Chart ${key} ${type} "${title.text}": ${names.join("; ")};`;
}

/** The printed plan with the first two rows of every table: the others repeat them. */
export function shortPlan(plan: SheetPlan): string {
  const { cells, tables } = layOut(plan);
  const repeated = new Set(
    cells
      .filter((cell) => tables.some(({ area }) => contains(area, cell) && cell.row > area.row + 2))
      .map((cell) => `${cellAddress(cell)} `),
  );
  return printPlan(plan)
    .split("\n")
    .filter((line) => !repeated.has(line.slice(0, line.indexOf(" ") + 1)))
    .filter((line) => !line.includes(" —  [locked"))
    .join("\n");
}
