import { useOffice } from "../../support/use-office";

const office = useOffice();

interface Drawn {
  readonly data: {
    readonly datasets: readonly (Readonly<Record<string, unknown>> & {
      readonly data: readonly unknown[];
    })[];
  };
  readonly options: {
    readonly plugins: {
      readonly legend: {
        readonly labels: {
          filter(entry: { datasetIndex: number }, data: unknown): boolean;
          generateLabels(chart: object): readonly object[];
        };
      };
      readonly excelLabels?: object;
      readonly chartShowValuesPlugin: { readonly showValues: boolean };
    };
    readonly scales: Readonly<
      Record<string, { readonly ticks: { callback(value: number, index: number): string | null } }>
    >;
  };
}

/** What the grid hands to Chart.js for the only chart of the active sheet. */
function drawn(): Drawn {
  const { getters } = office.engine.model;
  const [chartId] = getters.getChartIds(getters.getActiveSheetId());
  const runtime = getters.getChartRuntime(chartId!);
  if (!("chartJsConfig" in runtime)) throw new Error("the chart is not drawn by Chart.js");
  return runtime.chartJsConfig as unknown as Drawn;
}

async function chartOf(
  type: `${Excel.ChartType}`,
  describe: (chart: Excel.Chart, sheet: Excel.Worksheet) => void,
): Promise<void> {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:D3").values = [
      [10, 1000, 15, 0],
      [20, 2000, 15, 1],
      [30, "", 18, 1],
    ];
    const chart = sheet.charts.add(type, sheet.getRange("B1:B3"), "Columns");
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A1:A3"));
    describe(chart, sheet);
    await context.sync();
  });
}

test("each series of a scatter chart stands at its own x values; a point without a number is left out", async () => {
  await chartOf("XYScatterLinesNoMarkers", (chart, sheet) => {
    const mark = chart.series.add("mark");
    mark.setValues(sheet.getRange("D1:D2"));
    mark.setXAxisValues(sheet.getRange("C1:C2"));
  });
  const [first, second] = drawn().data.datasets.map(({ data }) => data);
  expect(first).toEqual([
    { x: 10, y: 1000 },
    { x: 20, y: 2000 },
    { x: 30, y: NaN },
  ]);
  expect(second).toEqual([
    { x: 15, y: 0 },
    { x: 15, y: 1 },
  ]);
});

test("lines have Excel's dashes and weight", async () => {
  await chartOf("Line", (chart) => {
    const { line } = chart.series.getItemAt(0).format;
    line.lineStyle = "Dash";
    line.weight = 3;
  });
  expect(drawn().data.datasets[0]).toMatchObject({ borderDash: [6, 4], borderWidth: 4 });
});

test("axes have Excel's number format, scaled by its commas, and its spacing of labels", async () => {
  await chartOf("Line", (chart) => {
    chart.axes.valueAxis.numberFormat = '[>=1000]#,##0,"k";[<=-1000]-#,##0,"k";#,##0';
    chart.axes.categoryAxis.tickLabelSpacing = 2;
  });
  const { x, y } = drawn().options.scales;
  const shown = [1_234_000, -5_000, 800, 0].map((tick) => y!.ticks.callback(tick, 0));
  expect(shown).toEqual(["1,234k", "-5k", "800", "0"]);
  expect([0, 1, 2].map((index) => x!.ticks.callback(index, index))).toEqual(["10", null, "30"]);
});

test("a series that Excel leaves out of the legend is left out", async () => {
  await chartOf("ColumnStacked", (chart, sheet) => {
    chart.series.add("second").setValues(sheet.getRange("C1:C3"));
    chart.legend.legendEntries.getItemAt(0).visible = false;
  });
  const { data, options } = drawn();
  const listed = data.datasets.filter((_series, datasetIndex) =>
    options.plugins.legend.labels.filter({ datasetIndex }, data),
  );
  expect(listed.map(({ label }) => label)).toEqual(["second"]);
});

