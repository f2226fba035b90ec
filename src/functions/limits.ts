import { plainCell, type CellError, type Cells } from "./cells";
import type { FunctionDefinition } from "./definition";
import { argumentInWords, errorOf } from "./reasons";
import type { ArgumentRule } from "./rules";

/** What one formula may ask of a function, so that it ends within some seconds. */
export interface Limits {
  /** Cells of the result times what an argument asks of each: its number, or its cells. */
  readonly work?: {
    readonly argument: string;
    readonly counts: "numbers" | "cells";
    readonly most: number;
  };
  /** Different values in an argument. */
  readonly different?: { readonly argument: string; readonly most: number };
}

type Given = readonly (Cells | null | undefined)[];

/** The function, giving a reason for the formula as a whole where that asks too much. */
export function limited(limits: Limits, definition: FunctionDefinition): FunctionDefinition {
  return {
    ...definition,
    evaluate: (args, errorCell = (error) => error) => {
      const error = excess(limits, definition, args);
      return error ? [[errorCell(error)]] : definition.evaluate(args, errorCell);
    },
  };
}

function excess(
  { work, different }: Limits,
  definition: FunctionDefinition,
  args: Given,
): CellError | undefined {
  const cells = cellsOfResult(definition, args);
  const given = (argument: string) =>
    args[definition.arguments.findIndex(({ name }) => name === argument)] ?? [];
  if (work && cells > 1) {
    const { argument, counts, most } = work;
    const count = counts === "cells" ? areaOf(given(argument)) : mean(given(argument));
    if (count * cells > most) {
      const limit = Math.max(1, Math.floor(most / count));
      const details = {
        argument: argumentInWords(argument),
        count: Math.ceil(count),
        cells,
        limit,
      };
      return errorOf("too-much-work", details);
    }
  }
  if (different && areaOf(given(different.argument)) > different.most) {
    const { argument, most } = different;
    const count = new Set(given(argument).flat().map(plainCell)).size;
    const details = { argument: argumentInWords(argument), count, limit: most };
    if (count > most) return errorOf("too-many-different", details);
  }
  return undefined;
}

/** As many as the ranges that are gone through cell by cell make together, judged by their first rows. */
function cellsOfResult(definition: FunctionDefinition, args: Given): number {
  const ranges = args.filter((_, i) => CELL_BY_CELL.has(definition.arguments[i]?.kind));
  const heights = ranges.map((cells) => cells?.length ?? 0);
  const widths = ranges.map((cells) => cells?.[0]?.length ?? 0);
  return Math.max(1, ...heights) * Math.max(1, ...widths);
}

const CELL_BY_CELL: ReadonlySet<ArgumentRule["kind"] | undefined> = new Set(["number", "choice"]);

function areaOf(cells: Cells): number {
  return cells.length * (cells[0]?.length ?? 0);
}

/** What the cells hold on average; other than numbers counts as 0. */
function mean(cells: Cells): number {
  let sum = 0;
  for (const row of cells) {
    for (const cell of row) {
      const number = plainCell(cell);
      if (typeof number === "number" && number > 0) sum += number;
    }
  }
  return sum / Math.max(1, areaOf(cells));
}
