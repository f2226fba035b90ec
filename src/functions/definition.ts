import type { Cell, CellError, Cells, Input } from "./cells";
import type {
  ArgumentRule,
  ChoiceRule,
  ListRule,
  NumberRule,
  TableRule,
  LabelListRule,
} from "./rules";

/** A function as hosts see it: its public contract, and how to evaluate it on rows of cells. */
export interface FunctionDefinition {
  readonly id: string;
  readonly arguments: readonly ArgumentRule[];
  /**
   * Never throws.
   * @param args one entry an argument, null or undefined where it is left out; a single cell is [[x]]
   * @param errorCell what the host puts in a cell for an error; the error itself if left out
   */
  readonly evaluate: (
    args: readonly (Cells | null | undefined)[],
    errorCell?: (error: CellError) => CellError,
  ) => Cell[][];
}

/** What a calculation receives for an argument that its rule admits. */
export type ValueOf<R> = R extends NumberRule
  ? R extends { optional: true }
    ? number | undefined
    : number
  : R extends ChoiceRule<infer C>
    ? C
    : R extends ListRule
      ? R extends { optional: true }
        ? readonly number[] | undefined
        : readonly number[]
      : R extends LabelListRule
        ? readonly (number | string)[]
        : R extends TableRule
          ? readonly (readonly Input[])[]
          : never;

export type ValuesOf<A extends readonly ArgumentRule[]> = {
  -readonly [K in keyof A]: ValueOf<A[K]>;
};
