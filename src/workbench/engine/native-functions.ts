import {
  type AddFunctionDescription,
  type Arg,
  type FunctionResultObject,
  helpers,
  registries,
} from "@odoo/o-spreadsheet";
import { formatAt, kinds, typedColumn } from "./typed-column";

/** The engine calls with one cell at a time, though its types allow for ranges. */
export const scalar = (arg: Arg | undefined) => (Array.isArray(arg) ? arg[0]?.[0] : arg);

/**
 * FIXED(number, [decimals], [no_commas]): the number, rounded, as a text with the separators of the locale.
 * https://support.microsoft.com/en-us/office/fixed-function-ffd5723c-324c-45e9-8b96-e41be2a8274a
 */
const fixed: AddFunctionDescription = {
  description: "A number, rounded, as text with separators.",
  category: "Text",
  args: [
    { name: "number", description: "The number to round.", type: ["NUMBER"] },
    { name: "decimals", description: "2 if left out.", type: ["NUMBER"], optional: true },
    { name: "no_commas", description: "FALSE if left out.", type: ["BOOLEAN"], optional: true },
  ],
  compute(...args) {
    const { locale } = this;
    const [number, decimals, noCommas] = args.map(scalar);
    const places = decimals === undefined ? 2 : Math.trunc(helpers.toNumber(decimals, locale));
    const value = helpers.toNumber(number, locale);
    // Below 0 they stand for tens and hundreds, which no format rounds to.
    const step = 10 ** Math.max(0, -places);
    const rounded = step === 1 ? value : Math.round(value / step) * step;
    const digits = helpers.toBoolean(noCommas) ? "0" : "#,##0";
    const format = places > 0 ? `${digits}.${"0".repeat(places)}` : digits;
    return { value: helpers.formatValue(rounded, { format, locale }) };
  },
  isExported: true,
};

/**
 * The engine's percentiles put each number into a sorted list, which takes seconds for 100,000 in any order and is
 * quick for numbers that come sorted.
 */
function onSorted(description: AddFunctionDescription): AddFunctionDescription {
  return {
    ...description,
    compute(...args) {
      const [data, ...rest] = args;
      const result = description.compute.call(this, sorted(data), ...rest);
      const format = Array.isArray(data) ? data[0]?.[0]?.format : undefined;
      return { ...(result as FunctionResultObject), ...(format !== undefined && { format }) };
    },
  };
}

/** The numbers of a range in one column; a range with an error, which is then the result, as it is. */
function sorted(data: Arg): Arg {
  if (!Array.isArray(data)) return data;
  const cells = data.flat();
  if (cells.some(({ value }) => helpers.isEvaluationError(value ?? undefined))) return data;
  const numbers = cells.filter(({ value }) => typeof value === "number");
  return [numbers.sort((a, b) => Number(a.value) - Number(b.value))];
}

/** Numbers of a range in rising order: a calculation asks for many ranks of the same matrix. */
const inOrder = new WeakMap<object, Float64Array>();

/** The n-th lowest or highest number. The engine puts each number into a sorted list, as for percentiles. */
function ranked(
  description: AddFunctionDescription,
  place: (rank: number, count: number) => number,
): AddFunctionDescription {
  return {
    ...description,
    compute(...args) {
      const [data, rank] = args;
      const known = Array.isArray(data) ? inOrder.get(data) : undefined;
      const numbers = known ?? numbersIn(data);
      if (!Array.isArray(data) || !numbers) return description.compute.call(this, ...args);
      inOrder.set(data, numbers);
      const n = Math.trunc(helpers.toNumber(scalar(rank), this.locale));
      if (n < 1 || n > numbers.length) return description.compute.call(this, [[]], rank);
      const value = numbers[place(n, numbers.length)] ?? NaN;
      const format = formatOf(value, data);
      return { value, ...(format !== undefined && { format }) };
    },
  };
}

/** Of the first that is this number. */
function formatOf(number: number, data: FunctionResultObject[][]): string | undefined {
  for (const column of data.map(typedColumn)) {
    const { values } = column;
    for (let row = values.indexOf(number); row >= 0; row = values.indexOf(number, row + 1)) {
      if (column.kinds[row] === kinds.number) return formatAt(column, row);
    }
  }
  return undefined;
}

/** Sorted; undefined for a single value, and where an error is among them. */
function numbersIn(data: Arg | undefined): Float64Array | undefined {
  if (!Array.isArray(data)) return undefined;
  const columns = data.map(typedColumn);
  const isError = ({ value }: FunctionResultObject): boolean =>
    helpers.isEvaluationError(value ?? undefined);
  const parts: Float64Array[] = [];
  for (const column of columns) {
    if (column.others.some(isError)) return undefined;
    parts.push(column.values.filter((_value, row) => column.kinds[row] === kinds.number));
  }
  const numbers = new Float64Array(parts.reduce((count, { length }) => count + length, 0));
  let filled = 0;
  for (const part of parts) {
    numbers.set(part, filled);
    filled += part.length;
  }
  return numbers.sort();
}

/** Registers functions of Excel that formulas of ours use and the engine lacks, or is slow at. */
export function registerNativeFunctions(): void {
  const { functionRegistry } = registries;
  functionRegistry.add("FIXED", fixed);
  for (const name of ["PERCENTILE", "PERCENTILE.INC"])
    functionRegistry.replace(name, onSorted(functionRegistry.get(name)));
  const small = ranked(functionRegistry.get("SMALL"), (rank) => rank - 1);
  const large = ranked(functionRegistry.get("LARGE"), (rank, count) => count - rank);
  functionRegistry.replace("SMALL", small);
  functionRegistry.replace("LARGE", large);
}
