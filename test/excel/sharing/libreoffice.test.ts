import { connectWorkbook } from "../../../src/excel";
import type { CellValue } from "../../../src/excel/sharing/kept";
import { difference } from "../../../src/excel/sharing/same-value";
import { wordsFor } from "../../../src/locales";
import { cellAddress } from "../../../src/plan/address";
import { layOut } from "../../../src/plan/layout";
import type { Spelling } from "../../../src/plan/sheet-plan";
import { templates } from "../../../src/templates";
import type { Template, TemplateWords } from "../../../src/templates/template";
import type { Engine } from "../../../src/workbench/engine";
import { writeXlsx } from "../../../src/workbench/files";
import { copyToSend } from "../../../src/workbench/page/copy-to-send";
import { newest, startOffice } from "../../support/office";
import { connectInNode } from "../../support/office-client";
import "../../workbench/files/dom";
import {
  formulaValues,
  shownValues,
  LibreOffice,
  spillingCells,
  testWithLibreOffice,
  withoutValues,
} from "./support/libreoffice";

jest.setTimeout(600_000);

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

/** A template's sample sheet, made by the pane's own code and written by our own writer. */
async function sampleOf(
  template: Template,
  spelling: Spelling,
  save: (engine: Engine) => Promise<Uint8Array>,
): Promise<Book> {
  const office = await startOffice({ requirementSets: newest });
  const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  const words = wordsOf(template);
  const plan = { ...template.plan(template.sample(words), words), spelling };
  const { sheetName } = await workbook.create(plan, { place: "new-sheet" });
  const sheetId = office.engine.model.getters.getSheetIdByName(sheetName);
  if (sheetId === undefined) throw new Error(`No sheet ${sheetName}.`);
  const values = new Map<string, CellValue>();
  for (const { row, column, cell } of layOut(plan).cells) {
    if (cell.content.kind !== "formula") continue;
    const { value } = office.engine.evaluated({ sheetId, row, col: column });
    values.set(`${sheetName}!${cellAddress({ row, column })}`, value ?? "");
  }
  const xlsx = await save(office.engine);
  office.stop();
  return { xlsx, values };
}

interface Difference {
  readonly at: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
}

/** Cells in which the two differ: numbers at 15 significant digits, all else exactly. */
function unlike({ values }: Book, theirs: ReadonlyMap<string, CellValue>): readonly Difference[] {
  return [...values].flatMap(([at, ours]) => {
    // A text of no characters is no value to the file.
    const other = theirs.get(at) ?? "";
    const isSame =
      typeof ours === "number" && typeof other === "number"
        ? difference(ours, other) === 0
        : ours === other;
    return isSame ? [] : [{ at, ours, theirs: other }];
  });
}

interface Found {
  readonly template: Template;
  readonly cells: number;
  readonly differing: readonly Difference[];
  /** Cells from which a formula fills others. */
  readonly spilling: ReadonlySet<string>;
}

/** How a workbook becomes a file, and what is done to the file before LibreOffice opens it. */
interface Ways {
  readonly save?: (engine: Engine) => Promise<Uint8Array>;
  readonly change?: (xlsx: Uint8Array) => Uint8Array;
}

/** Each template's sample sheet in LibreOffice, and what differs there. */
async function differences(
  spelling: Spelling,
  { save = writeXlsx, change = (xlsx) => xlsx }: Ways = {},
): Promise<readonly Found[]> {
  const program = new LibreOffice();
  const found: Found[] = [];
  try {
    for (const template of templates) {
      const book = await sampleOf(template, spelling, save);
      const theirs = await shownValues(await program.saved(change(book.xlsx)));
      const spilling = await spillingCells(book.xlsx);
      const differing = unlike(book, theirs);
      found.push({ template, cells: book.values.size, differing, spilling });
    }
  } finally {
    program.close();
  }
  return found;
}

testWithLibreOffice("plain sheets, calculated by LibreOffice: difference 0", async () => {
  for (const { template, cells, differing } of await differences("native", {
    change: withoutValues,
  })) {
    const { id } = template;
    expect({ id, differing: differing.slice(0, 5) }).toEqual({ id, differing: [] });
    expect(cells).toBeGreaterThan(0);
  }
});

testWithLibreOffice("a formula without its value has none until LibreOffice gives it", async () => {
  const [template] = templates;
  if (!template) throw new Error("There are no templates.");
  const book = await sampleOf(template, "native", writeXlsx);
  const values = await formulaValues(withoutValues(book.xlsx));
  expect(values.size).toBe(book.values.size);
  expect(new Set(values.values())).toEqual(new Set([""]));
});

testWithLibreOffice(
  "sheets with functions of ours: the values that they had are shown",
  async () => {
    for (const { template, differing, spilling } of await differences("functions")) {
      // It calculates a formula over several cells at once again, and knows no function of ours.
      const others = differing.filter(({ at, theirs }) => !spilling.has(at) || theirs !== "#NAME?");
      const { id } = template;
      expect({ id, others: others.slice(0, 5) }).toEqual({ id, others: [] });
    }
  },
);

testWithLibreOffice(
  "copies to send: no #NAME?, and the values that the functions gave",
  async () => {
    const save = async (engine: Engine): Promise<Uint8Array> =>
      (await copyToSend(engine, connectInNode)).bytes;
    for (const { template, cells, differing } of await differences("functions", { save })) {
      const plain = await sampleOf(template, "native", writeXlsx);
      // Where a function filled cells of its own, a plain sheet may calculate elsewhere and leave them empty.
      const others = differing.filter(
        ({ at, theirs }) => theirs !== "" || plain.values.get(at) !== "",
      );
      expect({ id: template.id, others: others.slice(0, 5) }).toEqual({
        id: template.id,
        others: [],
      });
      expect(cells).toBeGreaterThan(0);
    }
  },
);
