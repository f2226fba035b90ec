import { helpers } from "@odoo/o-spreadsheet";
import {
  type ConditionalFormatFact,
  createEngine,
  type Engine,
  EngineRefusal,
  StructuredReferenceError,
  writeFormula,
} from "../../engine";
import { drawFormat } from "../../host/conditional-draw";
import type { FileNote } from "../outcome";

/** A formula that names tables or names, or that the engine would spell otherwise. */
export interface SpecialFormula {
  readonly sheetId: string;
  readonly address: string;
  readonly formula: string;
}

/**
 * Formulas that name tables and names need a workbook in which they are looked up; so do the rules of
 * conditional formats.
 */
export function resolve(
  data: object,
  specials: readonly SpecialFormula[],
  formats: readonly ConditionalFormatFact[],
  notes: FileNote[],
): object {
  if (specials.length === 0 && formats.length === 0) return data;
  const engine = createEngine(data);
  engine.batch(() => {
    for (const special of specials) writeSpecial(engine, special, notes);
    const drawn = formats.map((fact, i) => draw(engine, `format-${String(i + 1)}`, fact));
    if (drawn.includes(false)) notes.push({ kind: "rules-not-shown", values: {} });
  });
  return engine.export();
}

function writeSpecial(
  engine: Engine,
  { sheetId, address, formula }: SpecialFormula,
  notes: FileNote[],
): void {
  const position = { sheetId, ...helpers.toCartesian(address) };
  try {
    writeFormula(engine, position, formula);
  } catch (error) {
    if (!(error instanceof StructuredReferenceError)) throw error;
    // What cannot be read stays as it was stored, visibly.
    engine.send("UPDATE_CELL", { ...position, content: `'${formula}` });
    notes.push({ kind: "formula-as-text", values: { cell: `${sheetId}!${address}`, formula } });
  }
}

function draw(engine: Engine, id: string, fact: ConditionalFormatFact): boolean {
  try {
    return drawFormat(engine, id, fact);
  } catch (error) {
    if (!(error instanceof EngineRefusal || error instanceof StructuredReferenceError)) throw error;
    // Excel takes rules that the engine refuses, such as scales that run downwards: kept, though not drawn.
    engine.setFact("conditionalFormats", id, fact);
    return false;
  }
}
