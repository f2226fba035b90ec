import {
  functions,
  type Cell,
  type Cells,
  type FunctionDefinition,
  type Input,
} from "../../../src/functions";

type Argument = Input | readonly Input[] | Cells;
export type Arguments = Readonly<Record<string, Argument | undefined>>;

export function definitionOf(id: string): FunctionDefinition {
  const definition = functions.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`No function ${id}`);
  return definition;
}

/** Evaluates with arguments by name; a flat list is a column. */
export function evaluate(id: string, args: Arguments): Cell[][] {
  const definition = definitionOf(id);
  const known = definition.arguments.map((rule) => rule.name);
  const unknown = Object.keys(args).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${id} has no argument ${unknown.join(", ")}`);
  return definition.evaluate(known.map((name) => (name in args ? matrix(args[name]) : undefined)));
}

/** Evaluates a call that must give one cell. */
export function call(id: string, args: Arguments): Cell {
  const cells = evaluate(id, args);
  if (cells.length !== 1 || cells[0]?.length !== 1)
    throw new Error(`${id} gave more than one cell`);
  return cells[0][0]!;
}

function matrix(argument: Argument): Cells {
  if (!Array.isArray(argument)) return [[argument as Input]];
  const list = argument as readonly (Input | readonly Input[])[];
  return list.every((row) => Array.isArray(row))
    ? (list as Cells)
    : list.map((cell) => [cell as Input]);
}
