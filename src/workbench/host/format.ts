import type { CellPosition, Style } from "@odoo/o-spreadsheet";
import type { ExcelCellStyle } from "../engine";
import { type RangeRef, clip, common } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import { type HostObject, type Kind, type Property, make } from "./object";
import { autofit, setSize, size } from "./sizes";

/** A cell's format in the engine's words and ours. */
function styleAt({ book }: RangeRef, at: CellPosition): ExcelCellStyle {
  return book.engine.excelStyle(at);
}

export function setStyle(
  range: RangeRef,
  style: Partial<Record<keyof ExcelCellStyle, unknown>>,
): void {
  range.book.engine.send("SET_FORMATTING", {
    sheetId: range.sheetId,
    target: [clip(range)],
    style,
  });
}

/** A member of the format that lives in one key of the style. */
function styled<K extends keyof ExcelCellStyle>(
  key: K,
  fallback: ExcelCellStyle[K],
  check: (value: unknown) => unknown,
): Property<RangeRef> {
  return {
    get: (range) => common(range, (at) => styleAt(range, at)[key] ?? fallback),
    set: (range, value) => {
      setStyle(range, { [key]: check(value) });
    },
  };
}

const isTrue = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument("true or false was expected.");
  return value;
};

export const toNumber = (value: unknown): number => {
  if (typeof value !== "number" || Number.isNaN(value))
    throw invalidArgument("A number was expected.");
  return value;
};

export const toText = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument("A text was expected.");
  return value;
};

/** "#RRGGBB" or one of the colour names of HTML that Excel takes. */
export function toColor(value: unknown): string {
  const text = toText(value);
  if (/^#?[\da-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = colorNames[text.toLowerCase()];
  if (named === undefined) throw invalidArgument(`"${text}" is not a colour.`);
  return named;
}

const colorNames: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  purple: "#800080",
};

function oneOf<V extends string>(values: readonly V[], value: unknown): V {
  const found = values.find((one) => one === value);
  if (found === undefined) {
    throw invalidArgument(`"${String(value)}" is none of ${values.join(", ")}.`);
  }
  return found;
}

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const engineHorizontal: Readonly<Record<string, Style["align"]>> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
};
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const engineVertical: Readonly<Record<string, Style["verticalAlign"]>> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
};

const keyOf = (table: Readonly<Record<string, unknown>>, value: unknown): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

const alignment = (
  engineKey: "align" | "verticalAlign",
  excelKey: "excelHorizontal" | "excelVertical",
  values: readonly string[],
  toEngine: Readonly<Record<string, unknown>>,
  fallback: string,
): Property<RangeRef> => ({
  get: (range) =>
    common(range, (at) => {
      const style = styleAt(range, at);
      const excel = style[excelKey];
      // Excel's own word counts as long as the grid's user has not aligned the cell otherwise.
      if (excel !== undefined && toEngine[excel] === style[engineKey]) return excel;
      return keyOf(toEngine, style[engineKey]) ?? fallback;
    }),
  set: (range, value) => {
    const excel = oneOf(values, value);
    setStyle(range, { [engineKey]: toEngine[excel], [excelKey]: excel });
  },
});

export const rangeFormat: Kind<RangeRef> = {
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: alignment(
      "align",
      "excelHorizontal",
      horizontals,
      engineHorizontal,
      "General",
    ),
    VerticalAlignment: alignment(
      "verticalAlign",
      "excelVertical",
      verticals,
      engineVertical,
      "Bottom",
    ),
    WrapText: {
      get: (range) => common(range, (at) => styleAt(range, at).wrapping === "wrap"),
      set: (range, value) => {
        setStyle(range, { wrapping: isTrue(value) ? "wrap" : "overflow" });
      },
    },
    IndentLevel: styled("excelIndent", 0, toNumber),
    ColumnWidth: {
      get: (r) => size(r, "COL"),
      set: (r, value) => {
        setSize(r, "COL", value);
      },
    },
    RowHeight: {
      get: (r) => size(r, "ROW"),
      set: (r, value) => {
        setSize(r, "ROW", value);
      },
    },
    TextOrientation: styled("rotation", 0, toNumber),
  },
  objects: {
    Font: (r) => make(font, r),
    Fill: (r) => make(fill, r),
    Borders: (r) => make(borders, r),
    Protection: (r) => make(protection, r),
  },
  methods: {
    AutofitColumns: (r) => {
      autofit(r, "COL");
    },
    AutofitRows: (r) => {
      autofit(r, "ROW");
    },
  },
};

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const font: Kind<RangeRef> = {
  name: "RangeFont",
  properties: {
    Bold: styled("bold", false, isTrue),
    Italic: styled("italic", false, isTrue),
    Strikethrough: styled("strikethrough", false, isTrue),
    Color: styled("textColor", "#000000", toColor),
    Size: styled("fontSize", 11, toNumber),
    Name: styled("excelFontName", "Calibri", toText),
    Underline: {
      get: (range) =>
        common(range, (at) => {
          const { underline, excelUnderline } = styleAt(range, at);
          return underline === true ? (excelUnderline ?? "Single") : "None";
        }),
      set: (range, value) => {
        const kind = oneOf(underlines, value);
        setStyle(range, { underline: kind !== "None", excelUnderline: kind });
      },
    },
  },
};

