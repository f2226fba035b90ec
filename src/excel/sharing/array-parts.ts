import { type Area, contains } from "../../plan/address";
import { rectangles } from "../rectangles";
import { rangeOf } from "../write-cells";
import { callsIn } from "./formula-tokens";
import type { CellPlace } from "./look";
import { isAbsolute } from "./references";

/** Cells with one text side by side. */
interface Block {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: readonly CellPlace[];
}

/**
 * Cells of array formulas that were entered with Ctrl+Shift+Enter over several cells: Excel refuses to change a part of
 * one, and with it all that the same request would do. No member of Office.js tells them, but each of their cells shows
 * the same text, its relative references not moved from cell to cell (github.com/OfficeDev/office-js/issues/6176), is
 * saved as an array, and none of them spills. Formulas that were filled down or across differ in these references; of
 * those without any, such as a table's calculated column, no array can be told.
 */
export async function readArrayParts(
  context: Excel.RequestContext,
  cells: readonly CellPlace[],
  namespace: string,
  supports: (version: string) => boolean,
): Promise<ReadonlySet<CellPlace>> {
  // Before, Excel cannot tell what is saved as an array.
  if (!supports("1.12")) return new Set();
  const blocks = alike(
    cells.filter(({ formula }) => callsIn(formula, namespace).length > 0 && !isAbsolute(formula)),
  );
  return new Set(await partsIn(context, blocks));
}

function alike(cells: readonly CellPlace[]): readonly Block[] {
  const groups = new Map<string, CellPlace[]>();
  for (const cell of cells) {
    const key = `${cell.sheet}!${cell.formula}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].flatMap(blocksOf).filter(({ cells: { length } }) => length > 1);
}

function blocksOf(group: readonly CellPlace[]): readonly Block[] {
  const [first] = group;
  if (!first || group.length === 1) return [];
  return rectangles(group).map((area) => ({
    sheet: first.sheet,
    area,
    cells: group.filter((cell) => contains(area, cell)),
  }));
}

async function partsIn(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<readonly CellPlace[]> {
  if (blocks.length === 0) return [];
  const asked = blocks.map((block) => {
    const range = rangeOf(context.workbook.worksheets.getItem(block.sheet), block.area);
    range.load("savedAsArray,hasSpill");
    return { ...block, range };
  });
  await context.sync();
  const told = asked.flatMap(({ cells, range }) =>
    range.savedAsArray && !range.hasSpill ? cells : [],
  );
  // Excel says null of cells that differ: those it tells one by one.
  const mixed = asked.filter(
    ({ cells, range }) =>
      cells.length > 1 && (isMixed(range.savedAsArray) || isMixed(range.hasSpill)),
  );
  const single = mixed.flatMap(({ sheet, cells }) =>
    cells.map((cell) => ({ sheet, area: { ...cell, rows: 1, columns: 1 }, cells: [cell] })),
  );
  return [...told, ...(await partsIn(context, single))];
}

/** The types of Office.js leave null out. */
const isMixed = (told: boolean | null): boolean => told === null;
