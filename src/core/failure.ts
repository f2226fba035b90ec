/** What a calculation can say instead of a number. The sentences for people live in src/functions/reasons.ts. */
export type FailureReason =
  | "floor-above-cap"
  | "minimum-above-cap"
  | "target-is-zero"
  | "bands-differ-in-length"
  | "labels-differ-in-length"
  | "below-first-threshold"
  | "target-is-baseline"
  | "bands-need-excess-mode"
  | "never-ends"
  | "grows-for-ever"
  | "nothing-is-lost"
  | "more-comes-than-goes"
  | "no-margin"
  | "negative-margin"
  | "never-pays-back"
  | "too-large"
  | "no-valid-respondent"
  | "no-too-cheap-prices"
  | "weights-differ-in-length"
  | "weights-sum-to-zero"
  | "no-fit"
  | "survival-too-short"
  | "survival-starts-below-all"
  | "survival-rises"
  | "survival-never-falls"
  | "residual-life-has-no-end"
  | "customers-differ-in-length"
  | "recency-above-age"
  | "recency-above-age-in-list"
  | "no-repeat-purchase"
  | "average-not-positive"
  | "params-incomplete"
  | "discount-too-negative"
  | "average-undefined"
  | "drivers-differ-in-length"
  | "driver-out-of-order"
  | "too-many-resamples"
  | "too-many-trials"
  | "scale-differs-in-length"
  | "intents-differ-in-length";

export interface Failure {
  readonly reason: FailureReason;
  /** The numbers that the sentence mentions, by placeholder. */
  readonly details: Readonly<Record<string, number | string>>;
}

/** A calculated number, or why there is none. */
export type Outcome = number | Failure;

export function failure(reason: FailureReason, details: Failure["details"] = {}): Failure {
  return { reason, details };
}

/** Lists and their lengths as a sentence tells them: "low 3, likely 3, high 2". */
export function lengths(lists: Readonly<Record<string, { readonly length: number }>>): string {
  return Object.entries(lists)
    .map(([name, { length }]) => `${name} ${length}`)
    .join(", ");
}
