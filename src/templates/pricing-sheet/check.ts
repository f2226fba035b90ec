import { fieldFindings } from "../field-findings";
import { numberIn } from "../form-values";
import type { Finding, FormValues } from "../template";
import { calculate } from "./calculate";
import { groups, isBounded } from "./form";

/** What a person has to settle before the sheet can be made, then what they should know. */
export function check(values: FormValues): readonly Finding[] {
  const errors = fieldFindings(groups, values);
  return errors.length > 0 ? errors : [...contradictions(values), ...warnings(values)];
}

function contradictions(values: FormValues): readonly Finding[] {
  const [minimum, cap] = [numberIn(values, "minimumFee"), numberIn(values, "cap")];
  return isBounded(values) && minimum !== null && cap !== null && minimum > cap
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
  if (value < 0) warn("value", "negativeValue", { loss: -value });
  if (lowValue !== null && lowValue > value) warn("lowValue", "lowAboveValue", { lowValue, value });
  if (floor !== null && ceiling !== null && floor > ceiling) {
    warn("costToServe", "floorAboveCeiling", { floor, ceiling });
  }
  if (feeAtTarget !== null && feeAtTarget > targetGain) {
    warn("contractType", "feeAboveGain", { fee: feeAtTarget, gain: targetGain });
  }
  return found;
}
