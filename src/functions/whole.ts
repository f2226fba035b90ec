import { isBlank } from "../core/blank";
import type { Failure } from "../core/failure";
import {
  isHeader,
  plainCell,
  isCellError,
  sizeOf,
  type Cell,
  type CellError,
  type Cells,
} from "./cells";
import type { FunctionDefinition, ValuesOf } from "./definition";
import { readList, readLabels } from "./lists";
import { blankError, readChoice, readNumber } from "./read-cell";
import { argumentInWords, errorOf } from "./reasons";
import { isOptional, type ArgumentRule, type TableRule } from "./rules";

/** A function that looks at its ranges as a whole and gives a table of its own shape. */
export function whole<const A extends readonly ArgumentRule[]>(definition: {
  readonly id: string;
  readonly arguments: A;
  readonly calculate: (...values: ValuesOf<A>) => Cell[][] | Failure;
}): FunctionDefinition {
  const calculate = definition.calculate as (...values: unknown[]) => Cell[][] | Failure;
  return {
    id: definition.id,
    arguments: definition.arguments,
    evaluate: (args, errorCell = (error) => error) => {
      const values = definition.arguments.map((rule, i) => read(rule, args[i] ?? []));
      const error = values.find(isCellError);
      if (error) return [[errorCell(error)]];
      const result = calculate(...values);
      if (!Array.isArray(result)) return [[errorCell(errorOf(result.reason, result.details))]];
      return holds(result, isCellError)
        ? result.map((row) => row.map((cell) => (isCellError(cell) ? errorCell(cell) : cell)))
        : result;
    },
  };
}

function read(rule: ArgumentRule, cells: Cells): unknown {
  const value = readGiven(rule, cells);
  if (value !== undefined) return value;
  if (!isOptional(rule)) return blankError(rule.name);
  return "default" in rule ? rule.default : undefined;
}

function readGiven(rule: ArgumentRule, cells: Cells): unknown {
  switch (rule.kind) {
    case "table":
      return readTable(rule, cells);
    case "list":
      return readList(rule, cells);
    case "labels":
      return readLabels(rule, cells);
    case "number":
    case "choice": {
      const { rows, columns } = sizeOf(cells);
      if (rows * columns > 1)
        return errorOf("not-one-cell", { argument: argumentInWords(rule.name) });
      return rule.kind === "number"
        ? readNumber(rule, cells[0]?.[0])
        : readChoice(rule, cells[0]?.[0]);
    }
  }
}

/** The rows of a survey without its header and without the empty rows below it. */
function readTable(rule: TableRule, cells: Cells): Cells | CellError | undefined {
  const { columns } = sizeOf(cells);
  if (rule.everyRow === true && cells.length > 0 && columns === rule.columns) return cells;
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.every(isBlank)) end--;
  if (end === 0) return undefined;
  if (columns !== rule.columns) {
    const details = { columns: rule.columns, value: columns };
    return errorOf("wrong-columns", { argument: argumentInWords(rule.name), ...details });
  }
  const first = isHeader(cells[0]) ? 1 : 0;
  const rows = first === 0 && end === cells.length ? cells : cells.slice(first, end);
  return holds(rows, isRich) ? rows.map((row) => row.map(plainCell)) : rows;
}

function isRich(cell: object): boolean {
  return !isCellError(cell);
}

/** Whether some cell is such an object. By index, for iterators make an object of each row and each number. */
function holds(rows: Cells, such: (cell: object) => boolean): boolean {
  const { length } = rows;
  for (let r = 0; r < length; r++) {
    const row = rows[r] ?? [];
    const { length: columns } = row;
    for (let c = 0; c < columns; c++) {
      const cell = row[c];
      if (typeof cell === "object" && cell !== null && such(cell)) return true;
    }
  }
  return false;
}
