/** Words of page set-up and protection: Office.js on the left, the file's on the right. */

export const pointsPerInch = 72;

/** Excel's paper names and their numbers (ECMA-376 part 1, pageSetup, paperSize). */
export const paperNumbers: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

/** What Office.js calls allowX is a lock in the file, on unless it is allowed (sheetProtection). */
export const protectionLocks: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};

/** Attributes of a sheet's elements that a file keeps though neither the grid nor Office.js as modelled knows them. */
export const storedAttributes: Readonly<Record<string, readonly string[]>> = {
  sheetView: [
    "showFormulas",
    "showRowColHeaders",
    "showZeros",
    "rightToLeft",
    "view",
    "zoomScale",
    "zoomScaleNormal",
    "zoomScalePageLayoutView",
    "zoomScaleSheetLayoutView",
  ],
  printOptions: ["headings"],
  pageSetup: [
    "pageOrder",
    "firstPageNumber",
    "useFirstPageNumber",
    "blackAndWhite",
    "draft",
    "cellComments",
    "errors",
  ],
};
