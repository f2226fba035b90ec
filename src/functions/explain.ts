import { functions } from ".";
import { isCellError, type CellError, type Cells } from "./cells";

/**
 * Why a call gives an error: the first error among its results, with its reason and sentence; undefined where it
 * gives none, or the function is not known. The task pane asks this of cells that show an error, for Excel keeps
 * the sentence of most errors to itself.
 * @param id of the function, as in the metadata
 * @param args one entry an argument, null where it is left out
 */
export function explain(id: string, args: readonly (Cells | null)[]): CellError | undefined {
  const cells = functions.find((each) => each.id === id)?.evaluate(args);
  return cells?.flat().find(isCellError);
}
