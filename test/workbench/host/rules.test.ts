import { useOffice } from "../../support/use-office";

const office = useOffice();

const sheetId = (): string => office.engine.model.getters.getActiveSheetId();

describe("data validation", () => {
  test.each<[string, Excel.DataValidationRule, string, [unknown, boolean][]]>([
    [
      "a list of words",
      { list: { inCellDropDown: true, source: "flat,usage" } },
      "List",
      [
        ["flat", true],
        ["other", false],
      ],
    ],
    [
      "a list in a range",
      { list: { inCellDropDown: true, source: "=$E$1:$E$2" } },
      "List",
      [
        ["one", true],
        ["three", false],
      ],
    ],
    [
      "a list in a named range",
      { list: { inCellDropDown: true, source: "=choices" } },
      "List",
      [
        ["two", true],
        ["three", false],
      ],
    ],
    [
      "a decimal",
      { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
      "Decimal",
      [
        [0.5, true],
        [2, false],
        ["text", false],
      ],
    ],
    [
      "a decimal against a cell",
      { decimal: { formula1: "=$E$3", operator: "GreaterThan" } },
      "Decimal",
      [
        [11, true],
        [9, false],
      ],
    ],
    [
      "a whole number",
      { wholeNumber: { formula1: 1, operator: "GreaterThanOrEqualTo" } },
      "WholeNumber",
      [
        [3, true],
        [3.5, false],
        [0, false],
      ],
    ],
    [
      "a date",
      { date: { formula1: "=DATE(2025,1,1)", operator: "GreaterThan" } },
      "Date",
      [
        [46_000, true],
        [1, false],
      ],
    ],
    [
      "a length",
      { textLength: { formula1: 3, operator: "LessThan" } },
      "TextLength",
      [
        ["ab", true],
        ["abcd", false],
      ],
    ],
    [
      "a formula",
      { custom: { formula: "=B2>10" } },
      "Custom",
      [
        [11, true],
        [9, false],
      ],
    ],
  ])("%s", async (_what, rule, type, cases) => {
    await office.onSheet(async (sheet, context) => {
      sheet.getRange("E1:E3").values = [["one"], ["two"], [10]];
      context.workbook.names.add("choices", sheet.getRange("E1:E2"));
      const range = sheet.getRange("B2:B3");
      range.dataValidation.rule = rule;
      range.dataValidation.load("rule,type,errorAlert,ignoreBlanks");
      await context.sync();
      expect(range.dataValidation.rule).toEqual(rule);
      expect(range.dataValidation.type).toBe(type);
      expect(range.dataValidation.ignoreBlanks).toBe(true);
      for (const [value, valid] of cases) {
        sheet.getRange("B2").values = [[value]];
        const { dataValidation } = sheet.getRange("B2").load("dataValidation/valid");
        await context.sync();
        expect([value, dataValidation.valid]).toEqual([value, valid]);
      }
    });
  });

  test("has messages, and is cleared in part", async () => {
    await office.onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A4");
      dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      dataValidation.errorAlert = {
        message: "more",
        showAlert: true,
        style: "Warning",
        title: "No",
      };
      dataValidation.prompt = { message: "a number", showPrompt: true, title: "Count" };
      dataValidation.ignoreBlanks = false;
      sheet.getRange("A4").dataValidation.clear();
      dataValidation.load("errorAlert,prompt,ignoreBlanks");
      const cleared = sheet.getRange("A4").dataValidation.load("type");
      const kept = sheet.getRange("A3").dataValidation.load("type");
      await context.sync();
      expect(dataValidation.errorAlert).toMatchObject({ message: "more", style: "Warning" });
      expect(dataValidation.prompt).toMatchObject({ title: "Count" });
      expect(dataValidation.ignoreBlanks).toBe(false);
      expect([cleared.type, kept.type]).toEqual(["None", "WholeNumber"]);
    });
    const [rule] = office.engine.model.getters.getDataValidationRules(sheetId());
    expect(rule!.isBlocking).toBe(false);
  });

  test.each<[string, Excel.DataValidationRule]>([
    [
      "two rules at once",
      { custom: { formula: "=1" }, textLength: { formula1: 1, operator: "LessThan" } },
    ],
    ["a list without a source", { list: { inCellDropDown: true, source: "" } }],
    ["a list that is too long", { list: { inCellDropDown: true, source: "x".repeat(256) } }],
    ["a formula that is none", { custom: { formula: "B2>10" } }],
  ])("refuses %s", async (_what, rule) => {
    await expect(
      office.onSheet(async (sheet, context) => {
        sheet.getRange("A1").dataValidation.rule = rule;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("conditional formats", () => {
  /** What the grid draws on a cell. */
  const drawn = (col: number, row: number): object =>
    office.engine.model.getters.getCellComputedStyle({ sheetId: sheetId(), col, row });

  test("by a formula, with a font and a fill", async () => {
    await office.onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[1], [5]];
      const range = sheet.getRange("A1:A2");
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$A1>3";
      format.custom.format.font.color = "#FF0000";
      format.custom.format.font.bold = true;
      format.custom.format.fill.color = "#FFEEEE";
      format.stopIfTrue = true;
      format.load("type,stopIfTrue,priority,id");
      format.custom.rule.load("formula");
      const other = format.cellValueOrNullObject;
      const place = format.getRange().load("address");
      range.conditionalFormats.load("items/type");
      await context.sync();
      expect([format.type, format.stopIfTrue]).toEqual(["Custom", true]);
      expect(format.custom.rule.formula).toBe("=$A1>3");
      expect(other.isNullObject).toBe(true);
      expect(place.address).toBe("Sheet1!A1:A2");
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(["Custom"]);
    });
    expect(drawn(0, 1)).toMatchObject({ textColor: "#FF0000", bold: true, fillColor: "#FFEEEE" });
    expect(drawn(0, 0)).not.toHaveProperty("textColor", "#FF0000");
  });

  test("a format goes before those that were there, also in the grid", async () => {
    const priorities = await office.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [[5]];
      const formats = ["#FF0000", "#00FF00", "#0000FF"].map((color) => {
        const format = range.conditionalFormats.add("Custom");
        format.custom.rule.formula = "=$A$1>3";
        format.custom.format.font.color = color;
        return format;
      });
      for (const format of formats) format.load("priority");
      // Of another sheet: it has an order of its own.
      context.workbook.worksheets.add("Other").getRange("A1").conditionalFormats.add("Custom");
      await context.sync();
      return formats.map(({ priority }) => priority);
    });
    expect(priorities).toEqual([2, 1, 0]);
    expect(drawn(0, 0)).toMatchObject({ textColor: "#0000FF" });
  });

  test.each<[string, (formats: Excel.ConditionalFormatCollection) => void, boolean[]]>([
    [
      "by value",
      (formats) => {
        const { cellValue } = formats.add("CellValue");
        cellValue.format.fill.color = "#FFEEEE";
        cellValue.rule = { formula1: "=3", operator: "GreaterThan" };
      },
      [false, true],
    ],
    [
      "by text",
      (formats) => {
        const { textComparison } = formats.add("ContainsText");
        textComparison.format.fill.color = "#FFEEEE";
        textComparison.rule = { operator: "Contains", text: "1" };
      },
      [true, false],
    ],
    [
      "by rank",
      (formats) => {
        const { topBottom } = formats.add("TopBottom");
        topBottom.format.fill.color = "#FFEEEE";
        topBottom.rule = { rank: 1, type: "TopItems" };
      },
      [false, true],
    ],
    [
      "by being unique",
      (formats) => {
        const { preset } = formats.add("PresetCriteria");
        preset.format.fill.color = "#FFEEEE";
        preset.rule = { criterion: "UniqueValues" };
      },
      [true, true],
    ],
  ])("%s", async (_what, add, coloured) => {
    await office.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.values = [[1], [5]];
      add(range.conditionalFormats);
      await context.sync();
    });
    expect([0, 1].map((row) => "fillColor" in drawn(0, row))).toEqual(coloured);
  });

  test("colour scales, data bars and icon sets", async () => {
    await office.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.values = [[1], [2], [3]];
      const scale = range.conditionalFormats.add("ColorScale").colorScale;
      scale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" },
        maximum: { type: "HighestValue", color: "#00FF00" },
      };
      const bar = sheet.getRange("B1:B3").conditionalFormats.add("DataBar").dataBar;
      bar.positiveFormat.fillColor = "#0072B2";
      const icons = sheet.getRange("C1:C3").conditionalFormats.add("IconSet").iconSet;
      icons.style = "ThreeTrafficLights1";
      scale.load("threeColorScale,criteria");
      icons.load("style");
      await context.sync();
      expect(scale.threeColorScale).toBe(true);
      expect(icons.style).toBe("ThreeTrafficLights1");
    });
    const formats = office.engine.model.getters.getConditionalFormats(sheetId());
    expect(formats.map(({ rule }) => rule.type)).toEqual([
      "IconSetRule",
      "DataBarRule",
      "ColorScaleRule",
    ]);
    expect(drawn(0, 2)).toMatchObject({ fillColor: "#00FF00" });
  });

  test.each([
    [false, { upper: "arrowGood", middle: "arrowNeutral", lower: "arrowBad" }],
    [true, { upper: "arrowBad", middle: "arrowNeutral", lower: "arrowGood" }],
  ])("icons with the best for the highest, or reversed (%s)", async (isReversed, icons) => {
    await office.onSheet(async (sheet, context) => {
      const { iconSet } = sheet.getRange("A1:A3").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeArrows";
      iconSet.reverseIconOrder = isReversed;
      await context.sync();
    });
    const [format] = office.engine.model.getters.getConditionalFormats(sheetId());
    expect(format?.rule).toMatchObject({ type: "IconSetRule", icons });
  });

  test("go one by one, all at once, and by undo", async () => {
    await office.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      const first = range.conditionalFormats.add("DataBar");
      first.dataBar.positiveFormat.fillColor = "#0072B2";
      const second = range.conditionalFormats.add("DataBar");
      second.dataBar.positiveFormat.fillColor = "#0072B2";
      await context.sync();
      first.delete();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      range.conditionalFormats.clearAll();
      await context.sync();
    });
    expect(office.engine.facts.conditionalFormats).toEqual({});
    office.engine.undo();
    expect(Object.keys(office.engine.facts.conditionalFormats)).toHaveLength(1);
  });

  test("a type that is not modelled is refused by name", async () => {
    await expect(
      office.onSheet(async (sheet, context) => {
        sheet.getRange("A1").conditionalFormats.add("Other" as "Custom");
        await context.sync();
      }),
    ).rejects.toMatchObject({ message: "NotImplemented: ConditionalFormatType.Other" });
  });
});
