import { fieldFindings, rowsIn } from "../field-findings";
import { numberIn } from "../form-values";
import type { Finding, FormValues } from "../template";
import { standings } from "./calculate";
import { groups, weightFields } from "./form";

/** What a person has to settle before the sheet can be made, then what they should know. */
export function check(values: FormValues): readonly Finding[] {
  const flaws = fieldFindings(groups, values);
  const errors = flaws.length > 0 ? flaws : [...contradictions(values), ...overrides(values)];
  return errors.length > 0 ? errors : warnings(values);
}

function contradictions(values: FormValues): readonly Finding[] {
  const found: Finding[] = [];
  const sum = weightFields.reduce((total, { key }) => total + (numberIn(values, key) ?? 0), 0);
  if (Math.abs(sum - 1) > 5e-7) {
    const entered = Number((sum * 100).toFixed(4));
    found.push({
      severity: "error",
      field: "weightValue",
      word: "weightsSum",
      values: { entered },
      check: "check.weights",
    });
  }
  const [growth, core] = [numberIn(values, "growthFrom"), numberIn(values, "coreFrom")];
  if (growth !== null && core !== null && growth >= core) {
    found.push({
      severity: "error",
      field: "coreFrom",
      word: "thresholdsCross",
      values: { growth, core },
      check: "check.thresholds",
    });
  }
  return found;
}

function overrides(values: FormValues): readonly Finding[] {
  return rowsIn(values, "customers").flatMap(({ override, reason }, index): Finding[] => {
    const isGiven = typeof override === "string" && override !== "";
    const hasReason = typeof reason === "string" && reason.trim() !== "";
    return isGiven && !hasReason
      ? [
          {
            severity: "error",
            field: "customers",
            word: "overrideWithoutReason",
            values: { row: index + 1 },
          },
        ]
      : [];
  });
}

function warnings(values: FormValues): readonly Finding[] {
  const unscored = standings(values).filter(({ score }) => score === null).length;
  const warn = (word: string, details: NonNullable<Finding["values"]>): Finding => ({
    severity: "warning",
    field: "customers",
    word,
    values: details,
  });
  return [
    ...(unscored > 0 ? [warn("unscored", { count: unscored })] : []),
    ...duplicates(values).map((name) => warn("duplicateCustomer", { name })),
  ];
}

function duplicates(values: FormValues): readonly string[] {
  const seen = new Set<string>();
  const twice = new Map<string, string>();
  for (const { customer } of rowsIn(values, "customers")) {
    if (typeof customer !== "string" || customer === "") continue;
    const key = customer.trim().toLowerCase();
    if (seen.has(key)) twice.set(key, customer);
    seen.add(key);
  }
  return [...twice.values()];
}
