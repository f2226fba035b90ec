import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { escapeXml, jsonOfPart } from "../xml-part";

export type CellValue = string | number | boolean;

/** Values of cells side by side, row by row. */
export type Rows = readonly (readonly CellValue[])[];

/** Where a formula can stand. */
export type PlaceKind = "cell" | "name" | "condition" | "validation";

/** One formula in its two spellings, or a formula and the value that stands in for it. */
export interface Kept {
  readonly kind: PlaceKind;
  /** "" for a name of the workbook. */
  readonly sheet: string;
  /** Address of a cell or of a rule's range, without the sheet; a name. */
  readonly at: string;
  /** With our functions: what restoring brings back. */
  readonly functions: string;
  /** In plain Excel; a value where `isValue`. */
  readonly plain: CellValue;
  readonly isValue?: true;
  /** Plain Excel has nothing in its place: a plain sheet does without it, sharing keeps its value. */
  readonly isOnlyOurs?: true;
  /** All values that the formula gave, as rows, where it spilled. */
  readonly filled?: Rows;
  /** The hidden name that follows the cell of a value. */
  readonly anchor?: string;
  /** Numbers of the hidden names that follow what its formula names, in the order of its terms; null for what was not there. */
  readonly terms?: readonly (number | null)[];
  /** Fill colour before the value was marked; "" for none. */
  readonly fill?: string;
}

/** A set of kept formulas, as one custom XML part of the workbook. */
export interface KeptPart {
  /** Id of the sheet of ours whose spellings these are; undefined for what sharing took out of the workbook. */
  readonly sheetId?: string;
  readonly entries: readonly Kept[];
}

/** Never changed: workbooks hold it. */
export const keptNamespace = "urn:value-pricing-addin:formulas:1";

type Row = readonly [kind: PlaceKind, sheet: number, at: string, functions: number, plain: unknown];

interface Stored {
  readonly sheetId?: string;
  readonly sheets: readonly string[];
  /** Each formula once: relative to its cell after "R", as it is after "A". */
  readonly texts: readonly string[];
  readonly rows: readonly (readonly [
    ...Row,
    Pick<Kept, "isValue" | "isOnlyOurs" | "filled" | "fill" | "anchor" | "terms">,
  ])[];
}

/** A long table's formulas differ only in their rows: kept relative to their cells they are one text. */
export function writeKept({ sheetId, entries }: KeptPart): string {
  const sheets = indexer();
  const texts = indexer();
  const rows = entries.map(({ kind, sheet, at, functions, plain, ...rest }) => {
    const anchor = kind === "cell" ? at : undefined;
    const other = rest.isValue ? plain : texts.of(relative(String(plain), anchor));
    return [
      kind,
      sheets.of(sheet),
      at,
      texts.of(relative(functions, anchor)),
      other,
      rest,
    ] as const;
  });
  const stored: Stored = {
    ...(sheetId !== undefined && { sheetId }),
    sheets: sheets.all(),
    texts: texts.all(),
    rows,
  };
  return `<formulas xmlns="${keptNamespace}">${escapeXml(JSON.stringify(stored))}</formulas>`;
}

/** Undefined where the part was damaged by other hands. */
export function readKept(xml: string): KeptPart | undefined {
  const stored = jsonOfPart(xml, "formulas");
  if (!isStored(stored)) return undefined;
  const { sheetId, sheets, texts, rows } = stored;
  const entries = rows.map(([kind, sheet, at, functions, plain, rest]): Kept => {
    const anchor = kind === "cell" ? at : undefined;
    const text = (index: unknown): string => absolute(texts[Number(index)] ?? "A", anchor);
    return {
      kind,
      sheet: sheets[sheet] ?? "",
      at,
      functions: text(functions),
      plain: rest.isValue ? (plain as Kept["plain"]) : text(plain),
      ...rest,
    };
  });
  return { ...(sheetId !== undefined && { sheetId }), entries };
}

function relative(formula: string, anchor: string | undefined): string {
  if (anchor === undefined || !formula.startsWith("=")) return `A${formula}`;
  const moved = translateFormulaToR1C1(formula, anchor);
  // The library tidies a few references (B1:A2); such a formula is kept as it is.
  return translateFormulaToA1(moved, anchor) === formula ? `R${moved}` : `A${formula}`;
}

function absolute(text: string, anchor: string | undefined): string {
  const formula = text.slice(1);
  return anchor !== undefined && text.startsWith("R")
    ? translateFormulaToA1(formula, anchor)
    : formula;
}

function indexer(): { of: (text: string) => number; all: () => readonly string[] } {
  const indices = new Map<string, number>();
  return {
    of: (text) => {
      const index = indices.get(text) ?? indices.size;
      indices.set(text, index);
      return index;
    },
    all: () => [...indices.keys()],
  };
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== "object" || value === null) return false;
  const stored = value as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(stored.sheets) &&
    Array.isArray(stored.texts) &&
    Array.isArray(stored.rows) &&
    stored.rows.every((row) => Array.isArray(row) && row.length === 6)
  );
}
