import type { ChartFact, Json } from "../../../src/workbench/engine";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../../src/workbench/engine";
import { openFile } from "../../../src/workbench/files";
import { engineChart } from "../../../src/workbench/host/chart-drawing";
import { engineWith, reopened } from "./book";

interface Described {
  readonly chartType?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly series?: readonly Partial<ChartFact["series"][number]>[];
}

/** A chart's cells: years, and two lines of numbers. */
const cells = {
  A1: "Year",
  B1: "Fee",
  C1: "Gain",
  ...Object.fromEntries(
    [1, 2, 3].flatMap((n) => [
      [`A${String(n + 1)}`, String(2023 + n)],
      [`B${String(n + 1)}`, String(n * 10)],
      [`C${String(n + 1)}`, String(n * n)],
    ]),
  ),
};

function factOf(
  { chartType = "Line", properties = {}, series = [{}] }: Described,
  index = 0,
): ChartFact {
  return {
    name: `Fee over time ${String(index)}`,
    sheetId: "Sheet1",
    chartType,
    series: series.map((one, i) => ({
      id: `series${String(i)}`,
      name: `Line ${String(i + 1)}`,
      values: `'Sheet1'!${i === 0 ? "B2:B4" : "C2:C4"}`,
      properties: {},
      ...one,
    })),
    properties: { "Title/Text": "Fee", ...properties },
  };
}

/** A workbook with charts as Office.js describes them. */
function workbookWith(facts: readonly ChartFact[]) {
  const { engine, sheetId } = engineWith(cells);
  engine.batch(() => {
    facts.forEach((fact, i) => {
      engine.send("CREATE_CHART", {
        sheetId,
        figureId: `figure${String(i)}`,
        chartId: `chart${String(i)}`,
        col: 4,
        row: 2 + i,
        offset: { x: 10, y: 5 },
        size: { width: 480, height: 288 },
        definition: engineChart(fact, () => "Line"),
      });
      engine.setFact("charts", `chart${String(i)}`, { ...fact, sheetId });
    });
  });
  return engine;
}

