import { currencies } from "../pricing-sheet/contract-types";
import type { Domain, Field, FieldGroup, FieldKind, FormValues, TemplateWords } from "../template";

/** as-written: LTV, CAC and churn strictly, payback inclusive. The others: all four alike. */
export const readings = ["as-written", "strict", "inclusive"] as const;

interface Options {
  readonly required?: boolean;
  readonly domain?: Domain;
}

function field(key: string, type: FieldKind, options: Options = {}): Field<string> {
  return { required: false, key, type, ...options };
}

const text = (maxLength: number): FieldKind => ({ kind: "text", maxLength });
const money: FieldKind = { kind: "money" };
const percent: FieldKind = { kind: "percent" };
const whole: FieldKind = { kind: "number", whole: true };
const choice = (options: readonly string[]): FieldKind => ({ kind: "choice", options });
const rate = { required: true, domain: { min: 0, max: 1 } };
const amount = { required: true, domain: { min: 0 } };

/** What is known of a segment of customers, in the order of the sheet's columns. */
export const segmentFields: readonly Field<string>[] = [
  field("segment", text(120), { required: true }),
  field("acv", money, { required: true, domain: { above: 0 } }),
  field("margin", percent, rate),
  field("churn", percent, rate),
  field("cac", money, amount),
  field("discount", percent, rate),
  field("maxLife", whole, { required: true, domain: { min: 1, max: 50 } }),
  field("source", text(300)),
];

/** The numbers that the tests and the choice of channel read. */
export const testFields: readonly Field<string>[] = [
  field("minLtv", money, amount),
  field("ltvMultiple", { kind: "number" }, { required: true, domain: { above: 0 } }),
  field("maxPayback", { kind: "number", unit: "months" }, { required: true, domain: { above: 0 } }),
  field("maxChurn", percent, rate),
  field("telesalesBelow", money, amount),
  field("fieldAbove", money, amount),
];

export const repFields: readonly Field<string>[] = [
  field("repCost", money, amount),
  field("repDeals", { kind: "number" }, { required: true, domain: { above: 0 } }),
  field("repMargin", percent, { required: true, domain: { min: 0.01, max: 1 } }),
];

/** What the two models share. */
export const marketFields: readonly Field<string>[] = [
  field("listPrice", money, amount),
  field("modelMargin", percent, rate),
  field("modelDiscount", percent, rate),
];

/** What tells them apart: a field for each model. */
export const modelKeys = ["FirstYear", "LaterYears", "Churn", "Cac"] as const;
export const models = ["traditional", "valueBased"] as const;
export type Model = (typeof models)[number];

const modelField = (model: Model, key: (typeof modelKeys)[number]): Field<string> => {
  if (key === "Cac") return field(`${model}${key}`, money, amount);
  return field(
    `${model}${key}`,
    percent,
    key === "Churn" ? rate : { ...rate, domain: { min: 0, max: 5 } },
  );
};

const modelFields = (model: Model): readonly Field<string>[] =>
  modelKeys.map((key) => modelField(model, key));

export const groups: readonly FieldGroup<string>[] = [
  {
    key: "business",
    fields: [
      field("business", text(120), { required: true }),
      field("currency", choice(currencies), { required: true }),
    ],
  },
  {
    key: "segments",
    fields: [
      field("segments", { kind: "rows", columns: segmentFields, maxRows: 500 }, { required: true }),
    ],
  },
  {
    key: "tests",
    fields: [field("reading", choice(readings), { required: true }), ...testFields],
  },
  { key: "rep", fields: repFields },
  { key: "models", fields: [...marketFields, ...models.flatMap(modelFields)] },
];

/** The thresholds stand filled in: they are assumptions, to be changed like any other. */
export const blank: FormValues = {
  ...Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ key }) => [key, null]))),
  currency: "USD",
  segments: [],
  reading: "as-written",
  minLtv: 300_000,
  ltvMultiple: 3,
  maxPayback: 12,
  maxChurn: 0.2,
  telesalesBelow: 10_000,
  fieldAbove: 50_000,
  traditionalFirstYear: 1,
  traditionalLaterYears: 1,
  valueBasedFirstYear: 0.7,
};

/** The last segment is Bessemer's own example: 770,000 ÷ (100,000 a month × 70%) = 11 months. */
export function sample(words: TemplateWords): FormValues {
  const text = (key: string): string => words.sheet[`sample.${key}`] ?? "";
  const segment = (
    key: string,
    acv: number,
    margin: number,
    churn: number,
    cac: number,
    maxLife: number,
  ) => ({
    segment: text(key),
    acv,
    margin,
    churn,
    cac,
    discount: 0.1,
    maxLife,
    source: text("source"),
  });
  return {
    ...blank,
    business: text("business"),
    segments: [
      segment("small", 8_000, 0.8, 0.25, 5_000, 5),
      segment("middle", 36_000, 0.75, 0.12, 24_000, 7),
      segment("large", 120_000, 0.7, 0.08, 95_000, 8),
      segment("enterprise", 1_200_000, 0.7, 0.05, 770_000, 10),
    ],
    repCost: 240_000,
    repDeals: 8,
    repMargin: 0.7,
    listPrice: 100_000,
    modelMargin: 0.7,
    modelDiscount: 0.1,
    traditionalChurn: 0.2,
    traditionalCac: 90_000,
    valueBasedLaterYears: 1.15,
    valueBasedChurn: 0.08,
    valueBasedCac: 100_000,
  };
}
