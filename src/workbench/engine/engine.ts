import {
  type Cell,
  type CellPosition,
  type EvaluatedCell,
  Model,
  type Zone,
} from "@odoo/o-spreadsheet";
import type { ExcelCellStyle, ExcelFacts } from "./facts";
import { excelFacts } from "./protection";
import { setUpEngine } from "./setup";

/** A command that the engine refused, with the engine's own reasons. */
export class EngineRefusal extends Error {
  constructor(
    readonly command: string,
    readonly reasons: readonly string[],
  ) {
    super(`${command} refused: ${reasons.join(", ")}`);
    this.name = "EngineRefusal";
  }
}

/** The parts of Model that the engine needs and its types hide. */
interface ModelInternals {
  status: number;
  finalize(): void;
  session: { commandSquisher: { squish: (command: unknown) => unknown } };
}

/** A workbook: o-spreadsheet's model, plus what Excel knows beyond it. */
export class Engine {
  readonly model: Model;
  private stale = false;
  private running = false;

  constructor(data?: object) {
    setUpEngine();
    this.model = new Model(data);
    // 19.3.7 breaks on =SUM(B$16:B16) followed by =SUM(B$16:B17) in one batch when it compresses commands.
    this.internals.session.commandSquisher.squish = (command) => command;
  }

  get facts(): ExcelFacts {
    return excelFacts(this.model.getters);
  }

  /** Runs `work` as one command: one evaluation, one undo step. Its error is rethrown after the model settled. */
  batch<T>(work: () => T): T {
    if (this.running) return work();
    let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
    const run = (): void => {
      try {
        outcome = { value: work() };
      } catch (error) {
        outcome = { error };
      }
    };
    this.running = true;
    try {
      this.send("OFFICE_BATCH", { run });
    } finally {
      this.running = false;
      this.stale = false;
    }
    if (!outcome) throw new Error("the engine did not run the batch");
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  }

  /**
   * Dispatches a command; a refusal throws EngineRefusal, except that nothing changed.
   * Commands of ours are not in the engine's union of types, hence the loose signature.
   */
  send(type: string, payload: object = {}): void {
    const dispatch = this.model.dispatch as unknown as (
      type: string,
      payload: object,
    ) => { isSuccessful: boolean; reasons: readonly string[] };
    const result = dispatch(type, payload);
    this.stale = true;
    const reasons = result.reasons.filter((reason) => reason !== "NoChanges");
    if (!result.isSuccessful && reasons.length > 0) throw new EngineRefusal(type, reasons);
  }

  setFact<G extends keyof ExcelFacts>(
    group: G,
    key: string,
    value: ExcelFacts[G][string] | undefined,
  ): void {
    this.send("SET_EXCEL_FACT", { group, key, value });
  }

  /** What a cell holds; undefined when it is empty and unformatted. */
  cell(position: CellPosition): Cell | undefined {
    return this.model.getters.getCell(position);
  }

  /** The calculated cell, up to date also inside a batch. */
  evaluated(position: CellPosition): EvaluatedCell {
    this.refresh();
    return this.model.getters.getEvaluatedCell(position);
  }

  /** Brings calculated values up to date inside a batch, where the engine would wait for its end. */
  refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    const { internals } = this;
    const { status } = internals;
    internals.finalize();
    internals.status = status;
  }

  /** A cell's format beyond the engine's own words. */
  excelStyle(position: CellPosition): ExcelCellStyle {
    return this.model.getters.getCellStyle(position);
  }

  /** Excel's number format of a cell. */
  numberFormat(position: CellPosition): string {
    const format = this.model.getters.getCell(position)?.format ?? "";
    const { excelFormat, excelFormatFor } = this.excelStyle(position);
    if (excelFormat !== undefined && excelFormatFor === format) return excelFormat;
    return format === "" ? "General" : format;
  }

  /** Makes the sheet at least so large; the engine's sheets have a fixed size, Excel's are all full. */
  ensureSize(sheetId: string, zone: Pick<Zone, "right" | "bottom">): void {
    const { getters } = this.model;
    const sheetName = getters.getSheetName(sheetId);
    for (const [dimension, count, last] of [
      ["COL", getters.getNumberCols(sheetId), zone.right],
      ["ROW", getters.getNumberRows(sheetId), zone.bottom],
    ] as const) {
      if (last < count) continue;
      this.send("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName,
        dimension,
        position: "after",
        base: count - 1,
        quantity: last - count + 1,
      });
    }
  }

  undo(): void {
    this.model.dispatch("REQUEST_UNDO");
  }

  redo(): void {
    this.model.dispatch("REQUEST_REDO");
  }

  /** The workbook as plain data that `createEngine` takes back. */
  export(): object {
    // Compressed export shares the fault of the command compression above.
    return this.model._exportData(false);
  }

  private get internals(): ModelInternals {
    return this.model as unknown as ModelInternals;
  }
}

/** A new workbook, or the one that `data` (an earlier export) describes. */
export function createEngine(data?: object): Engine {
  return new Engine(data);
}
