import { attainment } from "../../core/attainment";
import { rowsIn } from "../field-findings";
import { numberIn } from "../form-values";
import type { FormValues } from "../template";

/** What the typed metrics say, calculated by the same core as the cells. */
export interface ReportResult {
  readonly promised: number;
  readonly realised: number;
  readonly net: number;
}

export function calculate(values: FormValues): ReportResult | undefined {
  const rows = rowsIn(values, "metrics");
  if (rows.length === 0) return undefined;
  const results = rows.map(({ baseline, target, actual, targetValue }) => {
    const promised = typeof targetValue === "number" ? targetValue : 0;
    if (typeof baseline !== "number" || typeof target !== "number" || typeof actual !== "number") {
      return { promised, realised: 0 };
    }
    const attained = attainment(baseline, target, actual);
    return { promised, realised: typeof attained === "number" ? promised * attained : 0 };
  });
  const sum = (key: "promised" | "realised"): number =>
    results.reduce((total, result) => total + result[key], 0);
  const realised = sum("realised");
  return { promised: sum("promised"), realised, net: realised - (numberIn(values, "fee") ?? 0) };
}
