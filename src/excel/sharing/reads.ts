import { isReference, tokensOf } from "./formula-tokens";
import type { Look } from "./look";
import { type DefinedName, DefinedNames } from "./names";
import { type Cells, readReference } from "./references";
import { type CellOnSheet, cellsOfStructured } from "./tables";

/**
 * What formulas read: by addresses, structured references, names of tables and defined names, and by the names that
 * those say.
 */
export function readerOf({
  rules,
  tables,
}: Pick<Look, "rules" | "tables">): (formula: string, place: CellOnSheet) => readonly Cells[] {
  const names = new DefinedNames(rules);
  const read = (
    formula: string,
    place: CellOnSheet,
    seen: ReadonlySet<DefinedName>,
  ): readonly Cells[] =>
    tokensOf(formula).flatMap((token): readonly Cells[] => {
      const { type, value } = token;
      if (isReference(token)) {
        const { sheet = place.sheet, area } = readReference(value) ?? {};
        return area ? [{ sheet, area }] : [];
      }
      if (type === "structured") return listed(cellsOfStructured(value, place, tables));
      if (type !== "range_named") return [];
      const name = names.find(value, place.sheet);
      if (!name) return listed(cellsOfStructured(`${value}[]`, place, tables));
      // A name that says itself is a circle of names, which Excel refuses.
      return seen.has(name) ? [] : read(name.formula, place, new Set([...seen, name]));
    });
  return (formula, place) => read(formula, place, new Set());
}

const listed = (cells: Cells | undefined): readonly Cells[] => (cells ? [cells] : []);
