/** Types of contract in the order of the sheet's list. Never renamed: they stand in users' workbooks. */
export const contractTypes = [
  "value-share",
  "base-and-outcome",
  "minimum-guarantee",
  "gate",
  "win-fee",
  "pro-rata-refund",
  "usage",
  "step",
  "flat",
  "per-seat",
] as const;
export type ContractType = (typeof contractTypes)[number];

/**
 * The two readings of a minimum guarantee: A, a gain below the minimum counts as the minimum; B, only what lies
 * above the minimum is shared.
 */
export const readings = ["A", "B"] as const;

export const currencies = [
  "USD",
  "EUR",
  "GBP",
  "JPY",
  "CNY",
  "TWD",
  "HKD",
  "SGD",
  "AUD",
  "CAD",
] as const;

/** One line of the contract comparison: a type, or one reading of it. */
export interface ContractRow {
  readonly type: ContractType;
  readonly reading?: (typeof readings)[number];
  /** Key of its words: its name in the comparison, and the fee in words. */
  readonly key: string;
}

export const contractRows: readonly ContractRow[] = contractTypes.flatMap((type): ContractRow[] =>
  type === "minimum-guarantee"
    ? readings.map((reading) => ({ type, reading, key: `${type}-${reading}` }))
    : [{ type, key: type }],
);
