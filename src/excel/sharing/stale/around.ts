import type { Area } from "../../../plan/address";
import type { CellPlace } from "../look";
import { readNames } from "../look-names";
import { DefinedNames, readName } from "../names";
import { readerOf } from "../reads";
import type { Evaluate, Matrix } from "../sharing";
import { readTables, type Table } from "../tables";
import { isAffordable } from "./affordable";
import type { WorkbookCells } from "./workbook-cells";

/** What a formula reads beside its own text. */
export interface Around {
  readonly namespace: string;
  readonly evaluate: Evaluate;
  /** Values of cells; undefined for a sheet that is not there. */
  readonly cells: (sheet: string, area: Area) => Matrix | undefined;
  /** The formula of a defined name as a cell of this sheet sees it; undefined for names of other workbooks. */
  readonly nameAt: (name: string, sheet: string) => string | undefined;
  readonly tables: readonly Table[];
}

/** What formulas of ours read, with the cells of all the sheets that they name. */
export async function readAround(
  context: Excel.RequestContext,
  book: WorkbookCells,
  places: readonly CellPlace[],
  { namespace, evaluate }: { readonly namespace: string; readonly evaluate: Evaluate },
): Promise<Around> {
  const { places: rules } = await readNames(context, true);
  const tables = await readTables(context);
  const names = new DefinedNames(rules);
  const around: Around = {
    namespace,
    evaluate: (name, args) => (isAffordable(name, args) ? evaluate(name, args) : undefined),
    cells: (sheet, area) => book.values(sheet, area),
    nameAt: (said, sheet) => {
      const name = readName(said);
      if (!name || !book.named(name.sheet ?? sheet)) return undefined;
      return names.find(said, sheet)?.formula ?? "=#NAME?";
    },
    tables,
  };
  const read = readerOf({ rules, tables });
  const sheets = new Set(
    places.flatMap((place) => read(place.formula, place).map(({ sheet }) => sheet)),
  );
  for (const sheet of sheets) {
    const look = book.named(sheet);
    if (look) await book.sheet(look);
  }
  return around;
}
