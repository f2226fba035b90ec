import type { CellPosition, Getters, Zone } from "@odoo/o-spreadsheet";

type Dispatch = (type: string, payload: object) => void;

/** Makes the sheet at least so large; the engine's sheets have a fixed size, Excel's are all full. */
export function growSheet(
  getters: Getters,
  dispatch: Dispatch,
  sheetId: string,
  zone: Pick<Zone, "right" | "bottom">,
): void {
  const sheetName = getters.getSheetName(sheetId);
  for (const [dimension, count, last] of [
    ["COL", getters.getNumberCols(sheetId), zone.right],
    ["ROW", getters.getNumberRows(sheetId), zone.bottom],
  ] as const) {
    if (last < count) continue;
    const end = { base: count - 1, position: "after", quantity: last - count + 1 };
    const line = lastLine(getters.getSheetZone(sheetId), dimension);
    withoutFormat(getters, dispatch, sheetId, line, () => {
      keepTables(getters, dispatch, sheetId, () => {
        const beyond = formulasBeyond(getters, sheetId, dimension, count);
        dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension, ...end });
        for (const cell of beyond) dispatch("UPDATE_CELL", cell);
      });
    });
  }
}

/** The engine lets a table that ends in the last line grow with its sheet. */
function keepTables(getters: Getters, dispatch: Dispatch, sheetId: string, grow: () => void): void {
  // The engine changes its tables in place, but gives them new ranges.
  const before = new Map(getters.getCoreTables(sheetId).map(({ id, range }) => [id, range]));
  grow();
  for (const { id, range } of getters.getCoreTables(sheetId)) {
    const old = before.get(id);
    if (!old || old === range) continue;
    const newTableRange = getters.getRangeData(old);
    dispatch("UPDATE_TABLE", { sheetId, zone: range.zone, newTableRange });
  }
}

/** The formulas that refer beyond the end of the sheet: the engine would move what they refer to with its new lines. */
function formulasBeyond(
  getters: Getters,
  sheetId: string,
  dimension: "COL" | "ROW",
  count: number,
): (CellPosition & { readonly content: string })[] {
  const end = dimension === "COL" ? "right" : "bottom";
  return getters.getSheetIds().flatMap((id) =>
    getters.getCells(id).flatMap((cell) => {
      if (!cell.isFormula) return [];
      const { compiledFormula } = cell;
      const isBeyond = compiledFormula.rangeDependencies.some(
        ({ sheetId: of, unboundedZone }) => of === sheetId && (unboundedZone[end] ?? 0) >= count,
      );
      if (!isBeyond) return [];
      return [
        { ...getters.getCellPosition(cell.id), content: compiledFormula.toFormulaString(getters) },
      ];
    }),
  );
}

/** The engine formats new lines like the one before them, cell by cell; Excel's cells beyond are plain. */
function withoutFormat(
  getters: Getters,
  dispatch: Dispatch,
  sheetId: string,
  line: Zone,
  add: () => void,
): void {
  const formatted = positionsIn(sheetId, line).flatMap((position) => {
    const { style, format } = getters.getCell(position) ?? {};
    return style || format ? [{ ...position, style, format }] : [];
  });
  if (formatted.length > 0) dispatch("CLEAR_FORMATTING", { sheetId, target: [line] });
  add();
  for (const cell of formatted) dispatch("UPDATE_CELL", cell);
}

const lastLine = (sheet: Zone, dimension: "COL" | "ROW"): Zone =>
  dimension === "COL" ? { ...sheet, left: sheet.right } : { ...sheet, top: sheet.bottom };

function positionsIn(sheetId: string, { left, right, top, bottom }: Zone): CellPosition[] {
  const width = right - left + 1;
  return Array.from({ length: width * (bottom - top + 1) }, (_cell, i) => {
    return { sheetId, col: left + (i % width), row: top + Math.floor(i / width) };
  });
}

/** The cells that a formula's result takes, also those that the sheet has no room for. */
export function spillOf(getters: Getters, position: CellPosition): Zone {
  const { sheetId, col, row } = position;
  const cell = getters.getCell(position);
  const formula = cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : "";
  const values: unknown = getters.evaluateFormula(sheetId, formula, position);
  const columns: readonly unknown[] = Array.isArray(values) ? values : [values];
  const [first] = columns;
  const rows = Array.isArray(first) ? first.length : 1;
  return { left: col, right: col + columns.length - 1, top: row, bottom: row + rows - 1 };
}
