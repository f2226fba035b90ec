import { fingerprint } from "../../plan/fingerprint";
import type { Layout, PlacedCell, PlacedPart } from "../../plan/layout";
import type { Written } from "../contents";
import type { LivePart } from "./locate";
import { placeIn } from "./state-parts";

export interface ChosenCells {
  /** Cells that get the plan's contents. */
  readonly written: readonly PlacedCell[];
  /** Of these, the cells that were not on the sheet before: they get their looks too. */
  readonly fresh: readonly PlacedCell[];
  readonly formulas: number;
  readonly words: number;
  readonly kept: number;
}

interface Given {
  readonly layout: Layout;
  readonly live: readonly LivePart[];
  /** What the plan writes, row by row of the area. */
  readonly contents: readonly (readonly Written[])[];
  /** What stands there, moved to where the plan has it; undefined for an inserted row. */
  readonly present: readonly (readonly unknown[] | undefined)[];
  readonly rewritten: ReadonlySet<string>;
}

/** Which cells an update writes: never what a person typed. */
export function chooseCells(given: Given): ChosenCells {
  const written: PlacedCell[] = [];
  const fresh: PlacedCell[] = [];
  const counts = { formulas: 0, words: 0, kept: 0 };
  const { area } = given.layout;
  for (const part of given.layout.parts) {
    const old = given.live.find((known) => known.part.key === part.key);
    for (const placed of part.cells) {
      const row = given.present[placed.row - area.row];
      const column = placed.column - area.column;
      const wasThere = old && row && column < old.area.column + old.area.columns;
      const content = given.contents[placed.row - area.row]?.[column] ?? "";
      if (!wasThere) {
        fresh.push(placed);
        written.push(placed);
        continue;
      }
      const present = row[column];
      const verdict = judge({ placed, part, old, content, present }, given.rewritten);
      if (verdict === "keep") counts.kept += 1;
      if (verdict === "write") {
        written.push(placed);
        if (fingerprint(content) === fingerprint(String(present))) continue;
        if (placed.cell.content.kind === "formula") counts.formulas += 1;
        else if (placed.cell.role !== "input") counts.words += 1;
      }
    }
  }
  return { written, fresh, ...counts };
}

interface Judged {
  readonly placed: PlacedCell;
  readonly part: PlacedPart;
  readonly old: LivePart;
  readonly content: Written;
  readonly present: unknown;
}

/** "leave" where the cell is as it should be, or an input; "keep" where a person's own stands instead of ours. */
function judge(
  { placed, part, old, content, present }: Judged,
  rewritten: ReadonlySet<string>,
): "write" | "leave" | "keep" {
  const { cell } = placed;
  const isSame = String(content).replace(/^'/, "") === String(present);
  if (isSame) return "leave";
  const isInput = cell.role === "input" || cell.role === "link";
  // A choice stands in the language of its list.
  const isChoice = cell.validation?.kind === "list" && cell.content.kind === "label";
  if (placed.table !== undefined) {
    if (isInput) {
      const column = part.table?.block.columns[placed.column - part.area.column];
      return isChoice || rewritten.has(column?.header.word ?? "") ? "write" : "leave";
    }
    const isFormula = cell.content.kind === "formula";
    const isOverwritten = isFormula && present !== "" && !String(present).startsWith("=");
    return isOverwritten ? "keep" : "write";
  }
  if (isInput && isChoice) return "write";
  const print = old.part.prints[placeIn(part.area, placed)];
  // Nothing of ours stood there and nothing comes: what shows is a formula's spill, or a person's own.
  if (print === undefined && content === "") return "leave";
  const isTyped = print === undefined ? present !== "" : fingerprint(String(present)) !== print;
  if (!isTyped) return "write";
  return isInput ? "leave" : "keep";
}
