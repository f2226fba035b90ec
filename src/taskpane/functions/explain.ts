import type { Evaluate } from "../../excel/sharing/sharing";
import type { FailedCell } from "../../excel/workbook";
import { fill, type PaneWords } from "../../locales";
import { isError } from "../../plan/cell-error";

/** What functions.js says of a call that fails: a code, and its own reason unless the error came in with a cell. */
export interface CallError {
  readonly code: string;
  readonly reason?: string | undefined;
  readonly details?: Readonly<Record<string, number | string>> | undefined;
  /** The reason as an English sentence. */
  readonly message?: string | undefined;
}

type Cell = number | string | boolean | { readonly code: string };

/** Asks a function why a call fails; undefined where it does not. */
export type Explain = (
  name: string,
  args: readonly (readonly (readonly Cell[])[] | null)[],
) => CallError | undefined;

/** functions.js runs in the same page and leaves its explanations there; undefined while it is not loaded. */
export function loadedExplain(): Explain | undefined {
  const { explainValuePricing } = globalThis as { readonly explainValuePricing?: Explain };
  return explainValuePricing;
}

/** Calls a function of functions.js; undefined while it is not loaded, or where it does not know the function. */
export const loadedEvaluate: Evaluate = (name, args) => {
  const { evaluateValuePricing } = globalThis as { readonly evaluateValuePricing?: Evaluate };
  return evaluateValuePricing?.(name, args);
};

/** Why a cell shows an error, in a sentence with its remedy. */
export function errorSentence(
  { code, calls }: FailedCell,
  explain: Explain | undefined,
  words: PaneWords,
): string {
  const { cellError: say } = words;
  const [innermost] = calls;
  if (code === "#NAME?" || explain === undefined)
    return fill(say.unknownName, { name: innermost?.name ?? "" });
  for (const { name, args } of calls) {
    const error =
      args &&
      explain(
        name,
        args.map((arg) => arg && withErrors(arg)),
      );
    if (error) return `${name}: ${reasonSentence(error, words)}`;
  }
  const unread = calls.find(({ args }) => args === undefined);
  return fill(unread ? say.computed : say.mended, { name: (unread ?? innermost)?.name ?? "" });
}

/** Excel gives a cell's error as its text; a function takes it for what it is. */
function withErrors(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return rows.map((row) => row.map((cell) => (isError(cell) ? { code: cell } : cell)));
}

function reasonSentence({ code, reason, details = {}, message }: CallError, words: PaneWords) {
  if (reason === undefined) return fill(words.cellError.passedOn, { code });
  const sentence = words.functionReasons[reason];
  return sentence === undefined ? (message ?? code) : fill(sentence, details);
}
