import { createStore, get, set } from "idb-keyval";

/** A workbook as this browser keeps it: `data` is the engine's export. */
export interface KeptWorkbook {
  readonly name: string;
  readonly data: object;
}

/** Where kept things lie, by key: the browser's storage, or a map in tests. */
export interface Shelf {
  get(key: Slot): Promise<KeptWorkbook | undefined>;
  set(key: Slot, workbook: KeptWorkbook): Promise<void>;
}

/** The workbook at hand, and the one that it replaced. */
export type Slot = "current" | "previous";

export function browserShelf(): Shelf {
  const store = createStore("value-pricing-workbench", "workbooks");
  return {
    get: (key) => get<KeptWorkbook>(key, store),
    set: (key, workbook) => set(key, workbook, store),
  };
}

/** A large workbook is saved less often: saving takes at most one part in so many of the time. */
const patience = 10;

/** Saves some time after the last change, one save at a time, and again where a change came meanwhile. */
export class Autosave {
  private took = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the last change came. */
  private changed = 0;
  private saving: Promise<void> = Promise.resolve();

  /** @param save writes the present state; @param failed hears of each save that did not work */
  constructor(
    private readonly save: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
    private readonly delay = 700,
  ) {}

  /** Something changed. */
  touch(): void {
    this.changed = performance.now();
    // One timer however many changes come: a large paste is a hundred thousand.
    if (this.timer === undefined) this.wait();
  }

  private wait(): void {
    const { changed } = this;
    const due = changed + Math.max(this.delay, patience * this.took);
    this.timer = setTimeout(() => {
      if (this.changed === changed) void this.flush();
      else this.wait();
    }, due - performance.now());
  }

  /** Forgets a change not yet saved, for a workbook that is put aside. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Saves at once what is not yet saved. Settles when it is, or when `failed` has heard of it. */
  flush(): Promise<void> {
    if (this.timer !== undefined) {
      this.cancel();
      this.saving = this.saving.then(() => this.timedSave()).catch(this.failed);
    }
    return this.saving;
  }

  private async timedSave(): Promise<void> {
    const started = performance.now();
    await this.save();
    this.took = performance.now() - started;
  }
}
