import { fieldFindings, rowsIn } from "../field-findings";
import { numberIn } from "../form-values";
import type { Finding, FormValues } from "../template";
import { calculate, countedDrivers, grossValue } from "./calculate";
import { groups } from "./form";

/** What a person has to settle before the map can be made, then what they should know. */
export function check(values: FormValues): readonly Finding[] {
  const errors = [...fieldFindings(groups, values), ...duplicateGroups(values)];
  return errors.length > 0 ? errors : [...driverWarnings(values), ...priceWarnings(values)];
}

/** Two caps for one group contradict each other. */
function duplicateGroups(values: FormValues): readonly Finding[] {
  return duplicates(values, "groups", "group").map((name) => ({
    severity: "error",
    field: "groups",
    word: "duplicateGroup",
    values: { name },
  }));
}

function driverWarnings(values: FormValues): readonly Finding[] {
  const tolerance = numberIn(values, "tolerance") ?? 0;
  const warn = (word: string, details: NonNullable<Finding["values"]>): Finding => ({
    severity: "warning",
    field: "drivers",
    word,
    values: details,
  });
  const ofRows = countedDrivers(values).flatMap(({ row, counted }, index) => {
    const gross = grossValue(row);
    const { stated } = row;
    const found: Finding[] = [];
    if (typeof stated === "number" && gross !== null) {
      if (Math.abs(stated - gross) > tolerance * Math.max(1, Math.abs(gross))) {
        found.push(warn("statedDiffers", { row: index + 1, stated, value: gross }));
      }
    }
    if (counted < 0) found.push(warn("wrongWay", { row: index + 1, value: counted }));
    return found;
  });
  const doubled = duplicates(values, "drivers", "id").map((name) => warn("duplicateId", { name }));
  return [...ofRows, ...doubled];
}

function priceWarnings(values: FormValues): readonly Finding[] {
  const { price, economicValue, signedValue } = calculate(values);
  if (price === null || economicValue === null) return [];
  const signed = (numberIn(values, "referencePrice") ?? 0) + signedValue;
  const warn = (word: string, limit: number): Finding => ({
    severity: "warning",
    field: "price",
    word,
    values: { price, limit },
    check: "guard",
  });
  if (price - economicValue > 5e-7) return [warn("aboveEconomicValue", economicValue)];
  return price - signed > 5e-7 ? [warn("aboveSigned", signed)] : [];
}

function duplicates(values: FormValues, table: string, column: string): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const row of rowsIn(values, table)) {
    const name = row[column];
    if (typeof name !== "string" || name === "") continue;
    const key = name.toLowerCase();
    if (seen.has(key)) twice.add(name);
    seen.add(key);
  }
  return [...twice];
}
