import type { Workbook } from "../../excel/workbook";

/** Long enough to gather a burst of typing, short enough that a closed pane loses at most a word. */
const PAUSE_MS = 400;

/** Keeps one draft in the workbook: writes after a pause; the workbook keeps the order of the writes. */
export class DraftKeeper {
  #waiting: { readonly text: string | undefined } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly workbook: Pick<Workbook, "writeDraft">,
    private readonly key: string,
    /** Told once a write: undefined when it went well. */
    private readonly onWritten: (failure: unknown) => void,
  ) {}

  /** @param text undefined: nothing is worth keeping */
  keep(text: string | undefined): void {
    this.#waiting = { text };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Writes what waits at once: when the form closes, or the pane is hidden. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    // Asked at once: a gallery that opens as the form closes reads after it.
    if (waiting !== undefined) this.#writing = this.#write(waiting.text);
    await this.#writing;
  }

  async #write(text: string | undefined): Promise<void> {
    try {
      await this.workbook.writeDraft(this.key, text);
      this.onWritten(undefined);
    } catch (failure) {
      this.onWritten(failure);
    }
  }
}
