import { type AddFunctionDescription, helpers, registries } from "@odoo/o-spreadsheet";
import { scalar } from "./native-functions";

/** What each does with the size of a number, counted in units of the last place. */
const rules: Readonly<Record<string, (units: number) => number>> = {
  ROUND: (units) => Math.floor(units < SURE ? to15Digits(units + 0.5) : units + 0.5),
  ROUNDUP: (units) => Math.ceil(to15Digits(units)),
  ROUNDDOWN: (units) => Math.floor(to15Digits(units)),
  TRUNC: (units) => Math.floor(to15Digits(units)),
};
/** Above it the fraction of a number has too few bits to tell a tie by; LibreOffice draws the same line. */
const SURE = 2 ** 41;

const to15Digits = (number: number): number => Number(number.toPrecision(15));

/**
 * Rounding as Excel has it: of the 15 digits that it keeps, away from zero where they are a tie. The engine takes the
 * double, for which 1.005 rounds to 1 and 4.35 rounds down to 4.34.
 */
function rounded(value: number, places: number, rule: (units: number) => number): number {
  const power = 10 ** Math.abs(places);
  const units = places < 0 ? Math.abs(value) / power : Math.abs(value) * power;
  if (!Number.isFinite(units)) return value;
  const whole = rule(units);
  // Adding 0 turns −0, which would be shown with its sign, into 0.
  return Math.sign(value) * (places < 0 ? whole * power : whole / power) + 0;
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
