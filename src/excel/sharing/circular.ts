import { parseA1Ref } from "@borgar/fx";
import { type Area, contains } from "../../plan/address";
import { isReference, tokensOf } from "./formula-tokens";
import type { CellPlace, Look, RulePlace } from "./look";
import { readReference } from "./references";

/**
 * The cells whose formulas lead back to themselves by references to cells or by names, directly or through others.
 * Such a formula shows nothing that another could be compared with.
 */
export function inCircle({ cells, rules }: Pick<Look, "cells" | "rules">): ReadonlySet<CellPlace> {
  const reads = readers(cells, rules);
  const dependents = new Map<CellPlace, CellPlace[]>(cells.map((cell) => [cell, []]));
  for (const [cell, precedents] of reads) {
    for (const precedent of precedents) dependents.get(precedent)?.push(cell);
  }
  // What reads only what is settled is in no circle; nor is what only such cells read.
  const left = peeled(new Set(cells), reads, dependents);
  return peeled(left, dependents, reads);
}

type Links = ReadonlyMap<CellPlace, Iterable<CellPlace>>;

/** Takes away again and again what has no link within what is left. */
function peeled(cells: ReadonlySet<CellPlace>, links: Links, back: Links): ReadonlySet<CellPlace> {
  const left = new Set(cells);
  const open = new Map(
    [...cells].map((cell) => [
      cell,
      [...(links.get(cell) ?? [])].filter((to) => left.has(to)).length,
    ]),
  );
  const free = [...cells].filter((cell) => open.get(cell) === 0);
  for (let cell = free.pop(); cell; cell = free.pop()) {
    left.delete(cell);
    for (const other of back.get(cell) ?? []) {
      const count = (open.get(other) ?? 0) - 1;
      open.set(other, count);
      if (count === 0 && left.has(other)) free.push(other);
    }
  }
  return left;
}

/** Of each formula's cell the formulas' cells that it reads. */
function readers(
  cells: readonly CellPlace[],
  rules: readonly RulePlace[],
): ReadonlyMap<CellPlace, ReadonlySet<CellPlace>> {
  const sheets = new Map<string, Map<string, CellPlace>>();
  for (const cell of cells) {
    const name = cell.sheet.toLowerCase();
    const sheet = sheets.get(name) ?? new Map<string, CellPlace>();
    sheets.set(name, sheet.set(`${cell.row}:${cell.column}`, cell));
  }
  /** A range that a column of formulas reads is looked through once. */
  const known = new Map<string, readonly CellPlace[]>();
  const within = (sheetName: string, text: string): readonly CellPlace[] => {
    const reference = readReference(text);
    if (!reference) return [];
    const name = (reference.sheet ?? sheetName).toLowerCase();
    const key = `${name}!${text}`;
    const found = known.get(key) ?? cellsIn(sheets.get(name) ?? new Map(), reference.area);
    known.set(key, found);
    return found;
  };
  const through = namesReader(rules);
  return new Map(
    cells.map((cell) => {
      const read = through(cell.formula, cell.sheet);
      return [cell, new Set(read.flatMap(({ sheet, text }) => within(sheet, text)))] as const;
    }),
  );
}

interface SheetReference {
  /** Where the reference means when it names no sheet. */
  readonly sheet: string;
  readonly text: string;
}

/** The references of a formula, those of the names that it says among them. */
function namesReader(
  rules: readonly RulePlace[],
): (formula: string, sheet: string) => readonly SheetReference[] {
  const key = (sheet: string, name: string): string => `${sheet}!${name}`.toLowerCase();
  const names = new Map(
    rules.flatMap((rule) =>
      rule.kind === "name" ? [[key(rule.sheet, rule.at), rule.formula] as const] : [],
    ),
  );
  const named = (said: string, ownSheet: string): string | undefined => {
    const found = parseA1Ref(said);
    if (!found || !("name" in found)) return undefined;
    const [sheet = ownSheet, another] = found.context ?? [];
    if (another !== undefined) return undefined;
    const { name } = found;
    // A name of the sheet's own goes before one of the workbook; those of other workbooks are none of these.
    return names.get(key(sheet, name)) ?? names.get(key("", name));
  };
  const read = (
    formula: string,
    sheet: string,
    seen: ReadonlySet<string>,
  ): readonly SheetReference[] =>
    tokensOf(formula).flatMap((token) => {
      if (isReference(token)) return [{ sheet, text: token.value }];
      const meant = token.type === "range_named" ? named(token.value, sheet) : undefined;
      // A name that says itself is a circle of names, which Excel refuses.
      if (meant === undefined || seen.has(meant)) return [];
      return read(meant, sheet, new Set([...seen, meant]));
    });
  return (formula, sheet) => read(formula, sheet, new Set());
}

function cellsIn(sheet: ReadonlyMap<string, CellPlace>, area: Area): readonly CellPlace[] {
  const { row, column, rows, columns } = area;
  if (rows * columns > sheet.size) {
    return [...sheet.values()].filter((cell) => contains(area, cell));
  }
  const found: CellPlace[] = [];
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const cell = sheet.get(`${r}:${c}`);
      if (cell) found.push(cell);
    }
  }
  return found;
}
