import type { Model } from "@odoo/o-spreadsheet";
import { type Change, type Recorded, isTrial } from "./office-batch";
import type { Turn } from "./slices";

/** The parts of Model that run a command, which its types hide. */
interface ModelInternals {
  /** 0 is ready, 1 within a command. */
  status: number;
  readonly config: { mode: string };
  readonly state: { readonly changes: Change[]; readonly commands: readonly Recorded[] };
  readonly session: {
    save(command: object, commands: readonly Recorded[], changes: Change[]): void;
  };
  finalize(): void;
  trigger(event: "update"): void;
}

const [ready, running] = [0, 1];

/**
 * A command of the engine that stays open over several turns of the page: what is done in it is calculated once and
 * undone in one step, as if it had been dispatched in one go. Follows Model.dispatch of o-spreadsheet 19.3.7.
 * Between two turns the workbook can be looked at, but not be changed: the engine refuses it as read-only.
 */
export class OpenCommand {
  private readonly model: ModelInternals;
  private readonly mode: string;

  constructor(model: Model) {
    this.model = model as unknown as ModelInternals;
    this.mode = this.model.config.mode;
    this.model.status = running;
    Object.assign(this.model.state, { changes: [], commands: [] });
  }

  pause(): void {
    // The grid may be drawn in between, which asks for all that is worked out at a command's end.
    this.model.finalize();
    this.model.status = running;
    this.model.config.mode = "readonly";
  }

  resume(): void {
    this.model.config.mode = this.mode;
  }

  /**
   * Calculates, and keeps what was done as one step of undo.
   * @returns whether there is such a step
   */
  close(): boolean {
    const { model } = this;
    this.resume();
    try {
      model.finalize();
      const { commands, changes } = model.state;
      const kept = isTrial(commands, changes) ? [] : commands;
      model.session.save({ type: "OFFICE_BATCH" }, kept, changes);
      return kept.length > 0 && changes.length > 0;
    } finally {
      model.status = ready;
      model.trigger("update");
    }
  }
}

interface Doors {
  readonly open: () => OpenCommand;
  /** Called whatever became of the work. */
  readonly close: (command: OpenCommand, isDone: boolean) => void;
}

/** Commands that stay open over several turns, one after the other. */
export class SlicedBatches {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param work yields the share that is done, or nothing, where the page may have its turn
   * @param turn asked after each step
   * @returns (rejects with) what `work` returns (throws), once the command is closed
   */
  run<T>(work: Iterator<number | undefined, T>, turn: Turn, doors: Doors): Promise<T> {
    const done = this.last.then(() => runSlices(work, turn, doors));
    // A failed one does not keep the next from running; its caller hears of it.
    this.last = done.catch(() => undefined);
    return done;
  }

  /** Settles when none is open, and none waits. */
  async idle(): Promise<void> {
    for (let last: unknown; last !== this.last;) {
      last = this.last;
      await this.last;
    }
  }
}

async function runSlices<T>(
  work: Iterator<number | undefined, T>,
  turn: Turn,
  { open, close }: Doors,
): Promise<T> {
  const command = open();
  let isDone = false;
  try {
    let step = work.next();
    while (step.done !== true) {
      const pause = turn(step.value);
      if (pause) {
        command.pause();
        try {
          await pause;
        } finally {
          command.resume();
        }
      }
      step = work.next();
    }
    isDone = true;
    return step.value;
  } finally {
    close(command, isDone);
  }
}
