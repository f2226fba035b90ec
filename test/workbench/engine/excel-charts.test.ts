import { type OfficeSession, startOffice } from "../../support/office";

let office: OfficeSession;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => {
  office.stop();
});

interface Drawn {
  readonly data: { readonly datasets: readonly Readonly<Record<string, unknown>>[] };
  readonly options: {
    readonly plugins: {
      readonly legend: {
        readonly labels: { filter(entry: { datasetIndex: number }, data: unknown): boolean };
      };
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
