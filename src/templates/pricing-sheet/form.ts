import type {
  Domain,
  Field,
  FieldGroup,
  FieldKind,
  FieldSource,
  FormValues,
  TemplateWords,
} from "../template";
import { contractTypes, currencies, readings, type ContractType } from "./contract-types";
import { rowsIn } from "../field-findings";
import { textIn } from "../form-values";

const rate: Domain = { min: 0, max: 1 };
const amount: Domain = { min: 0 };

/** Shown for these types of contract only. */
const when =
  (...types: readonly ContractType[]) =>
  (values: FormValues): boolean =>
    types.some((type) => type === textIn(values, "contractType"));

const shared = when("value-share", "base-and-outcome", "minimum-guarantee", "gate");
/** The types whose fee has a minimum and a cap. */
export const isBounded = when(
  "value-share",
  "base-and-outcome",
  "minimum-guarantee",
  "gate",
  "pro-rata-refund",
  "step",
);

type Options = Partial<Pick<Field<string>, "required" | "domain" | "visible" | "reads">>;

/** What a value map says of a year, net of the yearly part of switching: its differential, and that at its low end. */
const valueFromMap: readonly FieldSource[] = [
  { templateId: "value-map", plus: ["ValueMap_Differential"] },
];
const referenceFromMap: readonly FieldSource[] = [
  { templateId: "value-map", plus: ["ValueMap_ReferencePrice"] },
];
const lowFromMap: readonly FieldSource[] = [
  {
    templateId: "value-map",
    plus: ["ValueMap_LowValue", "ValueMap_Differential"],
    minus: ["ValueMap_YearlyValue"],
  },
];

function field(key: string, type: FieldKind, options: Options = {}): Field<string> {
  return { required: false, key, type, ...options };
}

const text = (maxLength: number): FieldKind => ({ kind: "text", maxLength });
const money: FieldKind = { kind: "money" };
const percent: FieldKind = { kind: "percent" };
const whole = (unit: "months" | "seats" | "units"): FieldKind => ({
  kind: "number",
  whole: true,
  unit,
});

/** The factor of the tier in which the customer stands. */
const tierFactor: readonly FieldSource[] = [
  { templateId: "customer-tiers", column: "priceFactor", match: "customer", field: "customer" },
];

/** A month of the customer's use, for the choice between a price per seat and one per use. */
export const usageFields: readonly Field<string>[] = [
  field("activeSeats", whole("seats"), { domain: amount }),
  field("uses", whole("units"), { domain: amount }),
];

const hasUsage = (values: FormValues): boolean => rowsIn(values, "usage").length > 0;
const either =
  (...tests: readonly ((values: FormValues) => boolean)[]) =>
  (values: FormValues): boolean =>
    tests.some((test) => test(values));

