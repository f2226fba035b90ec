import { type NameFact, nameKey } from "../../../engine";
import { toFileFormula } from "../formula-text";
import { append, child } from "../xml";
import { type ExportedSheet, type RepairContext, workbookPath } from "./context";
import { writeText } from "./shared-strings";

interface FileName {
  readonly name: string;
  readonly content: string;
  readonly sheetIndex?: number;
  readonly comment?: string;
  readonly hidden?: boolean;
}

/** Writes the workbook's defined names, print areas and print titles, which the export leaves out. */
export function repairNames(context: RepairContext): void {
  const names = [...rangeNames(context), ...otherNames(context), ...printNames(context)];
  if (names.length === 0) return;
  const root = context.parts.root(workbookPath);
  child(root, "definedNames")?.remove();
  const list = append(root, "definedNames");
  // Excel writes them in order of name, then of sheet, and reads them fastest so.
  names.sort(
    (a, b) => a.name.localeCompare(b.name, "en") || (a.sheetIndex ?? -1) - (b.sheetIndex ?? -1),
  );
  for (const one of names) {
    const element = append(list, "definedName", {
      name: one.name,
      localSheetId: one.sheetIndex,
      comment: one.comment === "" ? undefined : one.comment,
      hidden: one.hidden ? 1 : undefined,
    });
    writeText(element, one.content);
  }
}

/** Ranges that the engine keeps. One that Excel's own words are kept of is written from those, see below. */
function rangeNames({ engine }: RepairContext): FileName[] {
  const { getters } = engine.model;
  return getters
    .getNamedRanges()
    .filter(({ name }) => engine.facts.names[nameKey(name, undefined)] === undefined)
    .map(({ name, range }) => {
      const zone = getters.getRangeString(range, range.sheetId);
      const cells = absolute(zone.slice(zone.lastIndexOf("!") + 1));
      return { name, content: `${quoteSheet(getters.getSheetName(range.sheetId))}!${cells}` };
    });
}

/**
 * Names that Excel's own words are kept of: formulas, a sheet's names, and ranges that are hidden or have a
 * comment. (To the engine a range down to a sheet's last row is a whole column.)
 */
function otherNames({ engine, sheets, customNames }: RepairContext): FileName[] {
  return Object.values(engine.facts.names).map((fact) => {
    const sheetIndex = sheets.findIndex(({ id }) => id === fact.sheetId);
    return {
      name: fact.name,
      content: toFileFormula(fact.formula, customNames),
      ...(sheetIndex < 0 ? {} : { sheetIndex }),
      ...remarks(fact),
    };
  });
}

function remarks(fact: NameFact): Pick<FileName, "comment" | "hidden"> {
  return {
    ...(fact.comment === undefined ? {} : { comment: fact.comment }),
    hidden: fact.visible === false,
  };
}

function printNames({ engine, sheets }: RepairContext): FileName[] {
  return sheets.flatMap((sheet, sheetIndex) => {
    const page = engine.facts.sheets[sheet.id]?.page;
    const titles = [page?.titleColumns, page?.titleRows].filter((one) => one !== undefined);
    return [
      ...(page?.printArea === undefined
        ? []
        : [{ name: "_xlnm.Print_Area", areas: [page.printArea] }]),
      ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", areas: titles }]),
    ].map(({ name, areas }) => ({ name, content: qualify(sheet, areas), sheetIndex }));
  });
}

/** `'Price list'!$A$1:$F$40`; several areas are joined by a comma. */
function qualify(sheet: ExportedSheet, areas: readonly string[]): string {
  return areas
    .flatMap((area) => area.split(","))
    .map((area) => `${quoteSheet(sheet.name)}!${absolute(area.slice(area.lastIndexOf("!") + 1))}`)
    .join(",");
}

/** `A1:F40` as `$A$1:$F$40`. */
export function absolute(area: string): string {
  return area.replace(/\$?([A-Z]+)?\$?(\d+)?/gi, (_all, column?: string, row?: string) => {
    return (column ? `$${column.toUpperCase()}` : "") + (row ? `$${row}` : "");
  });
}

/** A name of letters and digits that could be no address stands bare; others in apostrophes. */
export function quoteSheet(name: string): string {
  const bare =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*c\d*)$/i.test(name);
  return bare ? name : `'${name.replaceAll("'", "''")}'`;
}
