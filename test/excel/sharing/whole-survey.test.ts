import { connectWorkbook } from "../../../src/excel";
import { connectSharing } from "../../../src/excel/sharing";
import type { CellValue } from "../../../src/excel/sharing/kept";
import { difference } from "../../../src/excel/sharing/same-value";
import type { Sharing } from "../../../src/excel/sharing/sharing";
import type { Workbook, WrittenSheet } from "../../../src/excel/workbook";
import { priceSensitivity as words } from "../../../src/locales/en-US/price-sensitivity";
import { cellAddress } from "../../../src/plan/address";
import { layOut } from "../../../src/plan/layout";
import { priceSensitivity } from "../../../src/templates/price-sensitivity";
import type { FormValues } from "../../../src/templates/template";
import { writeXlsx } from "../../../src/workbench/files";
import { newest, type OfficeSession, startOffice } from "../../support/office";
import { mulberry32 } from "../../templates/support/variations";
import "../../workbench/files/dom";
import {
  formulaValues,
  LibreOffice,
  testWithLibreOffice,
  withoutValues,
} from "./support/libreoffice";

jest.setTimeout(300_000);

/** More than stand in a sheet of their own. */
const respondents = 2100;

type Row = readonly (string | number)[];

/** Answers as surveys have them: headers, texts, blanks, ties, prices out of order, a blank row between and at the end. */
function surveyRows(hasTooCheap: boolean): readonly Row[] {
  const random = mulberry32(7);
  const price = (from: number, steps: number): number =>
    from + Math.round(random() * steps) / 4 + 0.25;
  const rows = Array.from({ length: respondents }, (_, index): Row => {
    const tooCheap = price(10, 80);
    const cheap = price(tooCheap, 60);
    const expensive = price(cheap, 80);
    const prices = [tooCheap, cheap, expensive, price(expensive, 90)];
    const answers =
      index % 17 === 3
        ? [tooCheap, cheap, "don't know", 60]
        : index % 19 === 4
          ? [tooCheap, "", expensive, 99]
          : index % 23 === 5
            ? [...prices].reverse()
            : index % 29 === 6
              ? [tooCheap, cheap, cheap, 99]
              : prices;
    const segment = random() < 0.4 ? "Large" : "Small";
    const intents = [Math.ceil(6 * random()), index % 31 === 7 ? "never" : Math.ceil(5 * random())];
    return [hasTooCheap ? (answers[0] ?? "") : "", ...answers.slice(1), segment, ...intents];
  });
  const blank: Row = ["", "", "", "", "", "", ""];
  const headers: Row = ["Too cheap", "Cheap", "Expensive", "Too dear", "Segment", "I1", "I2"];
  return [headers, ...rows.slice(0, 40), blank, ...rows.slice(40), blank];
}

let office: OfficeSession;
let workbook: Workbook;
let sharing: Sharing;
beforeEach(async () => {
  office = await startOffice({ requirementSets: newest });
  const options = { excel: office.Excel, namespace: "", supports: () => true };
  workbook = connectWorkbook(options);
  sharing = connectSharing(options);
});
afterEach(() => {
  office.stop();
});

async function make(rows: readonly Row[], values: FormValues): Promise<WrittenSheet> {
  const last = rows.length;
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("Survey").getRange(`A1:G${last}`);
    range.values = rows.map((row) => [...row]);
    await context.sync();
  });
  const plan = priceSensitivity.plan(
    {
      ...priceSensitivity.blank,
      product: "Planner",
      responsesRange: `Survey!A1:D${last}`,
      segmentRange: `Survey!E1:E${last}`,
      intentRange: `Survey!F1:G${last}`,
      unitCost: 12,
      ...values,
    },
    words,
  );
  const layout = layOut(plan);
  const sheet = await workbook.create(plan, { place: "new-sheet" });
  const names = layout.column("segments", "name");
  await office.Excel.run(async (context) => {
    const cells = context.workbook.worksheets
      .getItem(sheet.sheetName)
      .getRangeByIndexes(names.row, names.column, 2, 1);
    cells.values = [["small"], ["Large"]];
    await context.sync();
  });
  return sheet;
}

async function shown({ sheetName }: WrittenSheet) {
  return office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getUsedRange();
    range.load("values,formulas");
    await context.sync();
    const values = new Map<string, CellValue>();
    const formulas = new Map<string, string>();
    (range.formulas as unknown[][]).forEach((row, r) => {
      row.forEach((formula, c) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return;
        const at = cellAddress({ row: r, column: c });
        formulas.set(at, formula);
        values.set(at, range.values[r]?.[c] as CellValue);
      });
    });
    return { values, formulas };
  });
}

type Shown = Awaited<ReturnType<typeof shown>>;

/** Cells that both show, but for those into which only one of the spellings writes. */
function apart(functions: Shown, plain: ReadonlyMap<string, CellValue>, native: Shown) {
  const isOneSided = (at: string): boolean =>
    functions.formulas.get(at) === '=""' || native.formulas.get(at) === '=""';
  const both = [...native.formulas.keys()].filter((at) => !isOneSided(at));
  const differing = both.flatMap((at) => {
    const [ours, theirs] = [functions.values.get(at), plain.get(at)];
    const isSame =
      typeof ours === "number" && typeof theirs === "number"
        ? difference(ours, theirs) === 0
        : ours === theirs;
    return isSame ? [] : [{ at, ours, theirs, formula: native.formulas.get(at) }];
  });
  return { cells: both.length, differing: differing.slice(0, 5) };
}

const surveys: readonly (readonly [string, boolean, FormValues])[] = [
  ["original, low ends", true, {}],
  ["narrower, middles", true, { definition: "narrower", plateau: "mid" }],
  ["too cheap not asked, high ends", false, { plateau: "high" }],
];

test.each(surveys)(
  "a survey read as a whole, %s: plain Excel says the same, and nothing stays a function",
  async (_, hasTooCheap, values) => {
    const sheet = await make(surveyRows(hasTooCheap), values);
    const functions = await shown(sheet);
    expect((await sharing.switchSheet(sheet, "native")).staying).toEqual([]);
    expect((await sharing.report()).values).toEqual([]);
    const native = await shown(sheet);
    const { cells, differing } = apart(functions, native.values, native);
    expect(differing).toEqual([]);
    expect(cells).toBeGreaterThan(500);
    await sharing.switchSheet(sheet, "functions");
    expect((await shown(sheet)).formulas).toEqual(functions.formulas);
  },
);

testWithLibreOffice("a survey read as a whole, in LibreOffice: difference 0", async () => {
  const sheet = await make(surveyRows(true), {});
  const functions = await shown(sheet);
  await sharing.switchSheet(sheet, "native");
  const native = await shown(sheet);
  const program = new LibreOffice();
  try {
    const file = withoutValues(await writeXlsx(office.engine));
    const all = await formulaValues(await program.saved(file));
    const theirs = new Map(
      [...native.formulas.keys()].map((at) => [at, all.get(`${sheet.sheetName}!${at}`) ?? ""]),
    );
    const { cells, differing } = apart(functions, theirs, native);
    expect(differing).toEqual([]);
    expect(cells).toBeGreaterThan(500);
  } finally {
    program.close();
  }
});
