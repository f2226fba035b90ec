import type { Style } from "@odoo/o-spreadsheet";
import type { ExcelCellStyle } from "../engine";
import { type Check, oneOf, toBoolean, toColor, toNumber, toText } from "./checks";
import type { Kind, Property } from "./object";

type Patch = { readonly [K in keyof ExcelCellStyle]?: ExcelCellStyle[K] | undefined };

/** How a member of Excel's cell format lives in the engine's style. */
export interface CellMember {
  readonly read: (style: ExcelCellStyle) => unknown;
  /** The change to the style; refuses a value that Excel refuses. */
  readonly patch: (value: unknown) => Patch;
}

function direct<K extends keyof ExcelCellStyle>(
  key: K,
  fallback: NonNullable<ExcelCellStyle[K]>,
  check: Check<ExcelCellStyle[K]>,
): CellMember {
  return {
    read: (style) => style[key] ?? fallback,
    patch: (value) => ({ [key]: check(value) }),
  };
}

const horizontal: Readonly<Record<string, Style["align"]>> = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: undefined,
  Justify: undefined,
  CenterAcrossSelection: "center",
  Distributed: undefined,
};

const vertical: Readonly<Record<string, Style["verticalAlign"]>> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: undefined,
  Distributed: undefined,
};

/** Excel has more alignments than the engine: its own word stays beside the engine's. */
function alignment(
  engineKey: "align" | "verticalAlign",
  excelKey: "excelHorizontal" | "excelVertical",
  toEngine: Readonly<Record<string, string | undefined>>,
  fallback: string,
): CellMember {
  const words = oneOf(...Object.keys(toEngine));
  return {
    read: (style) => {
      const excel = style[excelKey];
      // Excel's word counts as long as the grid's user has not aligned the cell otherwise.
      if (excel !== undefined && toEngine[excel] === style[engineKey]) return excel;
      const word = Object.keys(toEngine).find((one) => toEngine[one] === style[engineKey]);
      return style[engineKey] === undefined ? fallback : (word ?? fallback);
    },
    patch: (value) => {
      const word = words(value);
      return { [engineKey]: toEngine[word], [excelKey]: word };
    },
  };
}

const underlines = oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant");

/** The members of a cell's format, by their path below `format`. */
export const cellMembers = {
  HorizontalAlignment: alignment("align", "excelHorizontal", horizontal, "General"),
  VerticalAlignment: alignment("verticalAlign", "excelVertical", vertical, "Bottom"),
  WrapText: {
    read: ({ wrapping }) => wrapping === "wrap",
    patch: (value) => ({ wrapping: toBoolean(value) ? "wrap" : "overflow" }),
  },
  IndentLevel: direct("excelIndent", 0, toNumber),
  TextOrientation: direct("rotation", 0, toNumber),
  "Font/Bold": direct("bold", false, toBoolean),
  "Font/Italic": direct("italic", false, toBoolean),
  "Font/Strikethrough": direct("strikethrough", false, toBoolean),
  "Font/Color": direct("textColor", "#000000", toColor),
  "Font/Size": direct("fontSize", 11, toNumber),
  "Font/Name": direct("excelFontName", "Calibri", toText),
  "Font/Underline": {
    read: ({ underline, excelUnderline }) =>
      underline === true ? (excelUnderline ?? "Single") : "None",
    patch: (value) => {
      const excelUnderline = underlines(value);
      return { underline: excelUnderline !== "None", excelUnderline };
    },
  },
  "Fill/Color": direct("fillColor", "#FFFFFF", toColor),
  "Protection/Locked": direct("excelLocked", true, toBoolean),
  "Protection/FormulaHidden": direct("excelFormulaHidden", false, toBoolean),
} satisfies Record<string, CellMember>;

export type CellPath = keyof typeof cellMembers;

/** The font of a cell or of a style, whose members `member` keeps. */
export const cellFont = <T>(member: (path: CellPath) => Property<T>): Kind<T> => ({
  name: "RangeFont",
  properties: {
    Bold: member("Font/Bold"),
    Italic: member("Font/Italic"),
    Strikethrough: member("Font/Strikethrough"),
    Color: member("Font/Color"),
    Size: member("Font/Size"),
    Name: member("Font/Name"),
    Underline: member("Font/Underline"),
  },
});
