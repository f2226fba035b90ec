import {
  type Cell,
  type CellPosition,
  type EvaluatedCell,
  type Getters,
  type Model,
  type Zone,
} from "@odoo/o-spreadsheet";
import type { ExcelCellStyle, ExcelFacts } from "./facts";
import { growSheet } from "./growth";
import { OpenCommand, SlicedBatches } from "./sliced-batches";
import type { TextPaste } from "./long-paste";
import { newModel } from "./new-model";
import { excelFormatOf } from "./number-format";
import { excelFacts } from "./protection";
import { type DispatchResult, check } from "./refusal";
import type { Turn } from "./slices";
import { viewOf } from "./view";
import { type FormatChange, WaitingFormats } from "./waiting-formats";

/** The parts of Model that the engine needs and its types hide, and its commands without their union of types. */
interface ModelInternals {
  dispatch(type: string, payload: object): DispatchResult;
  canDispatch(type: string, payload: object): DispatchResult;
  status: number;
  finalize(): void;
}

/** Commands that formats have no part in: what waits may go on waiting. */
const besideFormats = new Set(["SET_ZONE_BORDERS"]);

/** A workbook: o-spreadsheet's model, plus what Excel knows beyond it. */
export class Engine {
  /** Does long pastes of text in place of the engine, which would stand still for them. */
  onLongPaste: ((paste: TextPaste) => void) | undefined;
  private readonly settled: Model;
  private readonly waiting = new WaitingFormats();
  private readonly slices = new SlicedBatches();
  private stale = false;
  private running = false;

  constructor(data?: object) {
    this.settled = newModel(data, (paste) => {
      if (this.running || !this.onLongPaste) return false;
      this.onLongPaste(paste);
      return true;
    });
  }

  /** The engine's own model, with all formats in their places. */
  get model(): Model {
    this.settleFormats();
    return this.settled;
  }

  /** Getters for what formats have no part in (sheets, tables, names, contents): waiting ones go on waiting. */
  get structure(): Getters {
    return this.settled.getters;
  }

  get facts(): ExcelFacts {
    return excelFacts(this.structure);
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
      this.settleFormats();
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
   * As `batch`, in slices: whenever `work` yields, `turn` may give the page its turn, in which the workbook can be
   * looked at and not be changed.
   * @param isAllOrNothing takes back what was done when `work` or `turn` throws
   */
  batchInSlices<T>(
    work: Iterator<number | undefined, T>,
    turn: Turn,
    isAllOrNothing = false,
  ): Promise<T> {
    return this.slices.run(work, turn, {
      open: () => {
        const command = new OpenCommand(this.model);
        this.running = true;
        return command;
      },
      close: (command, isDone) => {
        let isStep = false;
        try {
          this.settleFormats();
        } finally {
          isStep = command.close();
          this.running = false;
          this.stale = false;
        }
        if (isStep && isAllOrNothing && !isDone) this.undo();
      },
    });
  }

  /** Settles when no batch in slices is under way: until then the workbook is half written. */
  whole(): Promise<void> {
    return this.slices.idle();
  }

  /** Dispatches a command; a refusal throws EngineRefusal, except that nothing changed. */
  send(type: string, payload: object = {}): void {
    if (!besideFormats.has(type)) this.settleFormats();
    this.dispatch(type, payload);
  }

  /** Changes cells' formats as SET_FORMATTING does; within a batch the change may wait for the cells' contents. */
  setFormat(change: FormatChange): void {
    if (!this.running) {
      this.send("SET_FORMATTING", change);
      return;
    }
    check("SET_FORMATTING", this.internals.canDispatch("SET_FORMATTING", change));
    this.waiting.add(change);
  }

  /** Gives a cell its content, and with it the format that waits for it. */
  setContent(position: CellPosition, content: string): void {
    const waiting = this.waiting.at(position);
    // A waiting format may unlock the cell that this writes to.
    if (!waiting || this.facts.sheets[position.sheetId]?.protection) {
      if (waiting) this.settleFormats();
      this.dispatch("UPDATE_CELL", { ...position, content });
      return;
    }
    const { style, format } = waiting;
    const before = this.structure.getCell(position)?.style;
    this.dispatch("UPDATE_CELL", {
      ...position,
      content,
      ...(style && { style: { ...before, ...style } }),
      ...(format !== undefined && { format }),
    });
    this.waiting.settle(position);
  }

  /** Changes an entry of the facts; undefined removes it. */
  setFact<G extends keyof ExcelFacts>(
    group: G,
    key: string,
    value: ExcelFacts[G][string] | undefined,
  ): void {
    // A sheet's protection decides on the formats after it, and not on those before.
    if (group === "sheets") this.settleFormats();
    this.dispatch("SET_EXCEL_FACT", { group, key, value });
  }

  /** What a cell holds; undefined when it is empty and unformatted. */
  cell(position: CellPosition): Cell | undefined {
    return this.model.getters.getCell(position);
  }

  /** The calculated cell, up to date also inside a batch. */
  evaluated(position: CellPosition): EvaluatedCell {
    this.settleFormats();
    this.refresh();
    return this.structure.getEvaluatedCell(position);
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
    const style = this.structure.getCellStyle(position);
    const waiting = this.waiting.at(position)?.style;
    return waiting ? { ...style, ...waiting } : style;
  }

  /** Excel's number format of a cell. */
  numberFormat(position: CellPosition): string {
    const format =
      this.waiting.at(position)?.format ?? this.structure.getCell(position)?.format ?? "";
    return excelFormatOf(this.excelStyle(position), format);
  }

  /** Makes the sheet at least so large. */
  ensureSize(sheetId: string, zone: Pick<Zone, "right" | "bottom">): void {
    // Not by `send`: what waits for the last line is not for the lines after it either.
    const dispatch = this.dispatch.bind(this);
    growSheet(this.structure, dispatch, sheetId, zone);
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
    return Object.assign(this.model._exportData(false), { view: viewOf(this.model) });
  }

  private dispatch(type: string, payload: object): void {
    this.stale = true;
    check(type, this.internals.dispatch(type, payload));
  }

  private settleFormats(): void {
    // Asked before each cell that is read.
    if (this.waiting.isEmpty) return;
    // Between two slices the engine takes none: they wait for the next, whoever looks.
    if (this.structure.isReadonly()) return;
    for (const change of this.waiting.takeAll()) this.dispatch("SET_FORMATTING", change);
  }

  private get internals(): ModelInternals {
    return this.settled as unknown as ModelInternals;
  }
}

/** A new workbook, or the one that `data` (an earlier export) describes. */
export function createEngine(data?: object): Engine {
  return new Engine(data);
}
