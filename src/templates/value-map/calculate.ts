import { valuePrice } from "../../core/value-price";
import { rowsIn } from "../field-findings";
import { numberIn } from "../form-values";
import type { FormRow, FormValues } from "../template";
import { confidenceBands } from "./form";

/** What the sheet will say. Null where an input is missing. */
export interface Result {
  readonly yearlyValue: number;
  readonly lowValue: number;
  readonly highValue: number;
  readonly oneOffValue: number;
  readonly signedValue: number;
  readonly economicValue: number | null;
  readonly price: number | null;
}

/** A driver with what of it counts, once its overlap group is capped. */
export interface Counted {
  readonly row: FormRow;
  readonly counted: number;
  readonly below: number;
  readonly above: number;
}

export function calculate(values: FormValues): Result {
  const drivers = countedDrivers(values);
  const ofYear = drivers.filter(({ row }) => row.oneOff !== "yes");
  const sum = (rows: readonly Counted[], of: (driver: Counted) => number): number =>
    rows.reduce((total, driver) => total + of(driver), 0);
  const root = (of: (driver: Counted) => number): number =>
    Math.sqrt(sum(ofYear, (driver) => of(driver) ** 2));
  const yearlyValue = sum(ofYear, ({ counted }) => counted);
  const reference = numberIn(values, "referencePrice");
  const differential = yearlyValue - switchingPerYear(values);
  return {
    yearlyValue,
    lowValue: yearlyValue - root(({ below }) => below),
    highValue: yearlyValue + root(({ above }) => above),
    oneOffValue: sum(drivers, ({ row, counted }) => (row.oneOff === "yes" ? counted : 0)),
    signedValue: sum(ofYear, signedPart),
    economicValue: reference === null ? null : reference + differential,
    price: priceOf(values, differential, reference),
  };
}

function priceOf(
  values: FormValues,
  differential: number,
  reference: number | null,
): number | null {
  const [price, share] = [numberIn(values, "price"), numberIn(values, "share")];
  if (price !== null) return price;
  if (share === null || share < 0 || share > 1 || reference === null) return null;
  const shared = valuePrice(differential, share, reference);
  return typeof shared === "number" ? shared : null;
}

function switchingPerYear(values: FormValues): number {
  const years = numberIn(values, "switchingYears") ?? 1;
  return years === 0 ? 0 : (numberIn(values, "switchingCost") ?? 0) / years;
}

/** Delta · quantity · unit value: what the driver's own figures give. Null where one is missing. */
export function grossValue(row: FormRow): number | null {
  const { baseline, target, quantity, unitValue, direction } = row;
  if (direction !== "up" && direction !== "down") return null;
  if (typeof baseline !== "number" || typeof target !== "number") return null;
  if (typeof quantity !== "number" || typeof unitValue !== "number") return null;
  const delta = direction === "down" ? baseline - target : target - baseline;
  return Number(delta.toFixed(12)) * quantity * unitValue;
}

function annualValue(row: FormRow): number {
  const { attribution, probability } = row;
  if (typeof attribution !== "number" || typeof probability !== "number") return 0;
  return typeof row.type === "string" ? (grossValue(row) ?? 0) * attribution * probability : 0;
}

export function countedDrivers(values: FormValues): readonly Counted[] {
  const rows = rowsIn(values, "drivers");
  const caps = rowsIn(values, "groups");
  return rows.map((row) => {
    const counted = annualValue(row) * groupFactor(row, rows, caps);
    const band = confidenceBands.find(({ grade }) => grade === row.confidence);
    // Evidence without a grade is taken as the weakest.
    const { low, high } = band ?? confidenceBands[3];
    return { row, counted, below: Math.abs(counted) * low, above: Math.abs(counted) * high };
  });
}

/** Which part of each driver of a group counts: all of it, or so much that together they reach the cap. */
function groupFactor(row: FormRow, rows: readonly FormRow[], caps: readonly FormRow[]): number {
  const name = groupName(row);
  if (name === "") return 1;
  const isOneOff = row.oneOff === "yes";
  const values = rows
    .filter((other) => groupName(other) === name && (other.oneOff === "yes") === isOneOff)
    .map(annualValue);
  const given = caps.find((cap) => groupName(cap) === name);
  const cap = given?.[isOneOff ? "groupOneOffCap" : "groupCap"];
  const limit = typeof cap === "number" ? cap : Math.max(0, ...values);
  const total = values.reduce((sum, value) => sum + value, 0);
  return total - limit > 5e-7 ? limit / total : 1;
}

const groupName = ({ group }: FormRow): string =>
  typeof group === "string" ? group.toLowerCase() : "";

function signedPart({ row, counted }: Counted): number {
  if (counted < 0) return counted;
  const { signedBy, signedOn, signedAmount } = row;
  if (typeof signedBy !== "string" || signedBy === "" || typeof signedOn !== "string") return 0;
  return typeof signedAmount === "number" ? Math.min(signedAmount, counted) : counted;
}
