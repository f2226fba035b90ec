import "../../workbench/files/dom";
import ExcelJS from "exceljs";
import { connectSharing } from "../../../src/excel/sharing";
import { openFile } from "../../../src/workbench/files";
import { newest, startOffice } from "../../support/office";

const survey = [
  [10, 20, 40, 60],
  [15, 25, 45, 70],
  [20, 30, 50, 65],
];

/** A workbook as Excel saves it, with formulas that were entered by Ctrl+Shift+Enter over the cells of `ref`. */
async function fileWith(arrays: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Survey");
  sheet.addRows(survey);
  for (const [ref, formula] of Object.entries(arrays)) {
    // The library writes them, though its types do not say so.
    const array = { formula, shareType: "array", ref, result: 0 };
    sheet.getCell(ref.split(":")[0] ?? ref).value = array;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** In Excel such a formula stands in each of its cells: docs/excel-checklist.md. */
test("array formulas over several cells of a file come to the workbench as formulas that spill, and are shared as such", async () => {
  const bytes = await fileWith({
    "F1:F3": "VALUE_PRICE(A1:A3,0.5)",
    "G1:G3": "B1:B3*VALUE_PRICE(A1,0.5)",
    H1: "SUM(A1:A3*B1:B3)+VALUE_PRICE(A1,0.5)",
  });
  const { data } = await openFile({ name: "survey.xlsx", bytes });
  const office = await startOffice({ requirementSets: newest, data });
  try {
    const sharing = connectSharing({ excel: office.Excel, namespace: "", supports: () => true });
    const read = (): Promise<Record<"formulas" | "values", unknown[][]>> =>
      office.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("F1:H3");
        range.load("formulas,values");
        await context.sync();
        return { formulas: range.formulas, values: range.values };
      });
    const before = await read();
    expect(before.values).toEqual([
      [5, 100, 1180],
      [7.5, 125, ""],
      [10, 150, ""],
    ]);
    const report = await sharing.share();
    expect(report.native.map(({ where }) => where)).toEqual(["Survey!G1", "Survey!H1"]);
    expect(report.values.map(({ where }) => where)).toEqual(["Survey!F1"]);
    const shared = await read();
    expect(shared.values).toEqual(before.values);
    expect(JSON.stringify(shared.formulas)).not.toContain("VALUE_PRICE");
    expect(await sharing.restore()).toEqual({ restored: 3, left: [] });
    expect(await read()).toEqual(before);
  } finally {
    office.stop();
  }
});
