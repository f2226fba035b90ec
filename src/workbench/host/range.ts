import type { Zone } from "@odoo/o-spreadsheet";
import { toPoints } from "../engine";
import { bounding, checkZone, intersect, wholeSheet } from "./address";
import { type RangeRef, columnsIn, common, rowsIn } from "./book";
import { cellProperties, setCellProperties } from "./cell-properties";
import { invalidArgument, itemNotFound } from "./errors";
import { limits } from "./limits";
import { conditionalFormats } from "./conditional-formats";
import { type HostObject, type Kind, make } from "./object";
import { setStyle } from "./format";
import { applyStyle } from "./styles";
import { dataValidation } from "./validation";
import { clearRange, deleteCells, insertCells, mergeCells, unmergeCells } from "./range-edits";
import {
  isInSpill,
  isSavedAsArray,
  readFormulas,
  readNumberFormats,
  readTexts,
  readValueTypes,
  readValues,
  writeContents,
  writeNumberFormats,
} from "./range-values";
import { isHidden, setHidden } from "./sizes";
import { usedZone } from "./used-zone";
import { rangeArgument } from "./range-argument";

const object = (range: RangeRef, zone: Zone): HostObject =>
  range.book.make("Range", { ...range, zone: checkZone(zone) });

const shift = (zone: Zone, rows: number, columns: number): Zone => ({
  left: zone.left + columns,
  right: zone.right + columns,
  top: zone.top + rows,
  bottom: zone.bottom + rows,
});

const band = (range: RangeRef, part: Partial<Zone>): HostObject =>
  object(range, { ...range.zone, ...part });

