import { numberIn, textIn } from "../form-values";
import type { Field, Finding, FormValues } from "../template";
import { calculate } from "./calculate";
import { groups } from "./form";

/** What a person has to settle before the sheet can be made, then what they should know. */
export function check(values: FormValues): readonly Finding[] {
  const fields = groups
    .flatMap((group) => group.fields)
    .filter(({ visible }) => visible === undefined || visible(values));
  const errors = fields.flatMap((field) => flawOf(field, values));
  return errors.length > 0 ? errors : [...contradictions(values), ...warnings(values)];
}

function flawOf(field: Field<string>, values: FormValues): readonly Finding[] {
  const value = values[field.key] ?? null;
  const flaw = (word: string, details: Finding["values"] = {}): readonly Finding[] => [
    { severity: "error", field: field.key, word, values: details },
  ];
  if (value === null || value === "") return field.required ? flaw("required") : [];
  if (field.type.kind === "text" && typeof value === "string") {
    const { maxLength } = field.type;
    return value.length > maxLength ? flaw("tooLong", { maxLength }) : [];
  }
  if (field.type.kind === "choice") {
    return field.type.options.includes(textIn(values, field.key)) ? [] : flaw("notAChoice");
  }
  if (typeof value !== "number") return [];
  if (!Number.isFinite(value) || Math.abs(value) > largest) return flaw("tooLarge");
  const isPercent = field.type.kind === "percent";
  const { min = -Infinity, max = Infinity, above = -Infinity } = field.domain ?? {};
  // The commonest slip: 15 for 15%.
  if (isPercent && value > max && value <= 100) {
    return flaw("percentAsNumber", { entered: value * 100, meant: value });
  }
  if (value < min || value > max) {
    return flaw(isPercent ? "percentRange" : "negative", {
      entered: isPercent ? value * 100 : value,
    });
  }
  if (value <= above) return flaw("notPositive", { entered: value });
  if (field.type.kind === "number" && field.type.whole === true && !Number.isInteger(value)) {
    return flaw("notWhole", { entered: value });
  }
  return [];
}

/** Excel keeps 15 digits: beyond this a cent is lost. */
const largest = 1e13;

function contradictions(values: FormValues): readonly Finding[] {
  const [minimum, cap] = [numberIn(values, "minimumFee"), numberIn(values, "cap")];
  return minimum !== null && cap !== null && minimum > cap
    ? [{ severity: "error", field: "cap", word: "minimumAboveCap", values: { minimum, cap } }]
    : [];
}

function warnings(values: FormValues): readonly Finding[] {
  const { floor, ceiling, feeAtTarget } = calculate(values);
  const found: Finding[] = [];
  const warn = (field: string, word: string, details: Finding["values"] = {}): void => {
    found.push({ severity: "warning", field, word, values: details });
  };
  const value = numberIn(values, "value") ?? 0;
  const lowValue = numberIn(values, "lowValue");
  const targetGain = numberIn(values, "targetGain") ?? 0;
  if (value < 0) warn("value", "negativeValue", { value });
  if (lowValue !== null && lowValue > value) warn("lowValue", "lowAboveValue", { lowValue, value });
  if (floor !== null && ceiling !== null && floor > ceiling) {
    warn("costToServe", "floorAboveCeiling", { floor, ceiling });
  }
  if (feeAtTarget !== null && feeAtTarget > targetGain) {
    warn("contractType", "feeAboveGain", { fee: feeAtTarget, gain: targetGain });
  }
  return found;
}
