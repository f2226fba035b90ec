import { setImmediate as nextTurn } from "node:timers/promises";
import type { CellValue } from "../../../../src/excel/sharing/kept";
import { difference } from "../../../../src/excel/sharing/same-value";
import { layOut } from "../../../../src/plan/layout";
import type { SheetPlan } from "../../../../src/plan/sheet-plan";
import { BothSpellings, type Pair } from "./both-spellings";
import { LibreOffice } from "./libreoffice";
import { type PlainSheet, valuesByLibreOffice } from "./plain-sheets";

/** What a comparison of many cells found. */
export interface Found {
  readonly cells: number;
  readonly largest: number;
  readonly differing: readonly Differing[];
}

interface Differing {
  /** Which of the plans, from "0". */
  readonly sheet: string;
  readonly at: string;
  readonly formulas: Pair["formulas"];
  readonly functions: CellValue;
  readonly plain: CellValue | undefined;
}

class Tally implements Found {
  cells = 0;
  largest = 0;
  readonly differing: Differing[] = [];

  add({ functions, plain, ...where }: Differing): void {
    this.cells++;
    if (typeof functions === "number" && typeof plain === "number") {
      const apart = difference(functions, plain);
      this.largest = Math.max(this.largest, apart);
      if (apart === 0) return;
    } else if (functions === plain) return;
    this.differing.push({ functions, plain, ...where });
  }
}

export interface Comparisons {
  readonly engine: Found;
  /** Undefined where LibreOffice is not asked. */
  readonly libreOffice: Found | undefined;
  /** Formulas that plain Excel words otherwise. */
  readonly ofOurs: number;
}

/** As many sheets as one workbook holds; more would take memory, fewer a start of LibreOffice each. */
const sheetsAWorkbook = 50;

/** A plan leaves cells empty into which a function of ours spills: the plain calculation stands elsewhere. */
const isCalculated = ({ formulas }: Pair): boolean => formulas.native !== '=""';

async function calculate(
  planOf: (number: number) => SheetPlan,
  from: number,
  to: number,
): Promise<readonly PlainSheet[]> {
  const workbook = new BothSpellings();
  const sheets: PlainSheet[] = [];
  for (let number = from; number < to; number++) {
    const layout = layOut(planOf(number));
    sheets.push({ name: String(number), layout, pairs: workbook.calculate(layout) });
    // What the engine has put off until the program rests holds on to its workbook.
    await nextTurn();
  }
  return sheets;
}

/**
 * Every formula of the plans with our functions, as the workbench's engine calculates it, against plain Excel as the
 * engine and, if wanted, LibreOffice calculate it. Whole sheets: each spelling reads its own results.
 * @param planOf gives the plan of each number from 0; they are not all kept in memory
 */
export async function compareSpellings(
  count: number,
  planOf: (number: number) => SheetPlan,
  withLibreOffice: boolean,
): Promise<Comparisons> {
  const program = withLibreOffice ? new LibreOffice() : undefined;
  const engine = new Tally();
  const libreOffice = new Tally();
  let ofOurs = 0;
  const judge = async (sheets: readonly PlainSheet[]): Promise<void> => {
    const theirs = program && (await valuesByLibreOffice(program, sheets));
    for (const { name, pairs } of sheets) {
      for (const { at, formulas, values } of pairs.filter(isCalculated)) {
        const cell = { sheet: name, at, formulas, functions: values.functions };
        if (formulas.functions !== formulas.native) ofOurs++;
        engine.add({ ...cell, plain: values.native });
        if (theirs) libreOffice.add({ ...cell, plain: theirs.get(`${name}!${at}`) });
      }
    }
  };
  try {
    // While LibreOffice calculates one workbook, the engine calculates the next.
    let calculated: readonly PlainSheet[] = [];
    for (let first = 0; first < count; first += sheetsAWorkbook) {
      const next = calculate(planOf, first, Math.min(first + sheetsAWorkbook, count));
      [calculated] = await Promise.all([next, judge(calculated)]);
    }
    await judge(calculated);
  } finally {
    program?.close();
  }
  return { engine, libreOffice: program && libreOffice, ofOurs };
}
