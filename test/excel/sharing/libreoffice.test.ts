import { connectWorkbook } from "../../../src/excel";
import type { CellValue } from "../../../src/excel/sharing/kept";
import { difference } from "../../../src/excel/sharing/same-value";
import type { WrittenSheet } from "../../../src/excel/workbook";
import { wordsFor } from "../../../src/locales";
import { cellAddress } from "../../../src/plan/address";
import { layOut } from "../../../src/plan/layout";
import type { Spelling } from "../../../src/plan/sheet-plan";
import { templates } from "../../../src/templates";
import type { FormValues, Template, TemplateWords } from "../../../src/templates/template";
import { writeXlsx } from "../../../src/workbench/files";
import { newest, startOffice } from "../../support/office";
import "../../workbench/files/dom";
import {
  formulaValues,
  libreOfficeVersion,
  savedByLibreOffice,
  spillingCells,
  withoutValues,
} from "./support/libreoffice";
import { variedInputs } from "./support/varied-inputs";

jest.setTimeout(600_000);

const version = libreOfficeVersion();
const testWithLibreOffice = version === undefined ? test.skip : test;
if (version === undefined) {
  process.stdout.write("LibreOffice is not installed: sheets are not recalculated by it.\n");
}

const words = wordsFor("en-US").templates as Readonly<Record<string, TemplateWords>>;
const wordsOf = ({ id }: Template): TemplateWords => {
  const own = words[id];
  if (!own) throw new Error(`No words for ${id}.`);
  return own;
};

interface Book {
  readonly xlsx: Uint8Array;
  /** What the workbench's engine calculated, of every cell in which a plan has a formula. */
  readonly values: ReadonlyMap<string, CellValue>;
}

/** A workbook with a sheet for each set of inputs, made by the pane's own code and written by our own writer. */
async function bookOf(
  template: Template,
  inputs: readonly FormValues[],
  spelling: Spelling,
): Promise<Book> {
  const office = await startOffice({ requirementSets: newest });
  const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  const values = new Map<string, CellValue>();
  const plans = inputs.map((each) => ({ ...template.plan(each, wordsOf(template)), spelling }));
  const sheets: WrittenSheet[] = [];
  for (const plan of plans) sheets.push(await workbook.create(plan, { place: "new-sheet" }));
  const { getters } = office.engine.model;
  for (const [index, { sheetName }] of sheets.entries()) {
    const plan = plans[index];
    const sheetId = getters.getSheetIdByName(sheetName);
    if (!plan || sheetId === undefined) throw new Error(`No sheet ${sheetName}.`);
    for (const { row, column, cell } of layOut(plan).cells) {
      if (cell.content.kind !== "formula") continue;
      const { value } = office.engine.evaluated({ sheetId, row, col: column });
      values.set(`${sheetName}!${cellAddress({ row, column })}`, value ?? "");
    }
  }
  const xlsx = await writeXlsx(office.engine);
  office.stop();
  return { xlsx, values };
}

interface Difference {
  readonly at: string;
  readonly ours: CellValue;
  readonly theirs: CellValue | undefined;
}

/** Cells in which the two differ: numbers at 15 significant digits, all else exactly. */
function unlike({ values }: Book, theirs: ReadonlyMap<string, CellValue>): readonly Difference[] {
  return [...values].flatMap(([at, ours]) => {
    const other = theirs.get(at);
    const isSame =
      typeof ours === "number" && typeof other === "number"
        ? difference(ours, other) === 0
        : ours === other;
    return isSame ? [] : [{ at, ours, theirs: other }];
  });
}

interface Found {
  readonly id: string;
  readonly cells: number;
  readonly differing: readonly Difference[];
  /** Cells from which a formula fills others. */
  readonly spilling: ReadonlySet<string>;
}

/** Each template's workbook in LibreOffice, and what differs there. */
async function differences(
  spelling: Spelling,
  variations: (template: Template) => number,
  change: (xlsx: Uint8Array) => Uint8Array,
): Promise<readonly Found[]> {
  const books = new Map<string, Book>();
  for (const template of templates) {
    const sample = template.sample(wordsOf(template));
    const inputs = [sample, ...variedInputs(template, sample, variations(template))];
    books.set(template.id, await bookOf(template, inputs, spelling));
  }
  const given = new Map([...books].map(([id, { xlsx }]) => [id, change(xlsx)]));
  const saved = savedByLibreOffice(given);
  return Promise.all(
    [...books].map(async ([id, book]) => {
      const theirs = await formulaValues(saved.get(id) ?? new Uint8Array());
      const spilling = await spillingCells(book.xlsx);
      return { id, cells: book.values.size, differing: unlike(book, theirs), spilling };
    }),
  );
}

testWithLibreOffice("plain sheets, calculated by LibreOffice: difference 0", async () => {
  // A survey's sheet is as large as all the others.
  const variations = ({ id }: Template): number => (id === "price-sensitivity" ? 1 : 2);
  const found = await differences("native", variations, withoutValues);
  for (const { id, cells, differing } of found) {
    expect({ id, differing: differing.slice(0, 5) }).toEqual({ id, differing: [] });
    expect(cells).toBeGreaterThan(0);
  }
  const cells = found.reduce((sum, each) => sum + each.cells, 0);
  process.stdout.write(`${cells} formulas as ${String(version)} calculates them\n`);
});

testWithLibreOffice("a formula without its value has none until LibreOffice gives it", async () => {
  const [template] = templates;
  if (!template) throw new Error("There are no templates.");
  const book = await bookOf(template, [template.sample(wordsOf(template))], "native");
  const values = await formulaValues(withoutValues(book.xlsx));
  expect(values.size).toBe(book.values.size);
  expect(new Set(values.values())).toEqual(new Set([""]));
});

testWithLibreOffice(
  "sheets with functions of ours: the values that they had are shown",
  async () => {
    const found = await differences(
      "functions",
      () => 0,
      (xlsx) => xlsx,
    );
    for (const { id, differing, spilling } of found) {
      // It calculates a formula over several cells at once again, and knows no function of ours.
      const others = differing.filter(({ at, theirs }) => !spilling.has(at) || theirs !== "#NAME?");
      expect({ id, others: others.slice(0, 5) }).toEqual({ id, others: [] });
    }
  },
);
