import type {
  Comparison,
  NamesReport,
  RefreshReport,
  RestoreReport,
  ShareReport,
  Sharing,
  StaleCell,
  StaleListener,
  SwitchReport,
} from "../../../src/excel/sharing/sharing";
import type { Spelling } from "../../../src/plan/sheet-plan";

/** Sharing of a workbook in memory: says what it is told to say. */
export class MemorySharing implements Sharing {
  now: ShareReport = { native: [], values: [], staying: [], kept: 0, isReadOnly: false };
  result: RestoreReport = { restored: 0, left: [] };
  comparison: Comparison = { cells: 0, largest: 0, unlike: [], notCompared: 0 };
  spelling: Spelling | "mixed" | "none" = "none";
  staying: readonly string[] = [];
  stale: readonly StaleCell[] = [];
  /** What refreshing leaves as it was. */
  closed: readonly string[] = [];
  takenNames: readonly string[] = [];
  listener: StaleListener | undefined;
  failure: Error | undefined;

  async report(): Promise<ShareReport> {
    if (this.failure) throw this.failure;
    return Promise.resolve(this.now);
  }
  async share(): Promise<ShareReport> {
    const before = await this.report();
    const { native, values, kept } = before;
    this.now = { ...before, native: [], values: [], kept: kept + native.length + values.length };
    return before;
  }
  restore(): Promise<RestoreReport> {
    this.now = { ...this.now, kept: this.result.left.length };
    return Promise.resolve(this.result);
  }
  switchSheet(_sheet: unknown, spelling: Spelling): Promise<SwitchReport> {
    this.spelling = spelling;
    return Promise.resolve({ switched: 3, staying: this.staying });
  }
  spellingOf(): Promise<Spelling | "mixed" | "none"> {
    return Promise.resolve(this.spelling);
  }
  compare(): Promise<Comparison> {
    return Promise.resolve(this.comparison);
  }
  watchStale(listener: StaleListener): Promise<() => Promise<void>> {
    this.listener = listener;
    listener.found(this.stale);
    return Promise.resolve(() => Promise.resolve());
  }
  refresh(cells = this.stale): Promise<RefreshReport> {
    return Promise.resolve({ entered: cells.length - this.closed.length, left: this.closed });
  }
  defineNames(): Promise<NamesReport> {
    return Promise.resolve({ written: 9, taken: this.takenNames });
  }
  removeNames(): Promise<number> {
    return Promise.resolve(9);
  }
}
