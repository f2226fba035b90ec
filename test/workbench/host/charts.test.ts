import { useOffice } from "../../support/use-office";

const office = useOffice();

interface ChartConfig {
  readonly type: string;
  readonly data: {
    readonly datasets: readonly {
      label: string;
      data: unknown[];
      type?: string;
      backgroundColor?: string;
    }[];
    readonly labels: unknown[];
  };
  readonly options: {
    readonly plugins: { readonly title: { readonly text: string } };
    readonly indexAxis?: "x" | "y";
    readonly scales?: { readonly x?: { readonly stacked?: boolean } };
  };
}

/** What the grid draws: the chart that Chart.js is given. */
function drawn(): ChartConfig {
  const { getters } = office.engine.model;
  const [id] = getters.getChartIds(getters.getActiveSheetId());
  const runtime = getters.getChartRuntime(id!) as unknown as { chartJsConfig: ChartConfig };
  return runtime.chartJsConfig;
}

const withChart = <T>(
  type: `${Excel.ChartType}`,
  work: (chart: Excel.Chart, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").values = [
      ["Month", "Price", "Value"],
      ["Jan", 10, 40],
      ["Feb", 20, 50],
      ["Mar", 30, 60],
    ];
    return work(sheet.charts.add(type, sheet.getRange("A1:C4"), "Columns"), sheet, context);
  });

test("a chart draws the range's columns with their headings and categories", async () => {
  await withChart("ColumnStacked", async (chart, sheet, context) => {
    chart.name = "payout";
    chart.title.text = "Payout";
    chart.load("name,chartType");
    chart.series.load("items/name");
    const again = sheet.charts.getItem("payout").load("id");
    const none = sheet.charts.getItemOrNullObject("other");
    const count = sheet.charts.getCount();
    await context.sync();
    expect([chart.name, chart.chartType, count.value]).toEqual(["payout", "ColumnStacked", 1]);
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Price", "Value"]);
    expect(again.isNullObject).toBe(false);
    expect(none.isNullObject).toBe(true);
  });
  const config = drawn();
  expect(config.type).toBe("bar");
  expect(config.data.labels).toEqual(["Jan", "Feb", "Mar"]);
  expect(config.data.datasets.map(({ label, data }) => [label, data])).toEqual([
    ["Price", [10, 20, 30]],
    ["Value", [40, 50, 60]],
  ]);
});

test("series are added, fed, coloured and deleted", async () => {
  await withChart("Line", async (chart, sheet, context) => {
    const first = chart.series.getItemAt(0);
    first.name = "Fee";
    first.format.line.color = "#D55E00";
    first.format.line.weight = 1.25;
    first.format.line.lineStyle = "Dash";
    const added = chart.series.add("Sum");
    added.setValues(sheet.getRange("C2:C4"));
    added.setXAxisValues(sheet.getRange("A2:A4"));
    added.chartType = "ColumnClustered";
    added.axisGroup = "Secondary";
    added.format.fill.setSolidColor("#009E73");
    added.hasDataLabels = true;
    added.dataLabels.numberFormat = "0%";
    chart.series.getItemAt(1).delete();
    first.format.line.load("color,weight,lineStyle");
    added.load("name,axisGroup,hasDataLabels");
    await context.sync();
    expect(first.format.line.toJSON()).toMatchObject({
      color: "#D55E00",
      weight: 1.25,
      lineStyle: "Dash",
    });
  });
  const { type, data } = drawn();
  expect(type).toBe("bar");
  expect(data.datasets.map(({ label, data: values }) => [label, values])).toEqual([
    ["Fee", [10, 20, 30]],
    ["Sum", [40, 50, 60]],
  ]);
});

