import type { Area } from "../../plan/address";
import type { Written } from "../contents";
import { fillsIn } from "../fills";
import { rectangles } from "../rectangles";
import { forAll, rangeOf } from "../write-cells";
import type { Prepared } from "./prepare";

/** What an update puts into cells: columns that one formula fills, and rectangles cell by cell. */
export interface Blocks {
  readonly fills: readonly { readonly area: Area; readonly formula: Written }[];
  readonly blocks: readonly { readonly area: Area; readonly rows: Written[][] }[];
}

export function blocksOf({ layout, contents, cells: { written } }: Prepared): Blocks {
  const { area } = layout;
  const fills = fillsIn(written);
  const filled = new Set(fills.flatMap(({ cells }) => cells));
  return {
    fills: fills.map(({ first, area: part }) => ({
      area: part,
      formula: contents[first.row - area.row]?.[first.column - area.column] ?? "",
    })),
    blocks: rectangles(written.filter((placed) => !filled.has(placed))).map((part) => {
      const top = part.row - area.row;
      const left = part.column - area.column;
      const rows = contents
        .slice(top, top + part.rows)
        .map((row) => row.slice(left, left + part.columns));
      return { area: part, rows };
    }),
  };
}

/** Queues. */
export function writeBlocks(sheet: Excel.Worksheet, { fills, blocks }: Blocks): void {
  for (const { area, rows } of blocks) rangeOf(sheet, area).formulas = rows;
  for (const { area, formula } of fills) rangeOf(sheet, area).formulas = forAll(formula);
}
