import ExcelJS from "exceljs";
import type { CellValue } from "../../../../src/excel/sharing/kept";
import type { Layout } from "../../../../src/plan/layout";
import { isArrayFormula } from "../../../../src/workbench/files/xlsx/array-formula";
import { toFileFormula } from "../../../../src/workbench/files/xlsx/formula-text";
import { excelDay } from "../../../templates/support/calculated-sheet";
import type { Pair } from "./both-spellings";
import { formulaValues, type LibreOffice } from "./libreoffice";

/** A sheet with its formulas in the order of its cells. */
export interface PlainSheet {
  readonly name: string;
  readonly layout: Layout;
  readonly pairs: readonly Pair[];
}

/** What LibreOffice makes of the sheets in plain Excel, all digits of it, by sheet and address: "1!B7". */
export async function valuesByLibreOffice(
  program: LibreOffice,
  sheets: readonly PlainSheet[],
): Promise<ReadonlyMap<string, CellValue>> {
  const book = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    addSheet(book, sheet);
    addRests(book, sheet);
  }
  const saved = await formulaValues(
    await program.saved(new Uint8Array(await book.xlsx.writeBuffer())),
  );
  return new Map(
    sheets.flatMap(({ name, pairs }) =>
      pairs.map(({ at, values }) => {
        const [shown, rest] = [saved.get(`${name}!${at}`), saved.get(`${restsOf(name)}!${at}`)];
        const isExact = typeof shown === "number" && typeof rest === "number";
        return [`${name}!${at}`, isExact ? nearby(values.functions) + rest : (shown ?? "")];
      }),
    ),
  );
}

/** The cells alone, without any calculated value, by a writer that is not ours and takes little time. */
function addSheet(book: ExcelJS.Workbook, { name, layout, pairs }: PlainSheet): void {
  const sheet = book.addWorksheet(name);
  const formulas = pairs.values();
  for (const { row, column, cell } of layout.cells) {
    const at = sheet.getCell(row + 1, column + 1);
    const { content } = cell;
    switch (content.kind) {
      case "blank":
        break;
      case "number":
      case "text":
        at.value = content.value;
        break;
      case "date":
        at.value = excelDay(content.value);
        break;
      case "label":
        at.value = content.label.text;
        break;
      case "formula": {
        const native = formulas.next().value?.formulas.native ?? "";
        at.value = formulaValue(native, at.address);
      }
    }
  }
}

const none: ReadonlySet<string> = new Set();

function formulaValue(native: string, ref: string): ExcelJS.CellFormulaValue {
  const value = { formula: toFileFormula(native, none) };
  // The types of exceljs do not say how an array formula is written.
  return isArrayFormula(native) ? Object.assign(value, { shareType: "array", ref }) : value;
}

/**
 * LibreOffice writes 15 digits of a number. What is left of it beside a number nearby is subtracted without rounding,
 * and with 15 digits of its own tells every bit.
 */
function addRests(book: ExcelJS.Workbook, { name, pairs }: PlainSheet): void {
  const rests = book.addWorksheet(restsOf(name));
  for (const { at, values } of pairs) {
    if (typeof values.functions !== "number") continue;
    rests.getCell(at).value = { formula: `'${name}'!${at}-(${nearby(values.functions)})` };
  }
}

const restsOf = (name: string): string => `${name} rests`;

/** Near enough to subtract exactly, too far to be taken for equal, and of few digits: read alike by every program. */
const nearby = (value: CellValue): number => Number((Number(value) * 0.999).toPrecision(6));
