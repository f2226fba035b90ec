import { useOffice } from "../../support/use-office";

const office = useOffice();

test("names of ranges calculate, also beyond the grid's size and on another sheet", async () => {
  await office.onSheet(async (sheet, context) => {
    const { workbook } = context;
    const other = workbook.worksheets.add("Other");
    other.getRange("AB1000").values = [[21]];
    workbook.names.add("far_off", other.getRange("AB1000"));
    sheet.getRange("A1").formulas = [["=far_off*2"]];
    const cell = sheet.getRange("A1").load("values,formulas");
    const name = workbook.names
      .getItem("FAR_OFF")
      .load("name,formula,value,type,scope,comment,visible");
    const range = name.getRange().load("address");
    await context.sync();
    expect(cell.values).toEqual([[42]]);
    expect(cell.formulas).toEqual([["=far_off*2"]]);
    expect(name.toJSON()).toMatchObject({
      name: "far_off",
      formula: "=Other!$AB$1000",
      value: "Other!AB1000",
      type: "Range",
      scope: "Workbook",
      comment: "",
      visible: true,
    });
    expect(range.address).toBe("Other!AB1000");
  });
});

test("names of formulas and of a sheet calculate too", async () => {
  await office.onSheet(async (sheet, context) => {
    const { workbook } = context;
    workbook.names.add("tax", "=0.2", "a rate");
    sheet.names.add("own", sheet.getRange("B1"));
    sheet.getRange("B1").values = [[100]];
    const cell = sheet.getRange("A1");
    cell.formulas = [["=own*(1+tax)"]];
    cell.load("values,formulas");
    workbook.names.load("items/name");
    sheet.names.load("items/name");
    const tax = workbook.names.getItem("tax").load("type,value,comment");
    const missing = workbook.names.getItemOrNullObject("none");
    const noRange = tax.getRangeOrNullObject();
    await context.sync();
    expect(cell.values).toEqual([[120]]);
    expect(cell.formulas).toEqual([["=own*(1+tax)"]]);
    expect(workbook.names.items.map(({ name }) => name)).toEqual(["tax"]);
    expect(sheet.names.items.map(({ name }) => name)).toEqual(["own"]);
    expect(tax.toJSON()).toMatchObject({ type: "Double", value: "0.2", comment: "a rate" });
    expect([missing.isNullObject, noRange.isNullObject]).toEqual([true, true]);
  });
});

test("a formula waits for its name, whatever was written before it", async () => {
  await office.onSheet(async (sheet, context) => {
    const cells = sheet.getRange("A1:A3");
    cells.formulas = [["=B1+1"], ["=later*2"], ["=B1+later"]];
    await context.sync();
    context.workbook.names.add("later", "=21");
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([[1], [42], [21]]);
    context.workbook.names.getItem("later").delete();
    cells.load("values,formulas");
    await context.sync();
    expect(cells.values).toEqual([[1], ["#NAME?"], ["#NAME?"]]);
    expect(cells.formulas).toEqual([["=B1+1"], ["=later*2"], ["=B1+later"]]);
  });
});

test("hides, changes and deletes names", async () => {
  await office.onSheet(async (sheet, context) => {
    const { workbook } = context;
    const name = workbook.names.add("here", sheet.getRange("A1"));
    name.visible = false;
    name.comment = "why";
    name.formula = "=Sheet1!$C$3";
    name.load("visible,comment,formula");
    await context.sync();
    const said = { formula: "=Sheet1!$C$3", comment: "why", visible: false };
    expect(name.toJSON()).toMatchObject(said);
    name.visible = true;
    name.load("visible");
    await context.sync();
    expect(name.visible).toBe(true);
    name.delete();
    const gone = workbook.names.getItemOrNullObject("here");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("a sheet's own name is calculated wherever it is said with its sheet", async () => {
  await office.onSheet(async (sheet, context) => {
    const { workbook } = context;
    const terms = workbook.worksheets.add("Terms");
    const quoted = workbook.worksheets.add("Bob's terms");
    terms.getRange("A1:A2").values = [[0.25], [0.3]];
    terms.names.add("share", terms.getRange("A1"));
    quoted.names.add("share", "=1/8");
    workbook.names.add("share", sheet.getRange("B1"));
    workbook.names.add("total", sheet.getRange("B2"));
    sheet.getRange("B1:B2").values = [[0.5], [80]];
    const cells = sheet.getRange("C1:C6");
    const formulas = [
      "=Terms!share*100",
      "='Terms'!SHARE*total",
      "='Bob''s terms'!share*80",
      "=share*80",
      "=Terms!total*2",
      '=IF(Terms!share>0,"Terms!share",Terms!none)',
    ];
    cells.formulas = formulas.map((formula) => [formula]);
    cells.load("values,formulas");
    await context.sync();
    expect(cells.values).toEqual([[25], [20], [10], [40], [160], ["Terms!share"]]);
    expect(cells.formulas).toEqual(formulas.map((formula) => [formula]));
    terms.names.getItem("share").formula = "=Terms!$A$2";
    cells.load("values");
    await context.sync();
    expect(cells.values.slice(0, 2)).toEqual([[30], [24]]);
  });
});

test("a name's range follows inserted rows", async () => {
  await office.onSheet(async (sheet, context) => {
    const { workbook } = context;
    workbook.names.add("moved", sheet.getRange("A2"));
    sheet.names.add("own", sheet.getRange("A3"));
    sheet.getRange("1:1").insert("Down");
    const range = workbook.names.getItem("moved").getRange().load("address");
    const own = sheet.names.getItem("own").getRange().load("address");
    await context.sync();
    expect([range.address, own.address]).toEqual(["Sheet1!A3", "Sheet1!A4"]);
  });
});

test("a range as wide or as high as the grid's sheet ends where it ends", async () => {
  await office.onSheet(async (sheet, context) => {
    const { workbook } = context;
    sheet.getRange("AZ300").values = [[1]];
    await context.sync();
    const areas = ["A1:AZ300", "A2:BZ2", "B1:B400", "A:B", "4:4"];
    for (const [at, area] of areas.entries())
      workbook.names.add(`area_${at}`, sheet.getRange(area));
    const ranges = areas.map((_, at) => workbook.names.getItem(`area_${at}`).getRange());
    for (const range of ranges) range.load("address");
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual(areas.map((area) => `Sheet1!${area}`));
  });
});

test.each([
  ["A1", "InvalidArgument"],
  ["Bar2", "InvalidArgument"],
  ["R1C1", "InvalidArgument"],
  ["two words", "InvalidArgument"],
  ["1st", "InvalidArgument"],
  ["Taken", "ItemAlreadyExists"],
])("refuses the name %s with %s", async (name, code) => {
  await expect(
    office.onSheet(async (sheet, context) => {
      const { workbook } = context;
      workbook.names.add("taken", sheet.getRange("A1"));
      workbook.names.add(name, sheet.getRange("A2"));
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});
