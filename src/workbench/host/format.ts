import type { ExcelCellStyle } from "../engine";
import { borders } from "./borders";
import { type RangeRef, clip, common } from "./book";
import { type CellPath, cellFont, cellMembers } from "./cell-style";
import { type Kind, type Property, make } from "./object";
import { autofit, setSize, size } from "./sizes";

/** Changes the style of all cells of a range. */
export function setStyle(
  range: RangeRef,
  style: Partial<Record<keyof ExcelCellStyle, unknown>>,
): void {
  const target = [clip(range)];
  range.book.engine.setFormat({ sheetId: range.sheetId, target, style });
}

const member = (path: CellPath): Property<RangeRef> => ({
  get: (range) => common(range, (at) => cellMembers[path].read(range.book.engine.excelStyle(at))),
  set: (range, value) => {
    setStyle(range, cellMembers[path].patch(value));
  },
});

export const rangeFormat: Kind<RangeRef> = {
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: member("HorizontalAlignment"),
    VerticalAlignment: member("VerticalAlignment"),
    WrapText: member("WrapText"),
    IndentLevel: member("IndentLevel"),
    TextOrientation: member("TextOrientation"),
    ColumnWidth: {
      get: (range) => size(range, "COL"),
      set: (range, value) => {
        setSize(range, "COL", value);
      },
    },
    RowHeight: {
      get: (range) => size(range, "ROW"),
      set: (range, value) => {
        setSize(range, "ROW", value);
      },
    },
  },
  objects: {
    Font: (range) => make(font, range),
    Fill: (range) => make(fill, range),
    Borders: (range) => make(borders, range),
    Protection: (range) => make(protection, range),
  },
  methods: {
    AutofitColumns: (range) => {
      autofit(range, "COL");
    },
    AutofitRows: (range) => {
      autofit(range, "ROW");
    },
  },
};

const font = cellFont(member);

const fill: Kind<RangeRef> = {
  name: "RangeFill",
  properties: { Color: member("Fill/Color") },
  methods: {
    Clear: (range) => {
      setStyle(range, { fillColor: undefined });
    },
  },
};

const protection: Kind<RangeRef> = {
  name: "FormatProtection",
  properties: {
    Locked: member("Protection/Locked"),
    FormulaHidden: member("Protection/FormulaHidden"),
  },
};
