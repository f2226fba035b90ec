import { fieldFindings } from "../field-findings";
import { numberIn } from "../form-values";
import type { Finding, FormValues } from "../template";
import { calculate, worthOf } from "./calculate";
import { groups, isBounded } from "./form";

/** What a person has to settle before the sheet can be made, then what they should know. */
export function check(values: FormValues): readonly Finding[] {
  const errors = fieldFindings(groups, values);
  return errors.length > 0 ? errors : [...contradictions(values), ...warnings(values)];
}

function contradictions(values: FormValues): readonly Finding[] {
  const [minimum, cap] = [numberIn(values, "minimumFee"), numberIn(values, "cap")];
  return isBounded(values) && minimum !== null && cap !== null && minimum > cap
    ? [
        {
          severity: "error",
          field: "cap",
          word: "minimumAboveCap",
          values: { minimum, cap },
          check: "check.fee",
        },
      ]
    : [];
}

function warnings(values: FormValues): readonly Finding[] {
  const { floor, ceiling, feeAtTarget } = calculate(values);
  const found: Finding[] = [];
  const warn = (
    field: string,
    word: string,
    details: NonNullable<Finding["values"]>,
    sheetCheck: Pick<Finding, "check"> = {},
  ): void => {
    found.push({ severity: "warning", field, word, values: details, ...sheetCheck });
  };
  const value = numberIn(values, "value") ?? 0;
  const lowValue = numberIn(values, "lowValue");
  const targetGain = numberIn(values, "targetGain") ?? 0;
  if (value < 0) warn("value", "negativeValue", { loss: -value });
  if (lowValue !== null && lowValue > value) warn("lowValue", "lowAboveValue", { lowValue, value });
  const isCrossed = floor !== null && ceiling !== null && floor > ceiling;
  if (isCrossed) {
    warn("costToServe", "floorAboveCeiling", { floor, ceiling }, { check: "check.corridor" });
  }
  if (feeAtTarget !== null) {
    const fee = feeAtTarget;
    const ofFee = { check: "check.fee" };
    const worth = worthOf(targetGain, values);
    if (fee > worth) {
      warn("contractType", "feeAboveWorth", { fee, worth }, ofFee);
    } else if (floor !== null && fee < floor && !isCrossed) {
      warn("contractType", "feeBelowFloor", { fee, floor }, ofFee);
    } else if (ceiling !== null && fee > ceiling && !isCrossed) {
      warn("contractType", "feeAboveCeiling", { fee, ceiling }, ofFee);
    }
  }
  return found;
}
