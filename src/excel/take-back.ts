import type { Layout } from "../plan/layout";
import { erase } from "./erase";
import { type ExcelApi, run } from "./run";
import { deletePartOf } from "./sharing/kept-parts";
import type { SheetNames } from "./write-sheet";

export interface Attempt {
  readonly sheetId: string;
  readonly layout: Layout;
  readonly names: SheetNames;
  readonly addedStyles: ReadonlySet<string>;
  /** The sheet came with the attempt, so it goes with it. */
  readonly isOwnSheet: boolean;
}

/** A failed request has done what came before the failure: undoes that, and leaves what was there. */
export async function takeBack(excel: ExcelApi, attempt: Attempt): Promise<void> {
  const { sheetId, layout, names, addedStyles, isOwnSheet } = attempt;
  await run(excel, async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(names.sheet);
    const charts = isOwnSheet ? undefined : workbook.worksheets.getItem(names.sheet).charts;
    const tables = [...names.tables.values()].map((name) =>
      workbook.tables.getItemOrNullObject(name),
    );
    const named = [...names.areas.values(), names.anchor].map((name) =>
      workbook.names.getItemOrNullObject(name),
    );
    workbook.styles.load("items/name");
    charts?.load("items/name");
    for (const one of [sheet, ...tables, ...named]) one.load("name");
    await context.sync();
    await deletePartOf(context, sheetId);
    for (const one of named) if (!one.isNullObject) one.delete();
    if (!isOwnSheet) {
      erase({
        sheet,
        area: layout.area,
        charts: charts?.items ?? [],
        tables: tables.filter((table) => !table.isNullObject),
        anchor: names.anchor,
      });
    } else if (!sheet.isNullObject) {
      sheet.delete();
    }
    for (const style of workbook.styles.items) if (addedStyles.has(style.name)) style.delete();
    await context.sync();
  });
}
