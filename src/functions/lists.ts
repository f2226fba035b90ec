import { isBlank } from "../core/blank";
import { exceeds } from "../core/comparison";
import { isCellError, plainCell, sizeOf, type CellError, type Cells, type Input } from "./cells";
import { blankError, readNumber } from "./read-cell";
import { argumentInWords, errorOf } from "./reasons";
import type { LabelListRule, ListRule } from "./rules";

/** The numbers of a range, row by row. Empty cells after the last number do not count. */
export function readList(rule: ListRule, cells: Cells): readonly number[] | CellError | undefined {
  const first = rule.labelled === true && sizeOf(cells).columns === 2 ? 1 : 0;
  const headed = rule.header === true && typeof cells[0]?.[first] === "string";
  const numbers: number[] = [];
  let blanks = 0;
  // By index and in one pass: weights may be a million.
  for (let r = 0; r < cells.length; r++) {
    const row = cells[r] ?? [];
    for (let c = headed && r === 0 ? first + 1 : first; c < row.length; c++) {
      const value = readNumber(rule, row[c]);
      if (value === undefined) blanks++;
      else if (blanks > 0) return blankError(rule.name);
      else if (isCellError(value)) return value;
      else numbers.push(value);
    }
  }
  if (numbers.length === 0 && !headed) return undefined;
  return (rule.ascending === true ? descent(rule.name, numbers) : undefined) ?? numbers;
}

/** The labels of a range, row by row. */
export function readLabels(
  rule: LabelListRule,
  cells: Cells,
): readonly (number | string)[] | CellError | undefined {
  const given = withoutBlankEnd(cells);
  if (given.length === 0) return undefined;
  const labels: (number | string)[] = [];
  for (const cell of given.map(plainCell)) {
    if (isBlank(cell)) return blankError(rule.name);
    if (isCellError(cell)) return cell;
    labels.push(typeof cell === "boolean" ? String(cell).toUpperCase() : cell);
  }
  return labels;
}

function descent(name: string, numbers: readonly number[]): CellError | undefined {
  for (const [i, value] of numbers.entries()) {
    const previous = numbers[i - 1];
    if (previous !== undefined && !exceeds(value, previous)) {
      return errorOf("not-ascending", { argument: argumentInWords(name), value, previous });
    }
  }
  return undefined;
}

function withoutBlankEnd(cells: Cells): readonly Input[] {
  const all = cells.flat();
  let length = all.length;
  while (length > 0 && isBlank(all[length - 1])) length--;
  return all.slice(0, length);
}
