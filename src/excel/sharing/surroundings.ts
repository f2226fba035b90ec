import { readSheets } from "./sheets";
import { readTables, type Table } from "./tables";

export interface SheetAround {
  readonly name: string;
  readonly isProtected: boolean;
  /** Its own names, in lower case. */
  readonly names: ReadonlySet<string>;
  /** The row after the last that holds anything. */
  readonly firstFree: number;
}

/** What a formula has around it that its text does not say. */
export interface Surroundings {
  /** Sheets may be neither added nor deleted. */
  readonly isLocked: boolean;
  readonly sheets: readonly SheetAround[];
  readonly tables: readonly Table[];
}

export async function readSurroundings(context: Excel.RequestContext): Promise<Surroundings> {
  const { protection } = context.workbook;
  protection.load("protected");
  const found = await readSheets(context);
  for (const { sheet } of found) sheet.names.load("items/name");
  const tables = await readTables(context);
  const sheets = found.map(({ sheet, name, isProtected, used }): SheetAround => ({
    name,
    isProtected,
    names: new Set(sheet.names.items.map((item) => item.name.toLowerCase())),
    firstFree: used ? used.row + used.rows : 0,
  }));
  return { isLocked: protection.protected, sheets, tables };
}
