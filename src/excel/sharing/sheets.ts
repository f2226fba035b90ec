import { type Area, parseArea } from "../../plan/address";

/** A worksheet, with what has to be known of it before its cells are read or written. */
export interface SheetLook {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** undefined for an empty sheet. */
  readonly used: Area | undefined;
}

/** All sheets, hidden ones too. */
export async function readSheets(context: Excel.RequestContext): Promise<readonly SheetLook[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const found = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    sheet.protection.load("protected");
    return { sheet, used };
  });
  await context.sync();
  return found.map(({ sheet, used }) => ({
    sheet,
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    used: used.isNullObject ? undefined : parseArea(used.address),
  }));
}