const chartMembers: readonly (readonly [what: string, properties: Record<string, Json>])[] = [
  ["a title that is bold", { "Title/Format/Font/Bold": true }],
  [
    "a title's font",
    {
      "Title/Format/Font/Size": 18,
      "Title/Format/Font/Bold": true,
      "Title/Format/Font/Italic": true,
      "Title/Format/Font/Color": "#1F4E79",
      "Title/Format/Font/Name": "Georgia",
    },
  ],
  ["a title of two lines, with signs", { "Title/Text": 'R&D "x" <1\n費用 😀' }],
  ["a title over the plot", { "Title/Overlay": true }],
  [
    "a title that follows a cell",
    { "Title/Formula": "='Sheet1'!C1", "Title/Text": "Gain", "Title/Format/Font/Bold": true },
  ],
  ["no legend", { "Legend/Visible": false }],
  [
    "a legend at the corner, over the plot",
    { "Legend/Position": "Corner", "Legend/Overlay": true },
  ],
  ["a series that the legend leaves out", { "Legend/LegendEntries/0/Visible": false }],
  ["the ground of the chart", { "Format/Fill/Color": "#FFF2CC" }],
  ["no ground", { "Format/Fill/Cleared": true }],
  ["no frame", { "Format/Border/LineStyle": "None" }],
  ["the ground of the plot", { "PlotArea/Format/Fill/Color": "#F2F2F2" }],
  ["gaps drawn as 0", { DisplayBlanksAs: "Zero" }],
  ["hidden cells drawn", { PlotVisibleOnly: false }],
  ...(["CategoryAxis", "ValueAxis"] as const).flatMap((axis) => {
    const path = `Axes/${axis}`;
    return [
      [`${axis}: number format`, { [`${path}/NumberFormat`]: '[>=1000]#,##0,"k";#,##0' }],
      [`${axis}: title`, { [`${path}/Title/Text`]: "Gain of the customer" }],
      [
        `${axis}: a title's font`,
        { [`${path}/Title/Text`]: "x", [`${path}/Title/Format/Font/Bold`]: true },
      ],
      [
        `${axis}: labels' font`,
        { [`${path}/Format/Font/Size`]: 8, [`${path}/Format/Font/Color`]: "#FF0000" },
      ],
      [
        `${axis}: its line`,
        { [`${path}/Format/Line/Color`]: "#00FF00", [`${path}/Format/Line/Weight`]: 1.5 },
      ],
      [`${axis}: least and greatest`, { [`${path}/Minimum`]: -5, [`${path}/Maximum`]: 40 }],
      [`${axis}: reversed`, { [`${path}/ReversePlotOrder`]: true }],
      [`${axis}: labels low`, { [`${path}/TickLabelPosition`]: "Low" }],
      [
        `${axis}: ticks`,
        { [`${path}/MajorTickMark`]: "None", [`${path}/MinorTickMark`]: "Inside" },
      ],
      [`${axis}: hidden`, { [`${path}/Visible`]: false }],
      [
        `${axis}: lines across the plot`,
        {
          [`${path}/MajorGridlines/Visible`]: axis === "CategoryAxis",
          [`${path}/MinorGridlines/Visible`]: true,
          [`${path}/MinorGridlines/Format/Line/Color`]: "#ABCDEF",
        },
      ],
    ] as const;
  }),
  [
    "every fourth label",
    { "Axes/CategoryAxis/TickLabelSpacing": 4, "Axes/CategoryAxis/TickMarkSpacing": 2 },
  ],
  ["a time axis", { "Axes/CategoryAxis/CategoryType": "DateAxis" }],
  ["steps", { "Axes/ValueAxis/MajorUnit": 5, "Axes/ValueAxis/MinorUnit": 1 }],
  [
    "a logarithmic axis",
    { "Axes/ValueAxis/ScaleType": "Logarithmic", "Axes/ValueAxis/LogBase": 2 },
  ],
  [
    "thousands",
    { "Axes/ValueAxis/DisplayUnit": "Thousands", "Axes/ValueAxis/ShowDisplayUnitLabel": true },
  ],
  ["values on the ticks", { "Axes/ValueAxis/IsBetweenCategories": false }],
];

