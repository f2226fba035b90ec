import type { Area } from "../../plan/address";
import { rangeOf } from "../write-cells";

/** How the cells of an area look and what they take, read before an update and written back where it failed. */
export interface CellLooks {
  readonly area: Area;
  readonly range: Excel.Range;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: readonly Excel.Range[];
}

const asked: Excel.CellPropertiesLoadOptions = {
  style: true,
  format: {
    fill: { color: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, underline: true },
    horizontalAlignment: true,
    indentLevel: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Queues the reading. */
export function readLooks(sheet: Excel.Worksheet, area: Area): CellLooks {
  const range = rangeOf(sheet, area);
  range.load("numberFormat");
  const rows = Array.from({ length: area.rows }, (_, row) => {
    const one = range.getRow(row);
    one.load("format/rowHeight");
    return one;
  });
  return { area, range, cells: range.getCellProperties(asked), rows };
}

const noFill = "#FFFFFF";

/** Queues the writing. A cell without a fill says that it is white: its style then decides. */
export function writeLooks(sheet: Excel.Worksheet, { area, range, cells, rows }: CellLooks): void {
  const back = rangeOf(sheet, area);
  back.clear("Formats");
  back.setCellProperties(
    cells.value.map((row) =>
      row.map(({ style, format = {} }): Excel.SettableCellProperties => {
        const { fill, ...rest } = format;
        const isFilled = fill?.color !== undefined && fill.color !== noFill;
        return {
          ...(style !== undefined && { style }),
          format: { ...rest, ...(isFilled && { fill: { color: fill.color } }) },
        } as Excel.SettableCellProperties;
      }),
    ),
  );
  // After the style, which may bring a format of its own.
  back.numberFormat = range.numberFormat;
  rows.forEach((row, index) => {
    back.getRow(index).format.rowHeight = row.format.rowHeight;
  });
}
