import type { LineField } from "../../entry/read-entry";
import type { SourceTable } from "./find-header";
import { bare, likeness, type ColumnNames } from "./header-names";

/** Which column of the selection fills each column of the form. */
export interface Match {
  /** By column key; a column that is not named is left empty. */
  readonly from: Readonly<Record<string, number>>;
  /** Columns whose source is a guess. */
  readonly unsure: ReadonlySet<string>;
}

/** Below this a header is another word, not another spelling. */
const LIKE_ENOUGH = 0.6;

/** Matches columns by their headers; without headers, or with none that is known, by their order. */
export function matchColumns(
  table: SourceTable,
  columns: readonly LineField[],
  names: ColumnNames,
): Match {
  const byHeader = table.headers && matchHeaders(table.headers, columns, names);
  return byHeader && Object.keys(byHeader.from).length > 0 ? byHeader : matchOrder(table, columns);
}

interface Pair {
  readonly key: string;
  readonly source: number;
  readonly score: number;
}

function matchHeaders(
  headers: readonly string[],
  columns: readonly LineField[],
  names: ColumnNames,
): Match {
  const bareHeaders = headers.map(bare);
  const pairs = columns.flatMap(({ key }) =>
    bareHeaders.map((header, source): Pair => {
      const scores = (names.get(key) ?? []).map((name) => likeness(name, header));
      return { key, source, score: Math.max(0, ...scores) };
    }),
  );
  const from: Record<string, number> = {};
  const unsure = new Set<string>();
  const taken = new Set<number>();
  const best = pairs.filter(({ score }) => score >= LIKE_ENOUGH).sort((a, b) => b.score - a.score);
  for (const { key, source, score } of best) {
    if (key in from || taken.has(source)) continue;
    from[key] = source;
    taken.add(source);
    const rivals = bareHeaders.filter((header) => header === bareHeaders[source]).length;
    if (score < 1 || rivals > 1) unsure.add(key);
  }
  return { from, unsure };
}

function matchOrder(table: SourceTable, columns: readonly LineField[]): Match {
  const matched = columns.slice(0, table.width);
  const certain = table.headers === undefined && table.width === columns.length;
  return {
    from: Object.fromEntries(matched.map(({ key }, index) => [key, index])),
    unsure: new Set(
      matched
        .filter((column, index) => !certain || !fits(column, table, index))
        .map(({ key }) => key),
    ),
  };
}

/** Whether most of a column holds what its field takes: numbers, or words. */
function fits(column: LineField, { rows }: SourceTable, source: number): boolean {
  const cells = rows.map(({ cells: all }) => all[source] ?? "").filter((cell) => cell !== "");
  const numbers = cells.filter((cell) => typeof cell === "number" || /^\W*\d/.test(String(cell)));
  const takesNumbers = ["money", "percent", "number"].includes(column.type.kind);
  return takesNumbers ? numbers.length * 2 >= cells.length : true;
}

/** Whether a person should look at a match before its rows are taken. */
export function needsLook(
  { from, unsure }: Match,
  table: SourceTable,
  columns: readonly LineField[],
): boolean {
  const isMissing = ({ key }: LineField) => !(key in from);
  const isSpare = Object.keys(from).length < table.width;
  return (
    unsure.size > 0 ||
    columns.some((column) => column.required && isMissing(column)) ||
    (isSpare && columns.some(isMissing))
  );
}
