import { Slices, type Turn } from "../engine";
import { Progress } from "./progress";
import type { WorkbenchState } from "./state";

/** Milliseconds between two turns of the page, where nothing is calculated before each. */
const shortestSlice = 100;

/** The user stopped long work. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Long work, whose progress the page shows, and which the user can stop. */
export class LongWork {
  private readonly progress: Progress;

  /** @param show puts into the page's state how far the work is, and how to stop it */
  constructor(
    private readonly show: (change: Partial<Pick<WorkbenchState, "progress" | "cancel">>) => void,
  ) {
    this.progress = new Progress((progress) => {
      show({ progress });
    });
  }

  /** Hears how far work is that runs elsewhere, and cannot be stopped. */
  get hear(): Progress["hear"] {
    return this.progress.hear;
  }

  /** @returns rejects with Stopped when the user stopped it */
  async run<T>(work: (turn: Turn) => Promise<T>): Promise<T> {
    let isStopped = false;
    const slices = new Slices(this.hear, shortestSlice);
    const turn: Turn = (share) => {
      if (isStopped) throw new Stopped();
      return slices.turn(share);
    };
    const cancel = (): void => {
      isStopped = true;
    };
    this.show({ cancel });
    try {
      return await work(turn);
    } finally {
      this.hear(undefined);
      this.show({ cancel: undefined });
    }
  }
}