test("a series called by a cell follows the cell; a highlighted bar has its own colour", async () => {
  await chartOf("ColumnClustered", (chart, sheet) => {
    sheet.getRange("F1").values = [["Before"]];
    chart.series.getItemAt(0).name = "=Sheet1!$F$1";
  });
  const { engine } = office;
  const sheetId = engine.model.getters.getActiveSheetId();
  const [id = "", fact] = Object.entries(engine.facts.charts)[0] ?? [];
  const [series] = fact!.series;
  const properties = { ...series!.properties, "Points/1/Format/Fill/Color": "#E69F00" };
  engine.batch(() => {
    engine.setFact("charts", id, { ...fact!, series: [{ ...series!, properties }] });
    engine.send("UPDATE_CELL", { sheetId, col: 5, row: 0, content: "After" });
  });
  const [dataset] = drawn().data.datasets;
  expect(dataset?.label).toBe("After");
  expect((dataset?.backgroundColor as unknown[])[1]).toBe("#E69F00");
});

test("rows above move what a chart shows, its title and names too; a copy of its sheet shows the copy's cells", async () => {
  await chartOf("ColumnClustered", (chart) => {
    chart.series.getItemAt(0).name = "=Sheet1!$F$1";
    chart.title.setFormula("=Sheet1!$F$2");
    chart.name = "Payout";
  });
  const { engine } = office;
  const sheetId = engine.model.getters.getActiveSheetId();
  engine.send("ADD_COLUMNS_ROWS", {
    sheetId,
    sheetName: "Sheet1",
    dimension: "ROW",
    position: "before",
    base: 0,
    quantity: 3,
  });
  const [moved] = Object.values(engine.facts.charts);
  expect(moved?.properties["Title/Formula"]).toMatch(/F\$?5$/);
  expect(moved?.series[0]).toMatchObject({ name: expect.stringMatching(/F\$?4$/) as string });
  engine.send("DUPLICATE_SHEET", { sheetId, sheetIdTo: "copy", sheetNameTo: "Copy" });
  const copy = Object.values(engine.facts.charts).find((one) => one.sheetId === "copy");
  expect(copy).toMatchObject({ name: "Payout", series: [{ values: "'Copy'!B4:B6" }] });
  const chartId = engine.model.getters.getChartIds("copy")[0]!;
  expect(engine.facts.charts[chartId]).toBe(copy);
  engine.undo();
  expect(Object.keys(engine.facts.charts)).toHaveLength(1);
});

test("a sheet that gets another name keeps its chart's cells", async () => {
  await chartOf("ColumnClustered", (chart) => {
    chart.title.setFormula("=Sheet1!$F$2");
  });
  const { engine } = office;
  const sheetId = engine.model.getters.getActiveSheetId();
  engine.send("RENAME_SHEET", { sheetId, oldName: "Sheet1", newName: "Price list" });
  const [fact] = Object.values(engine.facts.charts);
  expect(fact).toMatchObject({
    properties: { "Title/Formula": expect.stringMatching(/^='Price list'!.?F.?2$/) as string },
    series: [{ values: "'Price list'!B1:B3", xValues: "'Price list'!A1:A3" }],
  });
  expect(drawn().data.datasets[0]?.data.slice(0, 2)).toEqual([1000, 2000]);
});

