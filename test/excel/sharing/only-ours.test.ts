import { connectWorkbook } from "../../../src/excel";
import { connectSharing } from "../../../src/excel/sharing";
import type { Sharing } from "../../../src/excel/sharing/sharing";
import type { WrittenSheet } from "../../../src/excel/workbook";
import { priceSensitivity as words } from "../../../src/locales/en-US/price-sensitivity";
import { priceSensitivity } from "../../../src/templates/price-sensitivity";
import { newest, type OfficeSession, startOffice } from "../../support/office";

let office: OfficeSession;
let sharing: Sharing;
let sheet: WrittenSheet;
beforeEach(async () => {
  office = await startOffice({ requirementSets: newest });
  const options = { excel: office.Excel, namespace: "", supports: () => true };
  sharing = connectSharing(options);
  const values = { ...priceSensitivity.sample(words), resamples: 200 };
  const plan = priceSensitivity.plan(values, words);
  sheet = await connectWorkbook(options).create(plan, { place: "new-sheet" });
});
afterEach(() => {
  office.stop();
});

const read = (): Promise<{ formulas: unknown[][]; values: unknown[][] }> =>
  office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet.sheetName).getRange(sheet.address);
    range.load("formulas,values");
    await context.sync();
    return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
  });

/** The point's row: its name, price, from, to, accepted, and between which prices it lies for sure. */
const sureOf = (cells: readonly (readonly unknown[])[]): readonly unknown[] =>
  cells.find(([name]) => name === words.sheet["point.opp"])?.slice(5, 7) ?? [];

test("a shared sheet keeps how sure its points are, which plain Excel cannot work out", async () => {
  const before = await read();
  expect(sureOf(before.values)).toEqual([expect.any(Number), expect.any(Number)]);
  const { values } = await sharing.report();
  expect(values.map(({ calls, why }) => ({ calls, why }))).toEqual([
    { calls: ["VW_INTERVAL"], why: "no-twin" },
  ]);
  await sharing.share();
  const shared = await read();
  expect(sureOf(shared.values)).toEqual(sureOf(before.values));
  expect(JSON.stringify(shared.formulas)).not.toContain("VW_");
  expect(await sharing.restore()).toMatchObject({ left: [] });
  expect(await read()).toEqual(before);
});

test("a plain sheet does without, and gets it back", async () => {
  const before = await read();
  await sharing.switchSheet(sheet, "native");
  const plain = await read();
  expect(sureOf(plain.values)).toEqual(["", ""]);
  expect(JSON.stringify(plain.formulas)).not.toContain("VW_");
  await sharing.switchSheet(sheet, "functions");
  expect(await read()).toEqual(before);
});
