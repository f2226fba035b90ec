import type { Cell, Cells, Input } from "./cells";
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
  /** One entry an argument, null or undefined where it is left out. A single cell is [[x]]. Never throws. */
  readonly evaluate: (args: readonly (Cells | null | undefined)[]) => Cell[][];
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
