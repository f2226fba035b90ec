import type { Area } from "../plan/address";
import type { Layout, PlacedCell } from "../plan/layout";
import type { Content } from "../plan/sheet-plan";
import { spellBest, type SpellOptions } from "../plan/spell";
import { fillsIn } from "./fills";

export type Written = string | number;
export type Spelling = Pick<SpellOptions, "spelling" | "namespace">;

/** The area as Excel's formulas take it: numbers as numbers, "" for nothing. */
export function contents(layout: Layout, spelling: Spelling): Written[][] {
  return matrixOf(layout, "", (placed) => written(placed, layout, spelling));
}

/** The same in fewer words: null where a fill says what the cell holds. */
export interface PackedContents {
  readonly rows: readonly (readonly (Written | null)[])[];
  readonly fills: readonly { readonly area: Area; readonly formula: Written }[];
}

export function packedContents(layout: Layout, spelling: Spelling): PackedContents {
  const fills = fillsIn(layout.cells);
  const filled = new Set(fills.flatMap(({ cells }) => cells));
  return {
    rows: matrixOf<Written | null>(layout, "", (placed) =>
      filled.has(placed) ? null : written(placed, layout, spelling),
    ),
    fills: fills.map(({ first, area }) => ({ area, formula: written(first, layout, spelling) })),
  };
}

function matrixOf<T>({ area, cells }: Layout, empty: T, of: (placed: PlacedCell) => T): T[][] {
  const rows = Array.from({ length: area.rows }, () => Array<T>(area.columns).fill(empty));
  for (const placed of cells) {
    const row = rows[placed.row - area.row];
    if (row) row[placed.column - area.column] = of(placed);
  }
  return rows;
}

function written(placed: PlacedCell, places: Layout, spelling: Spelling): Written {
  const { content } = placed.cell;
  return content.kind === "formula"
    ? spellBest(content.expression, { ...spelling, places, at: placed })
    : constant(content);
}

function constant(content: Exclude<Content, { kind: "formula" }>): Written {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return content.value;
    case "date":
      return serialDate(content.value);
    // Excel takes what follows an apostrophe as text, be it =1+1, 012 or 1/2.
    case "text":
      return `'${content.value}`;
    case "label":
      return content.label.text;
  }
}

const day = 86_400_000;
/** Days from Excel's day 0 to 1970-01-01. */
const epoch = 25_569;

function serialDate(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / day + epoch;
}
