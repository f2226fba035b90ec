import { areaAddress, columnName } from "../plan/address";
import type { Layout } from "../plan/layout";
import { sideMargin, smallestScale } from "../plan/pages";
import type { SheetPlan } from "../plan/sheet-plan";
import { rangeOf } from "./write-cells";

/** What concerns the sheet as a whole; only on a sheet of our own. */
export function writePage(sheet: Excel.Worksheet, plan: SheetPlan, layout: Layout): void {
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(layout.frozenRows);
  const { pageLayout } = sheet;
  const { pages } = layout;
  pageLayout.orientation = plan.print.orientation === "landscape" ? "Landscape" : "Portrait";
  // Fitted to several pages, a part that is narrower than the widest would be stretched over all of them.
  pageLayout.zoom = pages.wide > 1 ? { scale: smallestScale * 100 } : { horizontalFitToPages: 1 };
  pageLayout.leftMargin = sideMargin;
  pageLayout.rightMargin = sideMargin;
  writePrintArea(sheet, layout);
  pageLayout.setPrintTitleRows(`$1:$${pages.titleRows}`);
  if (pages.wide > 1) {
    pageLayout.setPrintTitleColumns(`$A:$${columnName(plan.print.titleColumns - 1)}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = "&A";
  defaultForAllPages.centerFooter = plan.print.page.text
    .replace("{page}", "&P")
    .replace("{pages}", "&N");
  defaultForAllPages.rightFooter = "&D";
  for (const row of pages.breaks) {
    sheet.horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
  }
}

/** What of the sheet is printed. */
export function writePrintArea(sheet: Excel.Worksheet, { pages }: Layout): void {
  sheet.pageLayout.setPrintArea(sheet.getRanges(pages.areas.map(areaAddress).join(",")));
}
