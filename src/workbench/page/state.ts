import type { Engine } from "../engine";
import type { Host } from "../host";
import type { KeptWorkbook } from "./kept";
import type { Language } from "../../locales/language";

/** A workbook and the simulated Excel around it; replaced as a whole when another one is opened. */
export interface OpenWorkbook {
  /** Without its ending: "Deals 2026". */
  readonly name: string;
  readonly engine: Engine;
  readonly host: Host;
  /** Grows with each host: the pane's page is loaded anew for it. */
  readonly serial: number;
}

export interface Message {
  readonly id: number;
  readonly tone: "info" | "success" | "warning" | "error";
  readonly text: string;
  /** Further sentences, one a line. */
  readonly details?: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** "other" is another way to do it, where a question offers one. */
export type Answer = "yes" | "other" | "no";

/** Something only the user can decide; `no` absent makes it a plain notice. */
export interface Question {
  readonly title: string;
  readonly detail?: string;
  readonly yes: string;
  readonly other?: string;
  readonly no?: string;
  readonly answer: (answer: Answer) => void;
}

export interface WorkbenchState {
  readonly language: Language;
  readonly workbook: OpenWorkbook;
  /** The workbook that the present one replaced, and that can be brought back. */
  readonly previous: KeptWorkbook | undefined;
  readonly paneOpen: boolean;
  readonly messages: readonly Message[];
  readonly question: Question | undefined;
  /** What takes its time just now, as a sentence. */
  readonly busy: string | undefined;
  /** Share of a long request of the add-in's, or of an opening file, that is done. */
  readonly progress: number | undefined;
  /** Ends what takes its time, where it can be ended. */
  readonly cancel: (() => void) | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A value that tells its listeners when it is replaced. */
export class Observable<T extends object> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  update(change: Partial<T>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener(this.current);
  }

  /** Returns how to stop listening. */
  subscribe(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
