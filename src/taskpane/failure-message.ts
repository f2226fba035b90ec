import { WorkbookError } from "../excel/workbook";
import { fill, type PaneWords } from "../locales";
import type { Message } from "./pane";

/** The sentence for whatever was thrown: the workbook's reasons have theirs, anything else is a fault of ours. */
export function failureMessage(failure: unknown, words: PaneWords): Message {
  if (failure instanceof WorkbookError)
    return {
      kind: failure.reason === "cancelled" ? "info" : "error",
      text: fill(words.reasons[failure.reason], failure.values),
    };
  const message = failure instanceof Error ? failure.message : String(failure);
  return {
    kind: "error",
    text: fill(words.failures.unexpected, { message }),
    remedy: { label: words.failures.reload, run: () => window.location.reload() },
  };
}
