import { isBlank, isCellError, type CellError, type Cells, type Input, textOf } from "./cells";
import { blankError, readNumber } from "./read-cell";
import type { ListRule, TextListRule } from "./rules";

/** The numbers of a range, row by row. Empty cells after the last number do not count. */
export function readList(rule: ListRule, cells: Cells): readonly number[] | CellError | undefined {
  const given = withoutBlankEnd(cells);
  if (given.length === 0) return undefined;
  const numbers: number[] = [];
  const headed = rule.header === true && typeof given[0] === "string";
  for (const cell of headed ? given.slice(1) : given) {
    const value = readNumber(rule, cell) ?? blankError(rule.name);
    if (isCellError(value)) return value;
    numbers.push(value);
  }
  return numbers;
}

/** The words of a range, row by row; numbers count as their digits. */
export function readTexts(rule: TextListRule, cells: Cells): readonly string[] | CellError {
  const given = withoutBlankEnd(cells);
  const failed = given.find(isCellError);
  if (failed) return failed;
  return given.length === 0 ? blankError(rule.name) : given.map((cell) => textOf(cell));
}

function withoutBlankEnd(cells: Cells): readonly Input[] {
  const all = cells.flat();
  let length = all.length;
  while (length > 0 && isBlank(all[length - 1])) length--;
  return all.slice(0, length);
}
