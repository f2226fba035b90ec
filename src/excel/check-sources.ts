import type { InputLink } from "../plan/sheet-plan";
import { WorkbookError } from "./workbook";

interface Known {
  readonly sheetNames: readonly string[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
}

/** A formula on a sheet that is gone would open a dialog of Excel's, asking for a file: it is refused before. */
export function checkSources(
  links: Readonly<Record<string, InputLink>>,
  { sheetNames, names, tables }: Known,
): void {
  const known = new Set([...sheetNames, ...names, ...tables].map((name) => name.toLowerCase()));
  for (const { formula } of Object.values(links)) {
    const missing = readBy(formula).some((name) => !known.has(name.toLowerCase()));
    if (missing) throw new WorkbookError("source-gone", { formula });
  }
}

/** The sheet of an address, else the names in a formula; what stands before a bracket is a function. */
function readBy(formula: string): readonly string[] {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!"(]+))!/.exec(formula) ?? [];
  if (quoted !== undefined) return [quoted.replaceAll("''", "'")];
  if (plain !== undefined) return [plain];
  return (
    formula.replace(/"(?:[^"]|"")*"/g, "").match(/[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(])/gu) ??
    []
  );
}
