import type { SelectedRows } from "../../../excel/workbook";
import { findHeaderRow, sourceTable, type SourceTable } from "./find-header";
import { isScaled, namesOf } from "./header-names";
import { matchColumns, needsLook, type Match } from "./match";
import type { Reader } from "./rows-from";

/** How the selection would become rows, for a person to correct. */
export interface Proposal {
  readonly selected: SelectedRows;
  readonly table: SourceTable;
  /** Whether the first rows of the selection are, or could be, headers; unset in an Excel table, which knows its own. */
  readonly hasHeaders: boolean | undefined;
  readonly match: Match;
  readonly withHidden: boolean;
}

/** @param hasHeaders what the person says; undefined: as it looks */
export function propose(selected: SelectedRows, reader: Reader, hasHeaders?: boolean): Proposal {
  const { columns, words } = reader;
  const names = namesOf(columns, words);
  const found = findHeaderRow(selected, columns, names);
  const headerRow = hasHeaders === undefined ? found : hasHeaders ? (found ?? 0) : undefined;
  const table = sourceTable(selected, headerRow);
  return {
    selected,
    table,
    hasHeaders: selected.headers ? undefined : headerRow !== undefined,
    match: matchColumns(table, columns, names),
    withHidden: false,
  };
}

/** Takes a column from another place, or from none; a column of the selection fills one column only. */
export function withColumn(proposal: Proposal, key: string, source: number | undefined): Proposal {
  const rest = Object.entries(proposal.match.from).filter(
    ([other, place]) => other !== key && place !== source,
  );
  const chosen = source === undefined ? rest : [...rest, [key, source] as const];
  const unsure = new Set([...proposal.match.unsure].filter((other) => other !== key));
  return { ...proposal, match: { from: Object.fromEntries(chosen), unsure } };
}

/** Rows that would be taken. */
export function rowsTaken({ table, withHidden }: Proposal): number {
  return withHidden ? table.rows.length : table.rows.length - hiddenRows(table);
}

/** Headers of columns of numbers that say they count in thousands or more; their numbers are taken as they stand. */
export function scaledHeaders({ match, table }: Proposal, { columns }: Reader): readonly string[] {
  return columns
    .filter(({ type }) => type.kind === "money" || type.kind === "number")
    .map(({ key }) => table.headers?.[match.from[key] ?? -1] ?? "")
    .filter(isScaled);
}

export function hiddenRows({ rows }: SourceTable): number {
  return rows.filter(({ isHidden }) => isHidden).length;
}

/** Whether a person should see the proposal before its rows are taken. */
export function isUncertain({ match, table }: Proposal, { columns }: Reader): boolean {
  return needsLook(match, table, columns) || hiddenRows(table) > 0;
}
