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

  /** @param places of the workbook's formulas, those of names among them */
  constructor(places: readonly Place[]) {
    this.known = new Map(
      places
        .filter(({ kind }) => kind === "name")
        .map(({ sheet, at: name, formula }) => [keyOf(sheet, name), { sheet, name, formula }]),
    );
  }

  /** The name that a formula on this sheet says: one of the sheet's own goes before one of the workbook. */
  find(said: string, ownSheet: string): DefinedName | undefined {
    const found = readName(said);
    if (!found) return undefined;
    const { sheet = ownSheet, name } = found;
    return this.known.get(keyOf(sheet, name)) ?? this.known.get(keyOf("", name));
  }

  /** Whether sheets have a name of their own that is spelled alike. */
  isHidden({ sheet, name }: DefinedName): boolean {
    const others = [...this.known.values()].filter((each) => each.sheet !== sheet);
    return sheet === "" && others.some((each) => each.name.toLowerCase() === name.toLowerCase());
  }
}

const keyOf = (sheet: string, name: string): string => `${sheet}!${name}`.toLowerCase();
