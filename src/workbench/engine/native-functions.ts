import {
  type AddFunctionDescription,
  type Arg,
  type FunctionResultObject,
  helpers,
  registries,
} from "@odoo/o-spreadsheet";

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

/** Registers functions of Excel that formulas of ours use and the engine lacks, or is slow at. */
export function registerNativeFunctions(): void {
  const { functionRegistry } = registries;
  functionRegistry.add("FIXED", fixed);
  for (const name of ["PERCENTILE", "PERCENTILE.INC"])
    functionRegistry.replace(name, onSorted(functionRegistry.get(name)));
}
