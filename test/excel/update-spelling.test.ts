import { connectWorkbook } from "../../src/excel";
import { connectSharing } from "../../src/excel/sharing";
import { callsIn } from "../../src/excel/sharing/formula-tokens";
import type { Sharing } from "../../src/excel/sharing/sharing";
import type { Workbook, WrittenSheet } from "../../src/excel/workbook";
import { words } from "../../src/locales/en-US";
import type { SheetPlan } from "../../src/plan/sheet-plan";
import { templates } from "../../src/templates";
import type { TemplateWords } from "../../src/templates/template";
import { newest, type OfficeSession, startOffice } from "../support/office";

let office: OfficeSession;
let sharing: Sharing;
let workbook: Workbook;
beforeEach(async () => {
  office = await startOffice({ requirementSets: newest });
  const options = { excel: office.Excel, namespace: "", supports: () => true };
  sharing = connectSharing(options);
  workbook = connectWorkbook(options);
});
afterEach(() => {
  office.stop();
});

const newSheet = { place: "new-sheet" } as const;
const wordsOf: Readonly<Record<string, TemplateWords>> = words.templates;
function planOf(id: string): SheetPlan {
  const template = templates.find((one) => one.id === id);
  const its = wordsOf[id];
  if (!template || !its) throw new Error(`No template ${id}.`);
  return template.plan(template.sample(its), its);
}

const formulasOf = (sheet: WrittenSheet): Promise<readonly unknown[]> =>
  office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet.sheetName).getRange(sheet.address);
    range.load("formulas");
    await context.sync();
    return (range.formulas as unknown[][]).flat();
  });

const isFormula = (cell: unknown): cell is string =>
  typeof cell === "string" && cell.startsWith("=");
const ours = (cells: readonly unknown[]) =>
  cells.filter((cell) => isFormula(cell) && callsIn(cell, "").length > 0);

test.each(templates.map(({ id }) => id))(
  "%s: neither spelling of a sheet makes it a changed one",
  async (id) => {
    const plan = planOf(id);
    const sheet = await workbook.create(plan, newSheet);
    const nothing = { added: [], removed: 0, formulas: 0, words: 0, kept: 0 };
    expect(await workbook.changes(sheet, plan)).toEqual(nothing);
    await sharing.switchSheet(sheet, "native");
    expect(await workbook.changes(sheet, plan)).toEqual(nothing);
    await sharing.switchSheet(sheet, "functions");
    expect(await workbook.changes(sheet, plan)).toEqual(nothing);
    await sharing.share();
    expect(await workbook.changes(sheet, plan)).toEqual(nothing);
    await sharing.restore();
    expect(await workbook.changes(sheet, plan)).toEqual(nothing);
  },
);

const metricBlocks = ["metric", "usage", "metricChart"];
const newer = planOf("pricing-sheet");
const older: SheetPlan = {
  ...newer,
  blocks: newer.blocks.filter(({ key }) => !metricBlocks.includes(key)),
};

test("an update speaks as its sheet does: a plain one stays plain, and can be switched back", async () => {
  const like = await workbook.create(newer, newSheet);
  const inFunctions = await formulasOf(like);
  await sharing.switchSheet(like, "native");
  const inPlainExcel = await formulasOf(like);
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(like.sheetName).delete();
    await context.sync();
  });
  const sheet = await workbook.create(older, newSheet);
  await sharing.switchSheet(sheet, "native");
  expect(ours(await formulasOf(sheet))).toEqual([]);
  expect(await workbook.changes(sheet, newer)).toMatchObject({ kept: 0, formulas: 0 });
  const updated = await workbook.update(sheet, newer);
  expect(await formulasOf(updated)).toEqual(inPlainExcel);
  await sharing.switchSheet(updated, "functions");
  expect(await formulasOf(updated)).toEqual(inFunctions);
  expect(ours(inFunctions).length).toBeGreaterThan(0);
});

test("what a person wrote in plain Excel instead of a formula stays, in both spellings", async () => {
  const sheet = await workbook.create(newer, newSheet);
  await workbook.goTo(sheet, "floorPrice");
  await office.Excel.run(async (context) => {
    context.workbook.getSelectedRange().formulas = [["=12345+1"]];
    await context.sync();
  });
  expect(await workbook.changes(sheet, newer)).toMatchObject({ kept: 1 });
  await sharing.switchSheet(sheet, "native");
  expect(await workbook.changes(sheet, newer)).toMatchObject({ kept: 1, formulas: 0 });
});
