import { parseA1Ref } from "@borgar/fx";
import type { Place } from "./look";

/** A defined name as a formula says it. */
export interface SaidName {
  /** undefined: the formula's own sheet, or the workbook. */
  readonly sheet: string | undefined;
  readonly name: string;
}

/** Reads "Discount" or "'My sheet'!Discount"; undefined for names of other workbooks. */
export function readName(text: string): SaidName | undefined {
  const found = parseA1Ref(text);
  if (!found || !("name" in found)) return undefined;
  const [sheet, another] = found.context ?? [];
  return another === undefined ? { sheet, name: found.name } : undefined;
}

/** A name that the workbook defines. */
export interface DefinedName {
  /** "" for the workbook. */
  readonly sheet: string;
  readonly name: string;
  readonly formula: string;
}

/** The workbook's defined names. */
export class DefinedNames {
  private readonly known: ReadonlyMap<string, DefinedName>;
  /** What sheets call names of their own, in lower case. */
  private readonly ofSheets: ReadonlySet<string>;

  /** @param places of the workbook's formulas, those of names among them */
  constructor(places: readonly Place[]) {
    const names = places.flatMap(({ kind, sheet, at, formula }) =>
      kind === "name" ? [{ sheet, name: at, formula }] : [],
    );
    this.known = new Map(names.map((each) => [keyOf(each.sheet, each.name), each]));
    this.ofSheets = new Set(
      names.flatMap(({ sheet, name }) => (sheet === "" ? [] : [name.toLowerCase()])),
    );
  }

  /** The name that a formula on this sheet says: one of the sheet's own goes before one of the workbook. */
  find(said: string, ownSheet: string): DefinedName | undefined {
    const found = readName(said);
    if (!found) return undefined;
    const { sheet = ownSheet, name } = found;
    return this.known.get(keyOf(sheet, name)) ?? this.known.get(keyOf("", name));
  }

  /** Whether a name of the workbook is another one on a sheet that has its own of the same spelling. */
  isHidden({ sheet, name }: DefinedName): boolean {
    return sheet === "" && this.ofSheets.has(name.toLowerCase());
  }
}

const keyOf = (sheet: string, name: string): string => `${sheet}!${name}`.toLowerCase();
