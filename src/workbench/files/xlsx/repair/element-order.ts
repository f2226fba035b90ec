import { type RepairContext, stylesPath, workbookPath } from "./context";

/**
 * Order of child elements by the schemas (ECMA-376 part 1, sml.xsd and dml-chart.xsd). Excel takes a part
 * out of order for a damaged one; the export and the repairs append where it is handy.
 */
const axis =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl crossBetween majorUnit minorUnit dispUnits extLst";
/** The orders of a series of bars, lines, points and slices are one order with gaps. */
const series =
  "idx order tx spPr invertIfNegative marker explosion pictureOptions dPt dLbls trendline errBars cat val xVal yVal bubbleSize bubble3D shape smooth extLst";
/** So are those of the kinds of chart in a plot. */
const plot =
  "barDir scatterStyle radarStyle grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth firstSliceAng holeSize gapWidth overlap bubbleScale serLines axId extLst";

const orders: Readonly<Record<string, string>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst",
  styleSheet:
    "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  xf: "alignment protection extLst",
  chartSpace:
    "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  title: "tx layout overlay spPr txPr extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  plotArea:
    "layout areaChart barChart lineChart radarChart scatterChart pieChart doughnutChart bubbleChart valAx catAx dateAx serAx dTable spPr extLst",
  areaChart: plot,
  barChart: plot,
  lineChart: plot,
  radarChart: plot,
  scatterChart: plot,
  pieChart: plot,
  doughnutChart: plot,
  bubbleChart: plot,
  ser: series,
  dPt: "idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
  dLbl: "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst",
  marker: "symbol size spPr extLst",
  trendline:
    "name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl extLst",
  scaling: "logBase orientation max min extLst",
  catAx: axis,
  dateAx: axis,
  valAx: axis,
};

const ranks = new Map(
  Object.entries(orders).map(([parent, names]) => [
    parent,
    new Map(names.split(" ").map((name, i) => [name, i] as const)),
  ]),
);

/** Puts the parts that the export and the repairs build in order. */
export function repairOrder({ parts, sheets }: RepairContext): void {
  const charts = parts.paths("xl/charts/").map((path) => parts.root(path));
  const paths = [workbookPath, stylesPath, ...sheets.map(({ path }) => path)];
  for (const root of [...paths.map((path) => parts.root(path)), ...charts]) order(root);
}

function order(parent: Element): void {
  const rank = ranks.get(parent.localName);
  const elements = Array.from(parent.children);
  if (rank && elements.length > 1) {
    // An element unknown to the schema stays behind the one before it.
    let last = 0;
    const keys = new Map(elements.map((one) => [one, (last = rank.get(one.localName) ?? last)]));
    const sorted = [...elements].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
    if (sorted.some((one, i) => one !== elements[i])) parent.replaceChildren(...sorted);
  }
  // Cells have no order to mend, and there are a lot of them.
  for (const element of elements) if (element.localName !== "sheetData") order(element);
}
