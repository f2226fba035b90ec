import type { Area, Position } from "./address";
import type { PlacedCell, PlacedChart, PlacedTable } from "./layout";
import {
  blank,
  formula,
  labelContent,
  type Block,
  type Cell,
  type FieldsBlock,
  type Label,
  type NumberFormat,
  type Role,
  type TableBlock,
  type TableColumn,
} from "./sheet-plan";

export interface PlacedBlock {
  readonly block: Block;
  readonly area: Area;
  readonly cells: readonly PlacedCell[];
  readonly table?: PlacedTable;
  readonly chart?: PlacedChart;
}

/** Puts one block's cells at and below `at`: its heading, then what it holds. */
export function placeBlock(block: Block, at: Position): PlacedBlock {
  const headingRows = block.heading ? 1 : 0;
  const content = placeContent(block, { row: at.row + headingRows, column: at.column });
  const columns = Math.max(1, ...content.cells.map(({ column }) => column - at.column + 1));
  return {
    ...content,
    block,
    cells: [...(block.heading ? placeHeading(block.heading, at, columns) : []), ...content.cells],
    area: { ...at, rows: content.rows + headingRows, columns },
  };
}

/** Over the whole width of the block, so that its rule is as long. */
function placeHeading(heading: Label, at: Position, columns: number): readonly PlacedCell[] {
  const rest: Cell = { content: blank, role: "heading", format: "text" };
  return Array.from({ length: columns }, (_, offset) => ({
    row: at.row,
    column: at.column + offset,
    cell: offset === 0 ? labelCell(heading, "heading") : rest,
  }));
}

type PlacedContent = Pick<PlacedBlock, "cells" | "table" | "chart"> & { readonly rows: number };

function placeContent(block: Block, at: Position): PlacedContent {
  switch (block.kind) {
    case "fields":
      return placeFields(block, at);
    case "table":
      return placeTable(block, at);
    case "text":
      return { cells: stack(block.lines, at), rows: block.lines.length };
    case "chart": {
      // Columns are counted once the widths are known.
      const chart = { block, area: { ...at, rows: block.height, columns: 1 } };
      return { cells: [], chart, rows: block.height };
    }
  }
}

function placeFields({ headers = [], rows }: FieldsBlock, at: Position): PlacedContent {
  const header = headers.map((label, offset) => ({
    row: at.row,
    column: at.column + offset,
    cell: labelCell(label, "header", rows[0]?.cells[offset - 1]?.format),
  }));
  const first = at.row + (header.length > 0 ? 1 : 0);
  const cells = rows.flatMap(({ label, cells }, offset) =>
    [labelCell(label, "label"), ...cells].map((cell, column) => ({
      row: first + offset,
      column: at.column + column,
      cell,
    })),
  );
  return { cells: [...header, ...cells], rows: first - at.row + rows.length };
}

function placeTable(block: TableBlock, at: Position): PlacedContent {
  const cells = block.columns.flatMap((column, offset) => [
    {
      row: at.row,
      column: at.column + offset,
      cell: labelCell(column.header, "header", column.format),
    },
    ...columnCells(column, block.rowCount).map((cell, row) => ({
      row: at.row + 1 + row,
      column: at.column + offset,
      cell,
      table: block.key,
    })),
  ]);
  const area = { ...at, rows: block.rowCount + 1, columns: block.columns.length };
  return { cells, table: { block, area }, rows: area.rows };
}

function columnCells(column: TableColumn, rowCount: number): readonly Cell[] {
  const { fill, role, format, validation, wrap, minWidth } = column;
  if (!("kind" in fill) && fill.length !== rowCount) {
    throw new Error(`Column "${column.key}" has ${fill.length} cells for ${rowCount} rows.`);
  }
  const contents = "kind" in fill ? Array.from({ length: rowCount }, () => formula(fill)) : fill;
  return contents.map((content) => ({
    content,
    role,
    format,
    ...(validation && { validation }),
    ...(wrap && { wrap }),
    ...(minWidth !== undefined && { minWidth }),
  }));
}

function stack(cells: readonly Cell[], at: Position): readonly PlacedCell[] {
  return cells.map((cell, offset) => ({ row: at.row + offset, column: at.column, cell }));
}

/** A header has its column's format: above numbers it stands at the right, as they do. */
function labelCell(label: Label, role: Role, format: NumberFormat = "text"): Cell {
  return { content: labelContent(label), role, format };
}
