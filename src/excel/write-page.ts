import type { Layout } from "../plan/layout";
import type { SheetPlan } from "../plan/sheet-plan";
import { rangeOf } from "./write-cells";

/** What concerns the sheet as a whole; only on a sheet of our own. */
export function writePage(sheet: Excel.Worksheet, plan: SheetPlan, layout: Layout): void {
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(layout.frozenRows);
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(rangeOf(sheet, layout.printed));
  pageLayout.setPrintTitleRows(`$1:$${layout.frozenRows}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = "&A";
  defaultForAllPages.centerFooter = plan.print.page.text
    .replace("{page}", "&P")
    .replace("{pages}", "&N");
  defaultForAllPages.rightFooter = "&D";
  for (const row of layout.pageBreaks) {
    sheet.horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
  }
}
