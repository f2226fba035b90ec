import { type AddFunctionDescription, helpers, registries } from "@odoo/o-spreadsheet";
import { scalar } from "./native-functions";

/** What each does with the size of a number, counted in units of the last place. */
const rules: Readonly<Record<string, (units: number) => number>> = {
  ROUND: Math.round,
  ROUNDUP: Math.ceil,
  ROUNDDOWN: Math.floor,
  TRUNC: Math.floor,
};

/**
 * Rounding as Excel has it: of the 15 digits that Excel keeps, away from zero where it is a tie. The engine
 * multiplies the double, for which 1.005 rounds to 1 and 4.35 rounds down to 4.34.
 */
function rounded(value: number, places: number, rule: (units: number) => number): number {
  const units = shifted(Math.abs(value).toPrecision(15), places);
  if (!Number.isFinite(units)) return value;
  // Adding 0 turns −0, which would be shown with its sign, into 0.
  return Math.sign(value) * shifted(String(rule(units)), -places) + 0;
}

/** The decimal with its point moved. */
function shifted(decimal: string, places: number): number {
  const [digits = "", exponent = "0"] = decimal.split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

function rounding(
  description: AddFunctionDescription,
  rule: (units: number) => number,
): AddFunctionDescription {
  return {
    ...description,
    compute(...args) {
      const [number, places] = args.map(scalar);
      const value = rounded(
        helpers.toNumber(number, this.locale),
        Math.trunc(helpers.toNumber(places ?? { value: 0 }, this.locale)),
        rule,
      );
      return { value, ...(number?.format !== undefined && { format: number.format }) };
    },
  };
}

export function registerRounding(): void {
  const { functionRegistry } = registries;
  for (const [name, rule] of Object.entries(rules))
    functionRegistry.replace(name, rounding(functionRegistry.get(name), rule));
}