export const range: Kind<RangeRef> = {
  name: "Range",
  properties: {
    Address: { get: (r) => r.book.address(r) },
    AddressLocal: { get: (r) => r.book.address(r) },
    CellCount: { get: (r) => columnsIn(r.zone) * rowsIn(r.zone) },
    ColumnCount: { get: (r) => columnsIn(r.zone) },
    ColumnIndex: { get: (r) => r.zone.left },
    RowCount: { get: (r) => rowsIn(r.zone) },
    RowIndex: { get: (r) => r.zone.top },
    IsEntireColumn: { get: ({ zone }) => rowsIn(zone) === limits.rows },
    IsEntireRow: { get: ({ zone }) => columnsIn(zone) === limits.columns },
    Values: {
      get: readValues,
      set: (r, value) => {
        writeContents(r, value, "Range.values");
      },
    },
    Formulas: {
      get: readFormulas,
      set: (r, value) => {
        writeContents(r, value, "Range.formulas");
      },
    },
    FormulasLocal: {
      get: readFormulas,
      set: (r, value) => {
        writeContents(r, value, "Range.formulas");
      },
    },
    Text: { get: readTexts },
    ValueTypes: { get: readValueTypes },
    NumberFormat: { get: readNumberFormats, set: writeNumberFormats },
    NumberFormatLocal: { get: readNumberFormats, set: writeNumberFormats },
    Style: {
      get: (r) => common(r, (at) => r.book.engine.excelStyle(at).excelStyle ?? "Normal"),
      set: applyStyle,
    },
    Hyperlink: {
      get: (r) => common(r, (at) => r.book.engine.excelStyle(at).excelHyperlink ?? null),
      set: setHyperlink,
      onlyByName: true,
    },
    SavedAsArray: { get: (r) => common(r, (at) => isSavedAsArray(r.book, at)) },
    HasSpill: { get: (r) => common(r, (at) => isInSpill(r.book, at)) },
    Hidden: { get: (r) => isHidden(r, "ROW") === true || isHidden(r, "COL") === true },
    RowHidden: {
      get: (r) => isHidden(r, "ROW"),
      set: (r, value) => {
        setHidden(r, "ROW", value);
      },
    },
    ColumnHidden: {
      get: (r) => isHidden(r, "COL"),
      set: (r, value) => {
        setHidden(r, "COL", value);
      },
    },
    Left: { get: (r) => offset(r, "COL"), onlyByName: true },
    Top: { get: (r) => offset(r, "ROW"), onlyByName: true },
  },
  objects: {
    Format: (r) => r.book.make("RangeFormat", r),
    DataValidation: (r) => make(dataValidation, r),
    ConditionalFormats: (r) => make(conditionalFormats, r),
    Worksheet: (r) => r.book.make("Worksheet", r),
  },
  methods: {
    GetCell: ({ zone, ...r }, args) => {
      const col = zone.left + args.number(1);
      const row = zone.top + args.number(0);
      return object({ ...r, zone }, { left: col, right: col, top: row, bottom: row });
    },
    GetRow: (r, args) =>
      band(r, { top: r.zone.top + args.number(0), bottom: r.zone.top + args.number(0) }),
    GetColumn: (r, args) =>
      band(r, { left: r.zone.left + args.number(0), right: r.zone.left + args.number(0) }),
    GetLastRow: (r) => band(r, { top: r.zone.bottom }),
    GetLastColumn: (r) => band(r, { left: r.zone.right }),
    GetLastCell: (r) => band(r, { top: r.zone.bottom, left: r.zone.right }),
    GetEntireRow: (r) => band(r, { left: 0, right: wholeSheet.right }),
    GetEntireColumn: (r) => band(r, { top: 0, bottom: wholeSheet.bottom }),
    GetOffsetRange: (r, args) => object(r, shift(r.zone, args.number(0), args.number(1))),
    GetResizedRange: (r, args) =>
      band(r, { bottom: r.zone.bottom + args.number(0), right: r.zone.right + args.number(1) }),
    GetAbsoluteResizedRange: (r, args) =>
      band(r, { bottom: r.zone.top + args.number(0) - 1, right: r.zone.left + args.number(1) - 1 }),
    GetRowsBelow: (r, args) =>
      band(r, { top: r.zone.bottom + 1, bottom: r.zone.bottom + args.number(0, 1) }),
    GetRowsAbove: (r, args) =>
      band(r, { top: r.zone.top - args.number(0, 1), bottom: r.zone.top - 1 }),
    GetColumnsAfter: (r, args) =>
      band(r, { left: r.zone.right + 1, right: r.zone.right + args.number(0, 1) }),
    GetColumnsBefore: (r, args) =>
      band(r, { left: r.zone.left - args.number(0, 1), right: r.zone.left - 1 }),
    GetBoundingRect: (r, args) => object(r, bounding(r.zone, rangeArgument(args, 0, r).zone)),
    GetIntersection: (r, args) => {
      const shared = intersection(r, rangeArgument(args, 0, r));
      if (!shared) throw itemNotFound("The ranges do not intersect.");
      return shared;
    },
    GetIntersectionOrNullObject: (r, args) => intersection(r, rangeArgument(args, 0, r)),
    GetUsedRange: (r, args) =>
      object(
        r,
        usedZone(r, args.boolean(0, false)) ?? {
          ...r.zone,
          right: r.zone.left,
          bottom: r.zone.top,
        },
      ),
    GetUsedRangeOrNullObject: (r, args) => {
      const zone = usedZone(r, args.boolean(0, false));
      return zone ? object(r, zone) : null;
    },
    GetTables: (r) =>
      r.book.make("TableCollection", { book: r.book, sheetId: r.sheetId, within: r.zone }),
    GetSpillingToRangeOrNullObject: ({ book, sheetId, zone }) => {
      book.engine.refresh();
      const spill = book.getters.getSpreadZone({ sheetId, col: zone.left, row: zone.top });
      return spill ? book.make("Range", { book, sheetId, zone: spill }) : null;
    },
    GetMergedAreasOrNullObject: ({ book, sheetId, zone }) => {
      const [first] = book.getters.getMergesInZone(sheetId, zone);
      return first ? book.make("Range", { book, sheetId, zone: first }) : null;
    },
    Select: ({ book, sheetId, zone }) => {
      book.select({ book, sheetId, zone });
    },
    Clear: (r, args) => {
      clearRange(r, args.text(0, "All"));
    },
    Delete: (r, args) => {
      deleteCells(r, args.text(0));
    },
    Insert: (r, args) => {
      insertCells(r, args.text(0));
      return object(r, r.zone);
    },
    Merge: (r, args) => {
      mergeCells(r, args.boolean(0, false));
    },
    Unmerge: (r) => {
      unmergeCells(r);
    },
    GetCellProperties: (r, args) => cellProperties(r, args.record(0)),
    SetCellProperties: (r, args) => {
      setCellProperties(r, args.raw(0));
    },
    // office.js asks before it splits a large write into chunks.
    _ValidateArraySize: () => null,
  },
};

function intersection(a: RangeRef, b: RangeRef): HostObject | null {
  const shared = a.sheetId === b.sheetId ? intersect(a.zone, b.zone) : undefined;
  return shared ? object(a, shared) : null;
}

function offset({ book, sheetId, zone }: RangeRef, dimension: "COL" | "ROW"): number {
  const { start } =
    dimension === "COL"
      ? book.getters.getColDimensions(sheetId, zone.left)
      : book.getters.getRowDimensions(sheetId, zone.top);
  return toPoints(start);
}

/** A link on the first cell: to an address or within the document; its text becomes the cell's value. */
function setHyperlink(range: RangeRef, value: unknown): void {
  if (typeof value !== "object" || value === null) {
    throw invalidArgument("Range.hyperlink is an object.");
  }
  const link = value as Record<string, string | undefined>;
  const text = link.textToDisplay ?? link.documentReference ?? link.address;
  const known = ["address", "documentReference", "screenTip", "textToDisplay"];
  if (!Object.keys(link).every((key) => known.includes(key))) {
    throw invalidArgument(`Range.hyperlink has ${known.join(", ")}.`);
  }
  const hasText = link.textToDisplay !== undefined;
  const isEmpty =
    range.book.engine.evaluated({
      sheetId: range.sheetId,
      col: range.zone.left,
      row: range.zone.top,
    }).value === null;
  if (text !== undefined && (hasText || isEmpty)) writeContents(range, text, "Range.hyperlink");
  setStyle(range, { excelHyperlink: link, textColor: "#0563C1", underline: true });
}