const fill: Kind<RangeRef> = {
  name: "RangeFill",
  properties: { Color: styled("fillColor", "#FFFFFF", toColor) },
  methods: {
    Clear: (range) => {
      setStyle(range, { fillColor: undefined });
    },
  },
};

const protection: Kind<RangeRef> = {
  name: "FormatProtection",
  properties: {
    Locked: styled("excelLocked", true, isTrue),
    FormulaHidden: styled("excelFormulaHidden", false, isTrue),
  },
};

interface BorderRef {
  readonly range: RangeRef;
  readonly edge: string;
}

/** The engine's position for each of Excel's edges, and where to read it back: a corner cell and its side. */
const edges: Readonly<
  Record<
    string,
    { position: string; cell: "first" | "last"; side: "top" | "left" | "bottom" | "right" }
  >
> = {
  EdgeTop: { position: "top", cell: "first", side: "top" },
  EdgeLeft: { position: "left", cell: "first", side: "left" },
  EdgeBottom: { position: "bottom", cell: "last", side: "bottom" },
  EdgeRight: { position: "right", cell: "last", side: "right" },
  InsideHorizontal: { position: "h", cell: "first", side: "bottom" },
  InsideVertical: { position: "v", cell: "first", side: "right" },
};

const borders: Kind<RangeRef> = {
  name: "RangeBorderCollection",
  properties: { Count: { get: () => Object.keys(edges).length } },
  items: (range) => Object.keys(edges).map((edge) => make(border, { range, edge })),
  item: (range, args) => openBorder(range, args.text(0)),
  methods: { GetItem: (range, args) => openBorder(range, args.text(0)) },
};

function openBorder(range: RangeRef, edge: string): HostObject {
  if (!edges[edge]) throw itemNotFound(`There is no border "${edge}".`);
  return make(border, { range, edge });
}

interface Line {
  readonly style: string;
  readonly color: string;
}

function readBorder({ range: { book, sheetId, zone }, edge }: BorderRef): Line | undefined {
  const { cell = "first", side = "top" } = edges[edge] ?? {};
  const at =
    cell === "first" ? { col: zone.left, row: zone.top } : { col: zone.right, row: zone.bottom };
  return book.getters.getCellBorder({ sheetId, ...at })?.[side];
}

function writeBorder(ref: BorderRef, change: Partial<Line>): void {
  const { range, edge } = ref;
  const { style = "thin", color = "#000000" } = { ...readBorder(ref), ...change };
  range.book.engine.send("SET_ZONE_BORDERS", {
    sheetId: range.sheetId,
    target: [clip(range)],
    border: { position: edges[edge]?.position, style, color },
  });
}

const clearBorder = ({ range, edge }: BorderRef): void => {
  range.book.engine.send("SET_ZONE_BORDERS", {
    sheetId: range.sheetId,
    target: [clip(range)],
    border: { position: edges[edge]?.position },
  });
};

/** The engine has one word for Excel's style and weight together. */
const engineStyle: Readonly<Record<string, string>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  Double: "thick",
};
const engineWeight: Readonly<Record<string, string>> = {
  Hairline: "dotted",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};

const border: Kind<BorderRef> = {
  name: "RangeBorder",
  id: ({ edge }) => edge,
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Id: { get: ({ edge }) => edge },
    Color: {
      get: (ref) => readBorder(ref)?.color ?? "#000000",
      set: (ref, value) => {
        writeBorder(ref, { color: toColor(value) });
      },
    },
    Style: {
      get: (ref) => {
        const style = readBorder(ref)?.style;
        if (style === undefined) return "None";
        return style === "dashed" ? "Dash" : style === "dotted" ? "Dot" : "Continuous";
      },
      set: (ref, value) => {
        if (value === "None") clearBorder(ref);
        else
          writeBorder(ref, {
            style: engineStyle[oneOf(Object.keys(engineStyle), value)] ?? "thin",
          });
      },
    },
    Weight: {
      get: (ref) => {
        const style = readBorder(ref)?.style;
        return style === "medium" ? "Medium" : style === "thick" ? "Thick" : "Thin";
      },
      set: (ref, value) => {
        const weight = engineWeight[oneOf(Object.keys(engineWeight), value)] ?? "thin";
        const current = readBorder(ref)?.style;
        const isLine = current === "dashed" || current === "dotted";
        writeBorder(ref, { style: isLine && weight === "thin" ? current : weight });
      },
    },
  },
};
