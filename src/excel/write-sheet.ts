import { cellAddress } from "../plan/address";
import type { Layout } from "../plan/layout";
import type { SheetPlan } from "../plan/sheet-plan";
import { addStyles } from "./cell-styles";
import type { PackedContents, Spelling } from "./contents";
import { namedAreas } from "./named-areas";
import { rangeOf, writeCells, writeSizes } from "./write-cells";
import { writeCharts } from "./write-charts";
import { writePage } from "./write-page";
import { writeConditions, writeValidation } from "./write-rules";
import { addTable } from "./write-table";

/** What the sheet and what stands on it are called in the workbook; areas and tables by the plan's own names. */
export interface SheetNames {
  readonly sheet: string;
  readonly anchor: string;
  readonly areas: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

interface Writing {
  readonly plan: SheetPlan;
  readonly layout: Layout;
  readonly contents: PackedContents;
  readonly names: SheetNames;
  readonly spelling: Spelling;
  readonly ownsSheet: boolean;
  /** Custom XML parts. */
  readonly parts: readonly string[];
  /** Styles that the workbook has. */
  readonly styles: readonly string[];
}

/** Queues everything; the caller sends it. */
export function writeSheet(
  { workbook }: Excel.RequestContext,
  { plan, layout, contents, names, spelling, ownsSheet, parts, styles }: Writing,
  addedStyles: Set<string>,
): Excel.Range {
  const roles = [...new Set(layout.cells.map(({ cell }) => cell.role))];
  for (const style of addStyles(workbook, roles, styles)) addedStyles.add(style);
  const sheet = ownsSheet
    ? workbook.worksheets.add(names.sheet)
    : workbook.worksheets.getItem(names.sheet);
  writeCells(sheet, layout, contents);
  writeSizes(sheet, layout);
  for (const { block, area } of layout.tables) {
    addTable(sheet, area, names.tables.get(block.name) ?? block.name);
  }
  for (const { name, area } of namedAreas(layout)) {
    workbook.names.add(names.areas.get(name) ?? name, rangeOf(sheet, area));
  }
  const all = rangeOf(sheet, layout.area);
  workbook.names.add(names.anchor, all).visible = false;
  writeValidation(sheet, layout, plan.title.text, names.areas);
  writeConditions(sheet, plan, layout, spelling);
  writeCharts(sheet, layout, names);
  if (ownsSheet) writePage(sheet, plan, layout);
  sheet.activate();
  sheet.getRange(cellAddress(layout.area)).select();
  for (const part of parts) workbook.customXmlParts.add(part);
  return all;
}