/** In the order in which a deal is thought through: the customer, the value, the price, the contract. */
export const groups: readonly FieldGroup<string>[] = [
  {
    key: "customer",
    fields: [
      field("customer", text(120), { required: true }),
      field("currency", { kind: "choice", options: currencies }, { required: true }),
      field("startDate", { kind: "date" }),
      field("term", whole("months"), { required: true, domain: { min: 1, max: 120 } }),
    ],
  },
  {
    key: "value",
    fields: [
      field("value", money, { required: true, reads: valueFromMap }),
      field("valueSource", text(200)),
      field("lowValue", money, { reads: lowFromMap }),
      field("referencePrice", money, { domain: amount, reads: referenceFromMap }),
      field("targetGain", money, { required: true, domain: { above: 0 } }),
    ],
  },
  {
    key: "price",
    fields: [
      field("share", percent, { required: true, domain: rate }),
      field("costToServe", money, { required: true, domain: amount }),
      field("minimumMargin", percent, { required: true, domain: { min: 0, max: 0.99 } }),
      field("priceFactor", { kind: "number" }, { domain: { min: 0, max: 5 }, reads: tierFactor }),
      field("surveyCeiling", money, {
        domain: amount,
        reads: [{ templateId: "price-sensitivity", plus: ["Survey_PME"] }],
      }),
    ],
  },
  {
    key: "contract",
    fields: [
      field("contractType", { kind: "choice", options: contractTypes }, { required: true }),
      field(
        "reading",
        { kind: "choice", options: readings },
        { visible: when("minimum-guarantee") },
      ),
      field("baseFee", money, {
        domain: amount,
        visible: when(
          "base-and-outcome",
          "minimum-guarantee",
          "gate",
          "pro-rata-refund",
          "win-fee",
          "usage",
        ),
      }),
      field("gainShare", percent, { domain: rate, visible: shared }),
      field("threshold", money, { domain: amount, visible: when("base-and-outcome") }),
      field("guaranteedGain", money, { domain: amount, visible: when("minimum-guarantee") }),
      field("gate", money, { domain: amount, visible: when("gate") }),
      field("minimumFee", money, { domain: amount, visible: isBounded }),
      field("cap", money, { domain: amount, visible: isBounded }),
      field("refundRate", percent, { domain: rate, visible: when("pro-rata-refund") }),
      field("winFee", money, { domain: amount, visible: when("win-fee") }),
      field("winProbability", percent, { domain: rate, visible: when("win-fee") }),
      field("usageUnits", whole("units"), { domain: amount, visible: when("usage") }),
      field("usageRate", money, { domain: amount, visible: either(when("usage"), hasUsage) }),
      field("failureRate", percent, { domain: rate, visible: when("usage") }),
      field("failurePenalty", money, { domain: amount, visible: when("usage") }),
      field("stepMonths", whole("months"), { domain: { min: 0, max: 12 }, visible: when("step") }),
      field("stepBase", money, { domain: amount, visible: when("step") }),
      field("stepShare", percent, { domain: rate, visible: when("step") }),
      field("stepRise", percent, { domain: rate, visible: when("step") }),
      field("flatFee", money, { domain: amount }),
      field("seats", whole("seats"), { domain: amount, visible: when("per-seat") }),
      field("seatPrice", money, { domain: amount, visible: either(when("per-seat"), hasUsage) }),
    ],
  },
  {
    key: "usage",
    fields: [field("usage", { kind: "rows", columns: usageFields, maxRows: 12 })],
  },
];

/** Terms that most contracts share stand filled in: they are assumptions, to be changed like any other. */
export const blank: FormValues = {
  ...Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ key }) => [key, null]))),
  currency: "USD",
  term: 12,
  contractType: "base-and-outcome",
  reading: "A",
  refundRate: 1,
  stepMonths: 6,
  usage: [],
};

/** Seats at work and uses in each month of the sample: 60,000 uses in a year, 50 seats at the peak. */
const sampleUsage = [
  [32, 3_800],
  [35, 4_100],
  [38, 4_500],
  [40, 4_900],
  [44, 5_600],
  [50, 6_800],
  [47, 6_300],
  [45, 5_900],
  [41, 5_200],
  [38, 4_600],
  [36, 4_300],
  [34, 4_000],
] as const;

/**
 * Smart replenishment, from the article on paying for value, with its arithmetic put right: 5 points fewer stock-outs
 * × 100,000,000 sales × 20% margin are 1,000,000 (the article prints 10,000,000), and 2,000,000 less stock; so
 * 3,000,000 a year and not 12,000,000. A share of 10% prices it at 300,000; 120,000 and 10% of the gain is a fee of
 * 420,000 when the target is met, and leaves the customer 2,580,000.
 */
export function sample(words: TemplateWords): FormValues {
  const text = (key: string): string => words.sheet[`sample.${key}`] ?? "";
  return {
    ...blank,
    customer: text("customer"),
    startDate: "2027-01-01",
    value: 3_000_000,
    valueSource: text("valueSource"),
    lowValue: 2_100_000,
    referencePrice: 0,
    targetGain: 3_000_000,
    share: 0.1,
    costToServe: 150_000,
    minimumMargin: 0.4,
    baseFee: 120_000,
    gainShare: 0.1,
    threshold: 0,
    guaranteedGain: 1_000_000,
    gate: 2_400_000,
    cap: 600_000,
    winFee: 600_000,
    winProbability: 0.6,
    usageUnits: 60_000,
    usageRate: 8,
    failureRate: 0.02,
    failurePenalty: 20,
    stepBase: 25_000,
    stepShare: 0.1,
    stepRise: 0.02,
    flatFee: 500_000,
    seats: 50,
    seatPrice: 9_000,
    usage: sampleUsage.map(([activeSeats, uses]) => ({ activeSeats, uses })),
  };
}
