import { excelLimits } from "../engine";
import { HostError, alreadyExists, invalidArgument } from "./errors";

/** Excel's limits, and that of its API (learn.microsoft.com, "Resource limits and performance optimization for Office Add-ins"). */
export const limits = { ...excelLimits, bytesInRequest: 5 * 1024 * 1024 } as const;

/** Refuses a name that Excel does not give a sheet. */
export function checkSheetName(name: string, others: readonly string[]): void {
  if (name === "") throw invalidArgument("A sheet's name must not be empty.");
  if (name.length > limits.charactersInSheetName) {
    throw invalidArgument(`The sheet name "${name}" is longer than 31 characters.`);
  }
  if (/[:\\/?*[\]]/.test(name)) {
    throw invalidArgument(`The sheet name "${name}" holds one of : \\ / ? * [ ].`);
  }
  if (name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(`The sheet name "${name}" begins or ends with an apostrophe.`);
  }
  if (name.toLowerCase() === "history") throw invalidArgument('Excel reserves the name "History".');
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw alreadyExists(`A sheet named "${name}" exists already.`);
  }
}

/** Refuses what is no name in Excel: neither a cell reference nor anything but letters, digits, "_", "." and "\". */
export function checkDefinedName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  const isReference = /^([a-z]{1,3}\d{1,7}|r\d*c\d*|[rc])$/i.test(name);
  if (!isWord || isReference) throw invalidArgument(`"${name}" is not a valid name in Excel.`);
}

export function checkCellText(text: string): void {
  const isFormula = text.startsWith("=");
  const most = isFormula ? limits.charactersInFormula : limits.charactersInCell;
  if (text.length > most) {
    throw invalidArgument(
      `${isFormula ? "A formula" : "A cell"} holds at most ${String(most)} characters, not ${String(text.length)}.`,
    );
  }
}

/** Refuses a message that is longer than Excel takes; on the wire it is UTF-8. */
export function checkRequestSize(message: string): void {
  // A character has at most 3 bytes: most messages need no count.
  const isShort = message.length * 3 <= limits.bytesInRequest;
  if (!isShort && new Blob([message]).size > limits.bytesInRequest) {
    throw new HostError(
      "RequestPayloadSizeLimitExceeded",
      "The request payload size has exceeded the limit of 5 MB.",
    );
  }
}
