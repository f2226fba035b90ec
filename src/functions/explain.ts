import { functions } from ".";
import { isCellError, type Cell, type CellError, type Cells } from "./cells";

/**
 * Why a call gives an error: the first error among its results, with its reason and sentence; undefined where it
 * gives none, or the function is not known. The task pane asks this of cells that show an error, for Excel keeps
 * the sentence of most errors to itself.
 * @param id of the function, as in the metadata
 * @param args one entry an argument, null where it is left out
 */
export function explain(id: string, args: readonly (Cells | null)[]): CellError | undefined {
  return evaluate(id, args)?.flat().find(isCellError);
}

/**
 * What a call gives; undefined where the function is not known. The task pane finds old values by it.
 * @param id of the function, as in the metadata
 * @param args one entry an argument, null where it is left out
 */
export function evaluate(id: string, args: readonly (Cells | null)[]): Cell[][] | undefined {
  return functions.find((each) => each.id === id)?.evaluate(args);
}