const seriesMembers: readonly (readonly [
  what: string,
  chartType: string,
  properties: Record<string, Json>,
])[] = [
  [
    "a line's colour, weight and dashes",
    "Line",
    {
      "Format/Line/Color": "#CC79A7",
      "Format/Line/Weight": 1.25,
      "Format/Line/LineStyle": "Dash",
    },
  ],
  ...["DashDot", "DashDotDot", "Dot", "RoundDot"].map(
    (style) =>
      [
        `a line of ${style}`,
        "Line",
        { "Format/Line/Color": "#CC79A7", "Format/Line/LineStyle": style },
      ] as const,
  ),
  ["no line", "LineMarkers", { "Format/Line/LineStyle": "None" }],
  ["a smooth line", "Line", { "Format/Line/Color": "#0072B2", Smooth: true }],
  [
    "markers",
    "LineMarkers",
    {
      "Format/Line/Color": "#0072B2",
      MarkerStyle: "Diamond",
      MarkerSize: 9,
      MarkerBackgroundColor: "#FFFFFF",
      MarkerForegroundColor: "#FF0000",
    },
  ],
  ["points in a colour", "XYScatter", { "Format/Fill/Color": "#D55E00", MarkerSize: 12 }],
  ["an invisible base", "ColumnStacked", { "Format/Fill/Cleared": true }],
  [
    "bars with a frame",
    "BarClustered",
    { "Format/Fill/Color": "#009E73", "Format/Line/Color": "#000000", "Format/Line/Weight": 0.5 },
  ],
  ["gaps between bars", "ColumnClustered", { GapWidth: 25, Overlap: -10 }],
  ["bars side by side in a stack", "BarStacked100", { Overlap: 50 }],
  [
    "a highlighted bar",
    "ColumnClustered",
    {
      "Points/2/Format/Fill/Color": "#E69F00",
      "Points/2/Format/Border/Color": "#000000",
      "Points/2/Format/Border/Weight": 1,
    },
  ],
  ["slices", "Pie", { "Points/0/Format/Fill/Color": "#E69F00", FirstSliceAngle: 90 }],
  ["a ring", "Doughnut", { DoughnutHoleSize: 75 }],
  ["bubbles", "Bubble", { "Format/Fill/Color": "#0072B2", BubbleScale: 60 }],
  ["an area", "AreaStacked", { "Format/Fill/Color": "#0072B2" }],
  ["a net", "Radar", { "Format/Line/Color": "#0072B2" }],
  [
    "labels",
    "ColumnClustered",
    {
      HasDataLabels: true,
      "DataLabels/ShowSeriesName": true,
      "DataLabels/ShowValue": false,
      "DataLabels/Position": "OutsideEnd",
      "DataLabels/NumberFormat": "0.0%",
      "DataLabels/Format/Font/Color": "#A84A00",
    },
  ],
  [
    "the label of one point",
    "XYScatterLinesNoMarkers",
    {
      "Points/1/HasDataLabel": true,
      "Points/1/DataLabel/ShowSeriesName": true,
      "Points/1/DataLabel/ShowCategoryName": true,
      "Points/1/DataLabel/ShowValue": false,
      "Points/1/DataLabel/Separator": " ",
      "Points/1/DataLabel/Position": "Left",
      "Points/1/DataLabel/NumberFormat": "#,##0.00",
      "Points/1/DataLabel/Format/Font/Color": "#00704F",
    },
  ],
];

const types = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "LineMarkersStacked",
  "Area",
  "AreaStacked",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "Bubble",
  "Pie",
  "Doughnut",
  "Radar",
];

const secondAxis: Described = {
  chartType: "ColumnClustered",
  series: [
    { name: "='Sheet1'!B1", xValues: "'Sheet1'!A2:A4" },
    {
      xValues: "'Sheet1'!A2:A4",
      properties: {
        ChartType: "LineMarkers",
        AxisGroup: "Secondary",
        "Format/Line/Color": "#0072B2",
      },
    },
  ],
  properties: {
    "Axes/SecondaryValueAxis/NumberFormat": "0%",
    "Axes/SecondaryValueAxis/Title/Text": "Share",
    "Axes/SecondaryValueAxis/Maximum": 1,
  },
};

const cases: readonly (readonly [what: string, described: Described])[] = [
  ...chartMembers.map(([what, properties]) => [what, { properties }] as const),
  ...seriesMembers.map(([what, chartType, properties]) => {
    const pairs = chartType === "XYScatter" || chartType === "Bubble";
    const sizes = chartType === "Bubble" ? { bubbleSizes: "'Sheet1'!C2:C4" } : {};
    const x = pairs ? { xValues: "'Sheet1'!A2:A4", ...sizes } : {};
    return [what, { chartType, series: [{ properties, ...x }] }] as const;
  }),
  ...types.map((chartType) => [`the type ${chartType}`, { chartType, series: [{}, {}] }] as const),
  ["categories, a name that is a cell, a second axis with what it says", secondAxis],
];

describe("every fact of a chart outlives a file", () => {
  const facts = cases.map(([, described], i) => factOf(described, i));
  let after: readonly ChartFact[];
  beforeAll(async () => {
    after = Object.values((await reopened(workbookWith(facts))).facts.charts);
  });

  it.each(cases.map(([what], i) => [what, i] as const))("%s", (_what, i) => {
    expect(after[i]).toEqual(facts[i]);
  });
});

