import type { Domain, Field, FieldGroup, FieldKind, FormValues } from "../template";

/** Tiers from the lowest score up. Never renamed: they stand in users' workbooks. */
export const tiers = ["standard", "growth", "core"] as const;
export type Tier = (typeof tiers)[number];

/** What a customer is scored by; each has a weight. */
export const factors = ["value", "acv", "attainment", "influence", "churn"] as const;
export type Factor = (typeof factors)[number];

/** Lowest amount of each score, 1 to 5. A higher churn risk is worse, so its scores fall. */
export const bands = {
  score: [1, 2, 3, 4, 5],
  value: [0, 100_000, 500_000, 1_000_000, 3_000_000],
  acv: [0, 10_000, 50_000, 100_000, 300_000],
  attainment: [0, 0.5, 0.8, 1, 1.2],
  churn: [0, 0.1, 0.2, 0.3, 0.5],
  churnScore: [5, 4, 3, 2, 1],
} as const;

/** What a tier gives and costs, where nothing else is known of a customer. */
export const tierTerms: Readonly<
  Record<Tier, { readonly priceFactor: number; readonly cost: number }>
> = {
  standard: { priceFactor: 0.9, cost: 1_500 },
  growth: { priceFactor: 1, cost: 8_000 },
  core: { priceFactor: 1.1, cost: 30_000 },
};

const rate: Domain = { min: 0, max: 1 };
const amount: Domain = { min: 0 };

interface Options {
  readonly required?: boolean;
  readonly domain?: Domain;
}

function field<Key extends string>(key: Key, type: FieldKind, options: Options = {}): Field<Key> {
  return { required: false, key, type, ...options };
}

const text = (maxLength: number): FieldKind => ({ kind: "text", maxLength });
const money: FieldKind = { kind: "money" };
const percent: FieldKind = { kind: "percent" };
const number: FieldKind = { kind: "number" };
const needed = { required: true };

export const customerFields = [
  field("customer", text(200), needed),
  field("industry", text(100)),
  field("revenue", money, { domain: amount }),
  field("value", money),
  field("acv", money, { domain: amount }),
  field("attainment", percent, { domain: { min: -10, max: 10 } }),
  field("influence", { kind: "number", whole: true }, { domain: { min: 1, max: 5 } }),
  field("churn", percent, { domain: rate }),
  field("override", { kind: "choice", options: tiers }),
  field("reason", text(300)),
  field("costToServe", money, { domain: amount }),
] as const;
export type CustomerKey = (typeof customerFields)[number]["key"];

export const weightFields = [
  field("weightValue", percent, { ...needed, domain: rate }),
  field("weightAcv", percent, { ...needed, domain: rate }),
  field("weightAttainment", percent, { ...needed, domain: rate }),
  field("weightInfluence", percent, { ...needed, domain: rate }),
  field("weightChurn", percent, { ...needed, domain: rate }),
] as const;

export const weightOf: Readonly<Record<Factor, (typeof weightFields)[number]["key"]>> = {
  value: "weightValue",
  acv: "weightAcv",
  attainment: "weightAttainment",
  influence: "weightInfluence",
  churn: "weightChurn",
};

export const thresholdFields = [
  field("growthFrom", number, { ...needed, domain: { min: 1, max: 5 } }),
  field("coreFrom", number, { ...needed, domain: { min: 1, max: 5 } }),
  field("nearness", number, { ...needed, domain: rate }),
] as const;

/** Who the customers are, what counts, where the tiers begin. */
export const groups: readonly FieldGroup<string>[] = [
  {
    key: "customers",
    fields: [field("customers", { kind: "rows", columns: customerFields, maxRows: 5000 }, needed)],
  },
  { key: "weights", fields: weightFields },
  { key: "thresholds", fields: thresholdFields },
];

export const blank: FormValues = {
  customers: [],
  weightValue: 0.35,
  weightAcv: 0.25,
  weightAttainment: 0.15,
  weightInfluence: 0.15,
  weightChurn: 0.1,
  growthFrom: 2.5,
  coreFrom: 3.6,
  nearness: 0.1,
};
