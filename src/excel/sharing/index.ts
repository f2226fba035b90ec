import type { ConnectOptions } from "../index";
import { run } from "../run";
import { compare } from "./compare";
import { defineNames, removeNames } from "./lambda-names";
import { refresh } from "./refresh";
import { restore } from "./restore";
import { reportShare, share } from "./share";
import type { Evaluate, Sharing } from "./sharing";
import { watchStale } from "./stale/watch";
import { spellingOf, switchSheet } from "./switch-sheet";

/** Namespace of the functions in this build, "" for none: a build setting. */
declare const FUNCTION_NAMESPACE: string;

export interface SharingOptions extends ConnectOptions {
  /** Whether this Excel has a version of the set ExcelApi. */
  readonly supports?: (version: string) => boolean;
  /** Calls a function of ours; without it old values are known by #NAME? only. */
  readonly evaluate?: Evaluate;
}

/** Sharing through Office.js. Call it once Office is ready. */
export function connectSharing(options: SharingOptions = {}): Sharing {
  const { excel = Excel, namespace = FUNCTION_NAMESPACE, evaluate = () => undefined } = options;
  const supports =
    options.supports ??
    ((version: string) => Office.context.requirements.isSetSupported("ExcelApi", version));
  const shareOptions = { namespace, supports };
  return {
    report: () => run(excel, (context) => reportShare(context, shareOptions)),
    share: () => run(excel, (context) => share(context, shareOptions)),
    restore: () => run(excel, restore),
    switchSheet: (sheet, spelling) =>
      run(excel, (context) => switchSheet(context, sheet, spelling, namespace)),
    spellingOf: (sheet) => run(excel, (context) => spellingOf(context, sheet, namespace)),
    compare: () => run(excel, (context) => compare(context, namespace)),
    watchStale: (listener) => watchStale(excel, { namespace, supports, evaluate }, listener),
    refresh: (cells) => run(excel, (context) => refresh(context, namespace, cells)),
    defineNames: () => run(excel, defineNames),
    removeNames: () => run(excel, removeNames),
  };
}
