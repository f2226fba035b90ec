import {
  type AddFunctionDescription,
  type Arg,
  type CellValue,
  type FunctionResultObject,
  helpers,
  registries,
} from "@odoo/o-spreadsheet";
import {
  type Cell,
  type Cells,
  type FunctionDefinition,
  type Input,
  functions,
  isCellError,
  isOptional,
} from "../../functions";
import { functionName } from "./function-name";

/** What the grid's autocomplete and argument helper say: the content of functions.json. */
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  }[];
}

/** Registers the add-in's cell functions with the grid. */
export function registerFunctions(): void {
  for (const definition of functions) {
    registries.functionRegistry.add(functionName(definition.id), describe(definition, undefined));
  }
}

/** Gives the functions their descriptions, for instance in another language. */
export function describeFunctions(metadata: FunctionsMetadata): void {
  for (const definition of functions) {
    const text = metadata.functions.find(({ id }) => id === definition.id);
    if (text)
      registries.functionRegistry.replace(functionName(definition.id), describe(definition, text));
  }
}

function describe(
  definition: FunctionDefinition,
  text: FunctionsMetadata["functions"][number] | undefined,
): AddFunctionDescription {
  return {
    description: text?.description ?? "",
    category: "Pricing",
    args: definition.arguments.map((rule, index) => ({
      name: rule.name,
      description: text?.parameters[index]?.description ?? "",
      type: ["ANY", "RANGE"],
      optional: isOptional(rule),
      // Our functions broadcast and judge errors themselves.
      acceptMatrix: true,
      acceptErrors: true,
    })),
    compute: (...args: Arg[]) => result(definition.evaluate(args.map(rowsOf))),
    isExported: true,
  };
}

/** Rows of ranges: within a calculation the engine hands the same range over as the same matrix. */
const known = new WeakMap<object, Cells>();

/** The engine's matrices are lists of columns. */
function rowsOf(arg: Arg): Cells | null {
  if (arg === undefined) return null;
  if (!Array.isArray(arg)) return [[inputOf(arg)]];
  const before = known.get(arg);
  if (before) return before;
  const height = arg[0]?.length ?? 0;
  const rows = Array.from({ length: height }, (_row, r) => arg.map((column) => inputOf(column[r])));
  known.set(arg, rows);
  return rows;
}

function inputOf(cell: FunctionResultObject | undefined): Input {
  const value = cell?.value;
  if (!helpers.isEvaluationError(value ?? undefined)) return value;
  return { code: String(value), message: cell?.message };
}

function result(
  rows: readonly (readonly Cell[])[],
): FunctionResultObject | FunctionResultObject[][] {
  const [first = []] = rows;
  const [only] = first;
  if (rows.length === 1 && first.length === 1 && only !== undefined) return resultOf(only);
  return first.map((_cell, column) => rows.map((row) => resultOf(row[column] ?? "")));
}

function resultOf(cell: Cell): FunctionResultObject {
  if (!isCellError(cell)) return { value: cell };
  const value: CellValue = cell.code;
  return cell.message === undefined ? { value } : { value, message: cell.message };
}
