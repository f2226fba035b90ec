import { areaAddress, columnName } from "../plan/address";
import type { Layout } from "../plan/layout";
import { sideMargin } from "../plan/pages";
import type { SheetPlan } from "../plan/sheet-plan";

/** What concerns the sheet as a whole; only on a sheet of our own. */
export function writePage(sheet: Excel.Worksheet, plan: SheetPlan, layout: Layout): void {
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(layout.frozenRows);
  const { pageLayout } = sheet;
  const { pages } = layout;
  pageLayout.orientation = plan.print.orientation === "landscape" ? "Landscape" : "Portrait";
  // Fitted to several pages, a part that is narrower than the widest would be stretched over all of them.
  pageLayout.zoom =
    pages.scale === "fit" ? { horizontalFitToPages: 1 } : { scale: Math.round(pages.scale * 100) };
  pageLayout.leftMargin = sideMargin;
  pageLayout.rightMargin = sideMargin;
  writePrintArea(sheet, layout);
  if (pages.titleRows) {
    const { row, rows } = pages.titleRows;
    pageLayout.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
  }
  if (pages.scale !== "fit") {
    pageLayout.setPrintTitleColumns(`$A:$${columnName(plan.print.titleColumns - 1)}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = "&A";
  defaultForAllPages.centerFooter = plan.print.page.text
    .replace("{page}", "&P")
    .replace("{pages}", "&N");
  defaultForAllPages.rightFooter = "&D";
}

/** What of the sheet is printed. */
export function writePrintArea(sheet: Excel.Worksheet, { pages }: Layout): void {
  sheet.pageLayout.setPrintArea(sheet.getRanges(pages.areas.map(areaAddress).join(",")));
}
