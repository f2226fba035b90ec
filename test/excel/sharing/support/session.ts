import { connectSharing } from "../../../../src/excel/sharing";
import type { Sharing } from "../../../../src/excel/sharing/sharing";
import { WorkbookError } from "../../../../src/excel/workbook";
import { evaluate } from "../../../../src/functions/explain";
import { newest, type OfficeSession, startOffice } from "../../../support/office";

/** The workbook of the test that runs, and what shares it. */
export let office: OfficeSession;
export let sharing: Sharing;
export const start = async (requirementSets = newest): Promise<void> => {
  office = await startOffice({ requirementSets });
  const { requirements } = office.Office.context;
  const options = {
    excel: office.Excel,
    namespace: "",
    evaluate,
    supports: (version: string) => requirements.isSetSupported("ExcelApi", version),
  };
  sharing = connectSharing(options);
};
afterEach(() => {
  office.stop();
});

/** Writes cells of the first sheet by address. */
export const write = (cells: Readonly<Record<string, string | number>>): Promise<void> =>
  office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const [address, content] of Object.entries(cells)) {
      sheet.getRange(address).formulas = [[content]];
    }
    await context.sync();
  });

export const read = (address: string): Promise<{ formulas: unknown[][]; values: unknown[][] }> =>
  office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load("formulas,values");
    await context.sync();
    return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
  });
export const formula = async (address: string): Promise<unknown> =>
  (await read(address)).formulas[0]?.[0];
export const value = async (address: string): Promise<unknown> =>
  (await read(address)).values[0]?.[0];

export const refusal = async (work: Promise<unknown>): Promise<WorkbookError> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof WorkbookError) return error;
  throw new Error(`Expected a refusal, not ${String(error)}.`);
};