test("what the user changes of a chart in the grid Excel knows too, and the rest stays", async () => {
  await chartOf("ColumnClustered", (chart) => {
    chart.title.text = "Fee";
    chart.axes.valueAxis.numberFormat = "0.0%";
    chart.axes.valueAxis.maximum = 10;
    chart.series.getItemAt(0).format.fill.setSolidColor("#0072B2");
  });
  const { engine } = office;
  const { getters } = engine.model;
  const sheetId = getters.getActiveSheetId();
  const [chartId = ""] = getters.getChartIds(sheetId);
  const definition = getters.getChartDefinition(chartId) as unknown as {
    readonly dataSource: { readonly dataSets: readonly object[] };
    readonly dataSetStyles: Readonly<Record<string, object>>;
  };
  engine.send("UPDATE_CHART", {
    sheetId,
    chartId,
    figureId: getters.getFigureIdFromChartId(chartId),
    definition: {
      ...definition,
      title: { text: "Fee a year", bold: true },
      legendPosition: "none",
      stacked: true,
      showValues: true,
      axesDesign: { x: { title: { text: "Year" } }, y: { min: 0 } },
      dataSource: {
        ...definition.dataSource,
        labelRange: "C1:C3",
        dataSets: [...definition.dataSource.dataSets, { dataSetId: "n", dataRange: "D1:D3" }],
      },
      dataSetStyles: {
        ...definition.dataSetStyles,
        series0: { ...definition.dataSetStyles.series0, backgroundColor: "#D55E00", label: "A" },
        n: { label: "New", yAxisId: "y1" },
      },
    },
  });
  const [fact] = Object.values(engine.facts.charts);
  expect(fact).toMatchObject({
    chartType: "ColumnStacked",
    properties: {
      "Title/Text": "Fee a year",
      "Title/Format/Font/Bold": true,
      "Legend/Visible": false,
      "Axes/CategoryAxis/Title/Text": "Year",
      "Axes/ValueAxis/Minimum": 0,
      "Axes/ValueAxis/NumberFormat": "0.0%",
    },
    series: [
      {
        name: "A",
        values: "'Sheet1'!B1:B3",
        xValues: "'Sheet1'!C1:C3",
        properties: { "Format/Fill/Color": "#D55E00", HasDataLabels: true },
      },
      { name: "New", values: "'Sheet1'!D1:D3", properties: { AxisGroup: "Secondary" } },
    ],
  });
  expect(fact?.properties).not.toHaveProperty("Axes/ValueAxis/Maximum");
  engine.undo();
  expect(Object.values(engine.facts.charts)[0]?.properties["Title/Text"]).toBe("Fee");
});

test("labels stand at the points that Excel labels, in Excel's words and formats", async () => {
  await chartOf("XYScatterLinesNoMarkers", (chart, sheet) => {
    const fee = chart.series.getItemAt(0);
    fee.name = "Fee";
    const point = fee.points.getItemAt(1);
    point.hasDataLabel = true;
    point.dataLabel.showSeriesName = true;
    point.dataLabel.showCategoryName = true;
    point.dataLabel.showValue = false;
    point.dataLabel.separator = " ";
    point.dataLabel.numberFormat = "#,##0.00";
    point.dataLabel.position = "Left";
    const all = chart.series.add("All");
    all.setValues(sheet.getRange("D1:D3"));
    all.setXAxisValues(sheet.getRange("A1:A3"));
    all.hasDataLabels = true;
    all.dataLabels.numberFormat = "[>0]0.0;";
    all.dataLabels.format.font.color = "#A84A00";
  });
  const { plugins } = drawn().options;
  expect(plugins.excelLabels).toEqual({
    labels: [
      { dataset: 0, point: 1, text: "Fee 20.00", position: "Left", color: "#404040" },
      { dataset: 1, point: 1, text: "1.0", position: "Automatic", color: "#A84A00" },
      { dataset: 1, point: 2, text: "1.0", position: "Automatic", color: "#A84A00" },
    ],
  });
  expect(plugins.chartShowValuesPlugin.showValues).toBe(false);
});

test("the legend shows a line's dashes", async () => {
  await chartOf("Line", (chart) => {
    chart.series.getItemAt(0).format.line.lineStyle = "Dash";
    chart.legend.visible = true;
  });
  const { labels } = drawn().options.plugins.legend;
  const datasets = [{ label: "Fee", borderDash: [6, 4] }];
  const chart = { data: { datasets }, isDatasetVisible: () => true };
  expect(labels.generateLabels(chart)).toMatchObject([{ text: "Fee", lineDash: [6, 4] }]);
});
