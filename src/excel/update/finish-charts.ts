import { type ExcelApi, run } from "../run";
import { stepsSetting } from "./move-rows";
import type { Prepared } from "./prepare";
import { type GoneChart, goneCharts, type LiveChart, readCharts } from "./update-charts";

/**
 * A deleted chart cannot be brought back. Where a refused request had written everything and stopped among the charts
 * that go, the update stands, and the rest of them go one by one.
 * @param before the charts as they were
 * @param text the sheet's state as the update writes it, the last but for the charts
 * @returns what Excel still refuses to delete; undefined where the request stopped earlier and can be taken back
 */
export async function finishCharts(
  excel: ExcelApi,
  { found, layout }: Prepared,
  before: readonly LiveChart[],
  text: string,
): Promise<readonly string[] | undefined> {
  if (text === found.xml || goneCharts({ found, layout }, before).length === 0) return undefined;
  return run(excel, async (context) => {
    const { customXmlParts, settings, worksheets } = context.workbook;
    const written = { xml: customXmlParts.getItem(found.part.id).getXml() };
    const counted = settings.getItemOrNullObject(stepsSetting);
    counted.load("key");
    await context.sync();
    if (written.xml.value !== text || !counted.isNullObject) return undefined;
    const live = await readCharts(context, worksheets.getItem(found.sheet.sheetName));
    const left: string[] = [];
    for (const { item, label } of goneCharts({ found, layout }, live)) {
      if (!(await isDeleted(context, item))) left.push(label);
    }
    return left;
  });
}

/** Alone in its request: what Excel refuses of one keeps no other. */
async function isDeleted(context: Excel.RequestContext, item: GoneChart["item"]): Promise<boolean> {
  item.delete();
  try {
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
