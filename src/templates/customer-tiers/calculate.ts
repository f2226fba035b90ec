import { tier } from "../../core/tier";
import { rowsIn } from "../field-findings";
import { numberIn } from "../form-values";
import type { FormRow, FormValues } from "../template";
import { bands, factors, tiers, weightOf, type Factor, type Tier } from "./form";

/** Where a customer stands. Null where nothing is known to score it by. */
export interface Standing {
  readonly score: number | null;
  readonly byScore: Tier | null;
  /** After an override that has its reason. */
  readonly tier: Tier | null;
}

export function standings(values: FormValues): readonly Standing[] {
  return rowsIn(values, "customers").map((row) => standing(row, values));
}

function standing(row: FormRow, values: FormValues): Standing {
  const score = scoreOf(row, values);
  const from = [0, numberIn(values, "growthFrom") ?? NaN, numberIn(values, "coreFrom") ?? NaN];
  const found = score === null ? null : tier(score, from, tiers);
  const byScore = typeof found === "string" ? found : null;
  const chosen = tiers.find((one) => one === row.override);
  const hasReason = typeof row.reason === "string" && row.reason !== "";
  return { score, byScore, tier: chosen !== undefined && hasReason ? chosen : byScore };
}

/** Weighted mean of the factors that are known, rounded where scores are judged. */
function scoreOf(row: FormRow, values: FormValues): number | null {
  let [weighted, weights] = [0, 0];
  for (const factor of factors) {
    const score = factorScore(factor, row[factor]);
    if (score === null) continue;
    const weight = numberIn(values, weightOf[factor]) ?? 0;
    weighted += weight * score;
    weights += weight;
  }
  return weights > 0 ? Number((weighted / weights).toFixed(9)) : null;
}

function factorScore(factor: Factor, value: FormRow[string] | undefined): number | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  if (factor === "influence") return Math.max(1, Math.min(5, value));
  const from = bands[factor];
  const scores = factor === "churn" ? bands.churnScore : bands.score;
  const score = tier<number>(Math.max(value, from[0]), from, scores);
  return typeof score === "number" ? score : null;
}