/**
 * A workbook of ours with three charts and eight conditional formats that LibreOffice 7.4 opened and saved
 * (soffice --convert-to xlsx): its parts are LibreOffice's own.
 */
async function fromLibreOffice() {
  const bytes = readFileSync(join(__dirname, "fixtures", "libreoffice.xlsx"));
  const { data, notes } = await openFile({ name: "a.xlsx", bytes: new Uint8Array(bytes) });
  return { engine: createEngine(data), notes };
}

describe("a file that LibreOffice wrote", () => {
  it("its charts are read", async () => {
    const { engine, notes } = await fromLibreOffice();
    // The grid does not know cells above the average.
    expect(notes).toEqual([{ kind: "rules-not-shown", values: {} }]);
    expect(Object.values(engine.facts.charts)).toMatchObject([
      {
        name: "Payout",
        chartType: "Line",
        series: [
          {
            name: "='Sheet1'!B1",
            values: "'Sheet1'!B2:B4",
            xValues: "'Sheet1'!A2:A4",
            properties: {
              "Format/Line/Color": "#CC79A7",
              "Format/Line/LineStyle": "Dash",
              "Format/Line/Weight": 1.5,
            },
          },
          { name: "Gain", properties: { "Format/Line/Color": "#0072B2" } },
        ],
        properties: {
          "Title/Text": "Fee & gain",
          "Legend/Position": "Bottom",
          "Axes/ValueAxis/NumberFormat": "#,##0.0",
          "Axes/ValueAxis/Minimum": 0,
          "Axes/ValueAxis/Maximum": 40,
          "Axes/CategoryAxis/Title/Text": "Year",
        },
      },
      {
        name: "Bridge",
        chartType: "ColumnStacked",
        series: [
          { name: "Base", properties: { "Format/Fill/Cleared": true } },
          { name: "Gain", properties: { "Format/Fill/Color": "#009E73", HasDataLabels: true } },
        ],
        properties: { "Legend/Visible": false, "Axes/ValueAxis/MajorGridlines/Visible": false },
      },
      {
        name: "Curves",
        chartType: "XYScatterLinesNoMarkers",
        series: [
          {
            values: "'Sheet1'!C2:C4",
            xValues: "'Sheet1'!B2:B4",
            properties: { "Format/Line/LineStyle": "RoundDot" },
          },
        ],
        properties: { "Axes/CategoryAxis/Maximum": 50, "Axes/CategoryAxis/NumberFormat": "0" },
      },
    ]);
  });

  it("its charts stand where they stood, and outlive our own file", async () => {
    const { engine } = await fromLibreOffice();
    const again = await reopened(engine);
    expect(Object.values(again.facts.charts)).toEqual(Object.values(engine.facts.charts));
    const places = ({ model: { getters } }: typeof engine) =>
      getters.getFigures("Sheet1").map(({ col, row, width, height, offset }) => ({
        col,
        row,
        offset,
        size: [Math.round(width), Math.round(height)],
      }));
    expect(places(engine)).toMatchObject([
      { col: 4, row: 2 },
      { col: 9, row: 2 },
      { col: 14, row: 2 },
    ]);
    expect(places(again)).toEqual(places(engine));
  });

  it("so do its conditional formats, in their order", async () => {
    const { engine } = await fromLibreOffice();
    const formats = Object.values(engine.facts.conditionalFormats);
    expect(formats.map(({ type }) => type)).toEqual([
      "Custom",
      "CellValue",
      "TopBottom",
      "ColorScale",
      "DataBar",
      "IconSet",
      "PresetCriteria",
      "ContainsText",
    ]);
    expect(formats[0]?.details).toEqual({
      "Rule/Formula": "=$B2>15",
      "Format/Font/Color": "#9C0006",
      "Format/Fill/Color": "#FBE5E1",
    });
    const again = await reopened(engine);
    expect(Object.values(again.facts.conditionalFormats)).toEqual(formats);
  });
});
