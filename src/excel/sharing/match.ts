import { parseArea } from "../../plan/address";
import type { Kept } from "./kept";
import type { CellPlace, Look, Place } from "./look";
import { rebase, shapeOf } from "./rebase";

export interface Match {
  readonly entry: Kept;
  readonly place: Place;
  /** The other spelling, with its references where they are today. */
  readonly text: string;
}

/**
 * Finds the kept formulas in a workbook that may have changed since: at their own cell, else further down or across
 * on the same sheet, as rows and columns inserted or deleted leave them, also on a sheet that was renamed.
 * Entries that stand for a value are left out: they hold no formula to be known by.
 */
export function matchKept(
  entries: readonly Kept[],
  look: Pick<Look, "cells" | "rules" | "sheets">,
  from: "functions" | "plain",
): readonly Match[] {
  const claimed = new Set<Place>();
  const matches: Match[] = [];
  const claim = (entry: Kept, places: readonly (Place | undefined)[]): boolean => {
    for (const place of places) {
      if (place?.kind !== entry.kind || claimed.has(place)) continue;
      const text = otherSpelling(entry, place.formula, from);
      if (text === undefined) continue;
      claimed.add(place);
      matches.push({ entry, place, text });
      return true;
    }
    return false;
  };
  const sheetNow = renamed(entries, look, from);
  const at = new Map(look.cells.map((cell) => [`${cell.sheet}!${cell.at}`, cell]));
  const formulas = entries.filter(({ isValue }) => !isValue);
  const moved = formulas.filter((entry) => {
    const sheet = sheetNow(entry.sheet);
    const own = entry.kind === "cell" ? [at.get(`${sheet}!${entry.at}`)] : rulesLike(entry, sheet);
    return !claim(entry, own);
  });
  function rulesLike({ kind, at: address }: Kept, sheet: string): readonly Place[] {
    const same = look.rules.filter((rule) => rule.kind === kind && rule.sheet === sheet);
    return [...same].sort((a, b) => Number(b.at === address) - Number(a.at === address));
  }
  const byShape = moved.length > 0 ? cellsByShape(look.cells) : new Map<string, CellPlace[]>();
  for (const entry of moved) {
    const area = parseArea(entry.at);
    if (entry.kind !== "cell" || !area) continue;
    const sheet = sheetNow(entry.sheet);
    const near = (place: CellPlace): boolean =>
      place.sheet === sheet && (place.column === area.column || place.row === area.row);
    const before = from === "plain" ? String(entry.plain) : entry.functions;
    claim(entry, (byShape.get(shapeOf(before)) ?? []).filter(near));
  }
  return matches;
}

/** A long column has a place for each of its kept formulas: only those that can be it are looked at. */
function cellsByShape(cells: readonly CellPlace[]): ReadonlyMap<string, CellPlace[]> {
  const shapes = new Map<string, CellPlace[]>();
  for (const cell of cells) {
    const shape = shapeOf(cell.formula);
    const same = shapes.get(shape);
    if (same) same.push(cell);
    else shapes.set(shape, [cell]);
  }
  return shapes;
}

function otherSpelling(entry: Kept, now: string, from: "functions" | "plain"): string | undefined {
  const plain = String(entry.plain);
  return from === "plain"
    ? rebase(plain, now, entry.functions)
    : rebase(entry.functions, now, plain);
}

/** So many formulas of a sheet tell it from others. */
const sampleSize = 20;

/** A sheet that is gone by its name is the unknown one that holds most of its formulas, wherever they moved to. */
function renamed(
  entries: readonly Kept[],
  look: Pick<Look, "cells" | "sheets">,
  from: "functions" | "plain",
): (sheet: string) => string {
  const known = new Set(entries.map(({ sheet }) => sheet));
  const there = new Set(look.sheets.map(({ name }) => name));
  const names = new Map<string, string>();
  for (const lost of known) {
    if (lost === "" || there.has(lost)) continue;
    const sample = entries
      .filter(({ sheet, kind, isValue }) => sheet === lost && kind === "cell" && !isValue)
      .slice(0, sampleSize);
    const votes = [...there]
      .filter((name) => !known.has(name))
      .map((name) => {
        const cells = look.cells.filter(({ sheet }) => sheet === name);
        const isThere = (entry: Kept): boolean =>
          cells.some(({ formula }) => otherSpelling(entry, formula, from) !== undefined);
        return { name, count: sample.filter(isThere).length };
      })
      .sort((a, b) => b.count - a.count);
    const [best] = votes;
    if (best && best.count > 0) names.set(lost, best.name);
  }
  return (sheet) => names.get(sheet) ?? sheet;
}
