import type { InputLink } from "../../plan/sheet-plan";
import type { FormValues, Template } from "../../templates/template";
import { fieldsOf, isRows, type Entries } from "../form/entries";

/** Inputs of a form that follow other cells: taken from a cell or from a sheet, and not typed over since. */
export function linksOf(
  template: Template,
  { sources }: Entries,
  values: FormValues,
): Readonly<Record<string, InputLink>> {
  return Object.fromEntries(
    fieldsOf(template).flatMap(({ key, type }) => {
      const source = sources[key];
      const value = values[key] ?? null;
      // A field for an address holds where to read, and reads nothing itself.
      const isAddress = type.kind === "text" && type.range === true;
      if (source === undefined || value === null || isRows(value) || isAddress) return [];
      return [[key, { formula: absolute(source), value }]];
    }),
  );
}

/** An address as a formula that stays where it points, wherever it is copied; anything else is a formula already. */
function absolute(source: string): string {
  return source.replace(/!([A-Z]+)(\d+)$/, "!$$$1$$$2");
}
