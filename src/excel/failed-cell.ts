import { parseStructRef } from "@borgar/fx";
import { isError } from "../plan/cell-error";
import { cellValue } from "./selected-values";
import { callAt, isBlankToken, isOperator, type Token, tokensOf } from "./sharing/formula-tokens";
import type { CellValue, FailedCell } from "./workbook";

type Values = readonly (readonly CellValue[])[];
/** An argument before its cells are read: a value, a range, left out (null), or a sum of its own (undefined). */
type Argument = Values | Excel.Range | null | undefined;

/** The active cell where it shows an error and calls functions of ours: each call with the values of its arguments. */
export async function readFailedCell(
  context: Excel.RequestContext,
  namespace: string,
): Promise<FailedCell | undefined> {
  const cell = context.workbook.getActiveCell();
  cell.load("address,formulas,values");
  await context.sync();
  const [formula] = (cell.formulas as readonly unknown[][]).flat();
  const code = cellValue((cell.values as readonly unknown[][])[0]?.[0]);
  if (typeof formula !== "string" || !formula.startsWith("=") || !isError(code)) return undefined;
  const tokens = tokensOf(formula);
  const calls = tokens
    .flatMap((_, at) => callAt(tokens, at, namespace) ?? [])
    // Inner calls stand behind the outer ones, and fail first.
    .reverse()
    .map(({ name, args }) => ({ name, args: args.map((arg) => argumentOf(arg, cell, context)) }));
  if (calls.length === 0) return undefined;
  for (const { args } of calls) {
    for (const arg of args) if (isRange(arg)) arg.load("values");
  }
  await context.sync();
  return {
    address: cell.address,
    code,
    calls: calls.map(({ name, args }) => {
      const values = args.map(valuesOf);
      return values.includes(undefined)
        ? { name }
        : { name, args: values.filter((one): one is Values | null => one !== undefined) };
    }),
  };
}

function valuesOf(arg: Argument): Values | null | undefined {
  if (!isRange(arg)) return arg;
  if (arg.isNullObject) return undefined;
  const values: readonly (readonly unknown[])[] = arg.values;
  return values.map((row) => row.map(cellValue));
}

function isRange(arg: Argument): arg is Excel.Range {
  return typeof arg === "object" && arg !== null && !Array.isArray(arg);
}

function argumentOf(
  tokens: readonly Token[],
  cell: Excel.Range,
  context: Excel.RequestContext,
): Argument {
  const parts = tokens.filter((token) => !isBlankToken(token));
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length > 1) return numberOf(parts);
  const { type, value } = first;
  switch (type) {
    case "number":
      return [[Number(value)]];
    case "string":
      return [[value.slice(1, -1).replaceAll('""', '"')]];
    case "bool":
      return [[value.toUpperCase() === "TRUE"]];
    case "range":
      return rangeAt(value, cell, context);
    case "range_named":
      return context.workbook.names.getItemOrNullObject(value).getRangeOrNullObject();
    case "structured":
      return columnAt(value, cell, context);
    default:
      return undefined;
  }
}

/** A number with its sign or percent sign. */
function numberOf(parts: readonly Token[]): Argument {
  const sign = isOperator(parts[0], "-") ? -1 : 1;
  const rest = parts.slice(sign < 0 ? 1 : 0);
  const [number, percent, more] = rest;
  if (number?.type !== "number" || more) return undefined;
  if (percent && !isOperator(percent, "%")) return undefined;
  return [[(sign * Number(number.value)) / (percent ? 100 : 1)]];
}

function rangeAt(
  reference: string,
  cell: Excel.Range,
  context: Excel.RequestContext,
): Excel.Range | undefined {
  const at = reference.lastIndexOf("!");
  if (at < 0) return cell.worksheet.getRange(reference);
  const sheet = reference
    .slice(0, at)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  // Another workbook's cells are not here to be read.
  if (/[[\]:]/.test(sheet)) return undefined;
  return context.workbook.worksheets.getItem(sheet).getRange(reference.slice(at + 1));
}

/** A column of a table: of its own row where the reference says so. */
function columnAt(
  reference: string,
  cell: Excel.Range,
  context: Excel.RequestContext,
): Excel.Range | undefined {
  const { table: name, columns = [], sections = [] } = parseStructRef(reference) ?? {};
  const [column, another] = columns;
  if (column === undefined || another !== undefined) return undefined;
  const table = name ? context.workbook.tables.getItem(name) : cell.getTables(false).getFirst();
  const body = table.columns.getItem(column).getDataBodyRange();
  const [section] = sections;
  if (section === undefined) return body;
  return section.toLowerCase() === "this row"
    ? body.getIntersectionOrNullObject(cell.getEntireRow())
    : undefined;
}
