import { parseArea } from "../../plan/address";
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
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await context.sync();
  const found = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    sheet.protection.load("protected");
    sheet.names.load("items/name");
    return { sheet, used };
  });
  const tables = await readTables(context);
  const sheets = found.map(({ sheet, used }): SheetAround => {
    const area = used.isNullObject ? undefined : parseArea(used.address);
    return {
      name: sheet.name,
      isProtected: sheet.protection.protected,
      names: new Set(sheet.names.items.map(({ name }) => name.toLowerCase())),
      firstFree: area ? area.row + area.rows : 0,
    };
  });
  return { isLocked: protection.protected, sheets, tables };
}
