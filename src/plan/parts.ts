import type { Position } from "./address";
import type { PlacedCell, PlacedPart } from "./layout";
import type { PlacedBlock } from "./place-block";
import type { Cell, SheetPlan } from "./sheet-plan";

export function titleCells(plan: SheetPlan, origin: Position): readonly PlacedCell[] {
  const title: Cell = {
    content: { kind: "label", label: plan.title },
    role: "title",
    format: "text",
  };
  const subtitle: Cell = { content: plan.subtitle, role: "subtitle", format: "text" };
  return [title, subtitle, ...(plan.headline ? [plan.headline] : [])].map((cell, offset) => ({
    row: origin.row + offset,
    column: origin.column,
    cell,
  }));
}

/** Title and blocks as parts of the sheet, from top to bottom. */
export function partsOf(
  plan: SheetPlan,
  origin: Position,
  blocks: readonly PlacedBlock[],
): readonly PlacedPart[] {
  const cells = titleCells(plan, origin);
  const title = { key: "", area: { ...origin, rows: cells.length, columns: 1 }, cells };
  return [
    { ...title, isBeside: false },
    ...blocks.map(({ block, area, cells: own, table }) => ({
      key: block.key,
      area,
      cells: own,
      isBeside: block.beside !== undefined,
      ...(table && { table }),
    })),
  ];
}
