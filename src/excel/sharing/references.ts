import { MAX_COLS, MAX_ROWS, parseA1Ref, type RangeA1, stringifyA1Ref } from "@borgar/fx";
import type { Area } from "../../plan/address";
import { isReference, tokensOf } from "./formula-tokens";

/** Cells of one sheet. */
export interface Cells {
  readonly sheet: string;
  readonly area: Area;
}

export const wholeSheet: Area = { row: 0, column: 0, rows: MAX_ROWS + 1, columns: MAX_COLS + 1 };

/** Cells that a formula names by their address. */
export interface Reference {
  /** undefined: the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly area: Area;
}

/**
 * Reads "B7:D9", "'My sheet'!$B$7", "A:C" or "3:3", the last two as areas of the sheet's full height or width.
 * Undefined for several sheets at once, other workbooks and ranges that trim themselves ("A1.:.B9").
 */
export function readReference(text: string): Reference | undefined {
  const found = parseA1Ref(text);
  if (!found || !("range" in found)) return undefined;
  const { context = [], range } = found;
  const [sheet, another] = context;
  if (another !== undefined || sheet?.includes(":") || range.trim) return undefined;
  const { top, left, bottom, right } = bounds(range);
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return { sheet, area };
}

const bounds = ({ top, left, bottom, right }: RangeA1) => ({
  top: top ?? 0,
  left: left ?? 0,
  bottom: bottom ?? MAX_ROWS,
  right: right ?? MAX_COLS,
});

/** Whether a formula reads the same cells wherever it stands. */
export function isAbsolute(formula: string): boolean {
  return tokensOf(formula)
    .filter(isReference)
    .every(({ value }) => {
      const found = parseA1Ref(value);
      if (!found || !("range" in found)) return false;
      const { top, left, bottom, right, $top, $left, $bottom, $right } = found.range;
      const isLocked = (
        end: number | null | undefined,
        lock: boolean | null | undefined,
      ): boolean => typeof end !== "number" || lock === true;
      return (
        isLocked(top, $top) &&
        isLocked(left, $left) &&
        isLocked(bottom, $bottom) &&
        isLocked(right, $right)
      );
    });
}

/** A sheet's name before an address, in the quotation marks that most names need. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/**
 * The reference to other cells, with its $ where they were, and a sheet where it named one or now needs one.
 * @param text what readReference reads
 */
export function movedReference(text: string, to: Cells, ownSheet: string): string {
  const before = readReference(text);
  const found = parseA1Ref(text);
  if (!before || !found || !("range" in found)) return text;
  const { row, column, rows, columns } = to.area;
  const { range } = found;
  // Whole rows and columns have no end on one side, wherever they go.
  const moved: RangeA1 = {
    ...range,
    ...(range.top !== null && { top: row, bottom: row + rows - 1 }),
    ...(range.left !== null && { left: column, right: column + columns - 1 }),
  };
  const isInPlace = JSON.stringify(before.area) === JSON.stringify(to.area);
  const address = text.slice(text.lastIndexOf("!") + 1);
  const prefix = prefixOf(text.slice(0, -address.length), before.sheet, to.sheet, ownSheet);
  return prefix + (isInPlace ? address : stringifyA1Ref({ context: [], range: moved }));
}

function prefixOf(
  written: string,
  before: string | undefined,
  sheet: string,
  ownSheet: string,
): string {
  if (before === undefined) return sheet === ownSheet ? "" : sheetPrefix(sheet);
  return before === sheet ? written : sheetPrefix(sheet);
}
