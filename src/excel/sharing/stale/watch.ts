import { addHandlers } from "../../handlers";
import { type ExcelApi, run } from "../../run";
import { isEditing } from "../../workbook";
import type { StaleCell, StaleListener } from "../sharing";
import { findStale, type StaleOptions, type StaleSearch } from "./find";

/** Calculations come in bursts: one look after the last of them, in milliseconds. */
const quiet = 1_000;

/** Looking takes at most a tenth of the time: after a long look the next one waits ten times as long. */
const rest = 10;

/**
 * Looks for old values: at once in the whole workbook, then on each sheet that is activated, added or calculated,
 * except those where no formula of ours stands. All of these events are in ExcelApi 1.8 or older.
 */
export async function watchStale(
  excel: ExcelApi,
  options: StaleOptions,
  listener: StaleListener,
): Promise<() => Promise<void>> {
  const watch = new Watch(excel, options, listener);
  const heard = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    watch.ask(worksheetId);
    return Promise.resolve();
  };
  const calculated = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    if (watch.isOfInterest(worksheetId)) watch.ask(worksheetId);
    return Promise.resolve();
  };
  const stop = await addHandlers(excel, (worksheets) => [
    worksheets.onActivated.add(heard),
    worksheets.onAdded.add(heard),
    worksheets.onDeleted.add(heard),
    worksheets.onCalculated.add(calculated),
  ]);
  void watch.look();
  return () => {
    watch.stop();
    return stop();
  };
}

class Watch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;
  private isLooking = false;
  private earliest = 0;
  private readonly asked = new Set<string>();
  /** Whether the whole workbook is asked for. */
  private isAll = true;
  /** Whether formulas of ours stand on a sheet, by its id. */
  private readonly sheets = new Map<string, boolean>();
  private cells: readonly StaleCell[] = [];

  constructor(
    private readonly excel: ExcelApi,
    private readonly options: StaleOptions,
    private readonly listener: StaleListener,
  ) {}

  stop(): void {
    clearTimeout(this.timer);
    this.isStopped = true;
  }

  isOfInterest(sheetId: string): boolean {
    return this.sheets.get(sheetId) ?? true;
  }

  ask(sheetId: string): void {
    this.asked.add(sheetId);
    this.plan();
  }

  private plan(): void {
    if (this.isLooking || this.isStopped) return;
    clearTimeout(this.timer);
    const wait = Math.max(quiet, this.earliest - performance.now());
    this.timer = setTimeout(() => void this.look(), wait);
  }

  async look(): Promise<void> {
    const sheetIds = this.isAll ? undefined : new Set(this.asked);
    this.isLooking = true;
    this.isAll = false;
    this.asked.clear();
    const begin = performance.now();
    try {
      const scope = sheetIds && { sheetIds };
      const found = await run(this.excel, (context) => findStale(context, this.options, scope));
      if (!this.isStopped) this.take(found, sheetIds);
    } catch (failure) {
      // While a cell is being edited nothing can be read: the look comes later.
      if (isEditing(failure)) {
        this.isAll ||= sheetIds === undefined;
        for (const id of sheetIds ?? []) this.asked.add(id);
      } else if (!this.isStopped) this.listener.failed(failure);
    }
    const now = performance.now();
    this.earliest = now + rest * (now - begin);
    this.isLooking = false;
    if (this.isAll || this.asked.size > 0) this.plan();
  }

  private take({ cells, sheets }: StaleSearch, sheetIds: ReadonlySet<string> | undefined): void {
    for (const [id, isOurs] of sheets) this.sheets.set(id, isOurs);
    const others = this.cells.filter(({ sheetId }) => sheetIds && !sheetIds.has(sheetId));
    const now = [...others, ...cells];
    const isNews = JSON.stringify(now) !== JSON.stringify(this.cells);
    this.cells = now;
    if (isNews) this.listener.found(now);
  }
}