test("an invisible series is drawn transparent", async () => {
  await withChart("ColumnStacked", async (chart, _sheet, context) => {
    chart.series.getItemAt(0).format.fill.clear();
    await context.sync();
  });
  expect(drawn().data.datasets[0]!.backgroundColor).toMatch(/^#FFFFFF00$/i);
});

test("axes, title, legend and gridlines keep what they are told", async () => {
  await withChart("ColumnClustered", async (chart, _sheet, context) => {
    const { categoryAxis, valueAxis } = chart.axes;
    categoryAxis.title.text = "Month";
    categoryAxis.tickLabelSpacing = 3;
    valueAxis.title.text = "Money";
    valueAxis.minimum = 5;
    valueAxis.maximum = 100;
    valueAxis.numberFormat = "#,##0,";
    valueAxis.displayUnit = "Thousands";
    valueAxis.majorGridlines.visible = false;
    valueAxis.majorGridlines.format.line.color = "#E5E5E5";
    chart.legend.position = "Bottom";
    chart.legend.visible = false;
    const entry = chart.legend.legendEntries.getItemAt(1);
    entry.visible = false;
    entry.load("visible");
    chart.title.visible = true;
    chart.title.format.font.bold = true;
    valueAxis.load("minimum,maximum,numberFormat,displayUnit");
    valueAxis.title.load("text");
    categoryAxis.load("tickLabelSpacing");
    chart.legend.load("visible,position");
    await context.sync();
    expect(valueAxis.toJSON()).toMatchObject({
      minimum: 5,
      maximum: 100,
      numberFormat: "#,##0,",
      displayUnit: "Thousands",
    });
    expect(valueAxis.title.text).toBe("Money");
    expect(entry.visible).toBe(false);
    expect(categoryAxis.tickLabelSpacing).toBe(3);
    expect(chart.legend.toJSON()).toMatchObject({ visible: false, position: "Bottom" });
  });
  const { getters } = office.engine.model;
  const [id] = getters.getChartIds(getters.getActiveSheetId());
  expect(getters.getChartDefinition(id!)).toMatchObject({
    legendPosition: "none",
    axesDesign: { x: { title: { text: "Month" } }, y: { min: 5, max: 100, gridLines: "none" } },
  });
});

test("stands where it is put, in points and by cells", async () => {
  await withChart("Line", async (chart, sheet, context) => {
    chart.setPosition("B2", "C3");
    const cells = sheet.getRange("B2:C3").load("left,top");
    const first = sheet.getRange("A1").format.load("columnWidth,rowHeight");
    chart.load("left,top,width,height");
    await context.sync();
    expect([chart.left, chart.top]).toEqual([cells.left, cells.top]);
    expect(chart.left).toBeCloseTo(first.columnWidth);
    expect(chart.width).toBeCloseTo(2 * first.columnWidth);
    expect(chart.height).toBeCloseTo(2 * first.rowHeight);
    chart.left = 100;
    chart.width = 300;
    chart.load("left,width");
    await context.sync();
    expect([chart.left, chart.width]).toEqual([100, 300]);
  });
});

test("its cells move with inserted rows, and it goes with one undo", async () => {
  await withChart("Line", async (_chart, _sheet, context) => {
    await context.sync();
  });
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("1:2").insert("Down");
    await context.sync();
  });
  expect(Object.values(office.engine.facts.charts)[0]!.series[0]!.values).toMatch(/B4:B6$/);
  office.engine.undo();
  office.engine.undo();
  expect(office.engine.facts.charts).toEqual({});
});

test("is deleted; a type that is not modelled is refused", async () => {
  await withChart("Line", async (chart, sheet, context) => {
    chart.delete();
    const count = sheet.charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  await expect(
    withChart("Sunburst", async (_chart, _sheet, context) => {
      await context.sync();
    }),
  ).rejects.toMatchObject({ message: "NotImplemented: ChartType.Sunburst" });
});

test.each([
  ["ColumnClustered", "bar", { stacked: false, indexAxis: "x" }],
  ["ColumnStacked", "bar", { stacked: true, indexAxis: "x" }],
  ["BarStacked", "bar", { stacked: true, indexAxis: "y" }],
  ["Line", "line", { pointRadius: 0, fill: false }],
  ["LineMarkers", "line", { pointRadius: 3 }],
  ["XYScatter", "line", { pointRadius: 3, showLine: false }],
  ["XYScatterLines", "line", { pointRadius: 3 }],
  ["XYScatterLinesNoMarkers", "line", { pointRadius: 0 }],
  ["Bubble", "line", { pointRadius: 3, showLine: false }],
  ["Pie", "pie", {}],
  ["Doughnut", "doughnut", {}],
  ["Waterfall", "bar", {}],
  ["Area", "line", { pointRadius: 0, fill: "origin" }],
] as const)("draws %s as %s with %j", async (type, as, looks) => {
  await withChart(type, async (_chart, _sheet, context) => {
    await context.sync();
  });
  const { type: drawnAs, data, options } = drawn();
  const [first] = data.datasets;
  const { indexAxis, scales } = options;
  expect([drawnAs, data.datasets.length > 0]).toEqual([as, true]);
  expect({ ...first, indexAxis, stacked: scales?.x?.stacked }).toMatchObject(looks);
});

test("a title that follows a cell shows what the cell shows, until it is given a text of its own", async () => {
  await withChart("Line", async (chart, sheet, context) => {
    sheet.getRange("E1").formulas = [['="Price "&B4']];
    chart.title.text = "Prices";
    chart.title.setFormula("='Sheet1'!$E$1");
    chart.title.load("text");
    await context.sync();
    expect([chart.title.text, drawn().options.plugins.title.text]).toEqual([
      "Price 30",
      "Price 30",
    ]);

    sheet.getRange("B4").values = [[45]];
    chart.title.load("text");
    await context.sync();
    expect([chart.title.text, drawn().options.plugins.title.text]).toEqual([
      "Price 45",
      "Price 45",
    ]);

    chart.title.text = "Own";
    chart.title.load("text");
    await context.sync();
    expect([chart.title.text, drawn().options.plugins.title.text]).toEqual(["Own", "Own"]);
  });
});
