import { plainCell, sizeOf, type CellError, type Cells } from "./cells";
import type { FunctionDefinition } from "./definition";
import { argumentInWords, errorOf } from "./reasons";

/** What one formula may ask of a function, so that it ends within some seconds. */
export interface Limits {
  /** Cells of the result times the greatest number, or the number of cells, in an argument. */
  readonly work?: {
    readonly argument: string;
    readonly counts: "greatest number" | "cells";
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
    const count = counts === "cells" ? given(argument).flat().length : greatest(given(argument));
    if (count * cells > most) {
      const limit = Math.max(1, Math.floor(most / count));
      const details = { argument: argumentInWords(argument), count, cells, limit };
      return errorOf("too-much-work", details);
    }
  }
  if (different && cells > different.most) {
    const { argument, most } = different;
    const count = new Set(given(argument).flat().map(plainCell)).size;
    const details = { argument: argumentInWords(argument), count, limit: most };
    if (count > most) return errorOf("too-many-different", details);
  }
  return undefined;
}

/** As many as the ranges that are gone through cell by cell make together. */
function cellsOfResult(definition: FunctionDefinition, args: Given): number {
  const sizes = args
    .filter((_, i) => ["number", "choice"].includes(definition.arguments[i]?.kind ?? ""))
    .map((cells) => sizeOf(cells ?? []));
  const longest = (side: "rows" | "columns") => Math.max(1, ...sizes.map((size) => size[side]));
  return longest("rows") * longest("columns");
}

function greatest(cells: Cells): number {
  let greatest = 1;
  for (const row of cells) {
    for (const cell of row) {
      const number = plainCell(cell);
      if (typeof number === "number" && number > greatest) greatest = number;
    }
  }
  return greatest;
}
