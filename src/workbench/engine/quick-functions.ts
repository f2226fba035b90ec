import { helpers, registries } from "@odoo/o-spreadsheet";
import {
  type Compute,
  type OfColumns,
  type Operand,
  overColumns,
  overCriteria,
  overNumbers,
} from "./column-arithmetic";
import { formatAt, kinds } from "./typed-column";

/** The engine takes numbers nearer than this to each other for equal. */
const near = 2e-16;

const comparisons: Readonly<Record<string, (x: number, y: number) => boolean>> = {
  EQ: (x, y) => x - y < near && y - x < near,
  NE: (x, y) => !(x - y < near && y - x < near),
  LT: (x, y) => x - y <= -near,
  LTE: (x, y) => x - y < near,
  GT: (x, y) => x - y >= near,
  GTE: (x, y) => x - y > -near,
};

const operations: Readonly<Record<string, (x: number, y: number) => number>> = {
  ADD: (x, y) => x + y,
  MINUS: (x, y) => x - y,
  MULTIPLY: (x, y) => x * y,
  // By 0 it gives no number, and the engine says which error it is.
  DIVIDE: (x, y) => x / y,
};

/** Numbers and empty cells, which count as 0 beside a number; a text is greater than any number, whatever it says. */
const compared =
  (holds: (x: number, y: number) => boolean): OfColumns =>
  ([left, right], { values }) => {
    if (!left || !right) return () => false;
    const [isTextLeft, isTextRight] = [textsOf(left), textsOf(right)];
    return (row) => {
      const l = row * left.step;
      const r = row * right.step;
      const kindLeft = left.kinds[l] ?? 0;
      const kindRight = right.kinds[r] ?? 0;
      const isNumberLeft = kindLeft === kinds.number;
      const isNumberRight = kindRight === kinds.number;
      let is: boolean;
      if (
        (isNumberLeft && (isNumberRight || kindRight === kinds.blank)) ||
        (isNumberRight && kindLeft === kinds.blank)
      ) {
        is = holds(left.values[l] ?? 0, right.values[r] ?? 0);
      } else if (isNumberRight && isTextLeft[kindLeft] === true) is = holds(1, 0);
      else if (isNumberLeft && isTextRight[kindRight] === true) is = holds(0, 1);
      else return false;
      values[row] = is ? 1 : 0;
      return true;
    };
  };

/** Which of a column's texts are no errors. */
const textsOf = ({ others }: Operand): readonly boolean[] =>
  others.map(({ value }) => !helpers.isEvaluationError(value ?? undefined));

/** Numbers, logical values as 1 and 0, and empty cells as 0. */
const calculated =
  (operation: (x: number, y: number) => number): OfColumns =>
  ([left, right], result) => {
    if (!left || !right) return () => false;
    const hasOneFormat = !left.formats && !right.formats;
    if (hasOneFormat) result.note(left.format ?? right.format);
    const { values } = result;
    return (row) => {
      const l = row * left.step;
      const r = row * right.step;
      if ((left.kinds[l] ?? 0) >= 0 || (right.kinds[r] ?? 0) >= 0) return false;
      const value = operation(left.values[l] ?? 0, right.values[r] ?? 0);
      values[row] = value;
      if (!hasOneFormat) result.noteAt(row, formatAt(left, l) ?? formatAt(right, r));
      // Infinity and no number are left to the engine.
      return value - value === 0;
    };
  };

const isNumber: OfColumns = ([cells], { values }) => {
  if (!cells) return () => false;
  return (row) => {
    values[row] = cells.kinds[row * cells.step] === kinds.number ? 1 : 0;
    return true;
  };
};

const chosen: OfColumns = ([condition, then, otherwise], result) => {
  if (!condition || !then || !otherwise) return () => false;
  return (row) => {
    const at = row * condition.step;
    if ((condition.kinds[at] ?? 0) >= 0) return false;
    const branch = condition.values[at] === 0 ? otherwise : then;
    result.copy(row, branch, row * branch.step);
    return true;
  };
};

/** Makes what formulas do with whole columns quick. */
export function registerQuickFunctions(): void {
  const mapping = registries.functionRegistry.mapping as unknown as Record<string, Compute>;
  const quicken = (name: string, quick: (before: Compute) => Compute): void => {
    const before = mapping[name];
    if (!before) throw new Error(`The engine has no function ${name}.`);
    mapping[name] = quick(before);
  };
  for (const [name, holds] of Object.entries(comparisons))
    quicken(name, (before) => overColumns(before, compared(holds), kinds.boolean));
  for (const [name, operation] of Object.entries(operations))
    quicken(name, (before) => overColumns(before, calculated(operation)));
  quicken("ISNUMBER", (before) => overColumns(before, isNumber, kinds.boolean));
  quicken("IF", (before) => overColumns(before, chosen));
  for (const name of ["COUNTIF", "SUMIF"]) quicken(name, overCriteria);
  const add = (sum: number, value: number): number => sum + value;
  for (const name of ["SUM", "SUMPRODUCT"]) quicken(name, (before) => overNumbers(before, add));
}
