import { currencies } from "../pricing-sheet/contract-types";
import type { Domain, Field, FieldGroup, FieldKind, FormValues } from "../template";

/** Types of value in the order of the chart. Never renamed: they stand in users' workbooks. */
export const valueTypes = ["revenue", "cost", "working-capital", "capex", "non-financial"] as const;
export const directions = ["up", "down"] as const;
export const answers = ["yes", "no"] as const;

/** How far a value may lie below and above what was calculated, by the quality of its evidence. */
export const confidenceBands = [
  { grade: "A", low: 0.05, high: 0.05 },
  { grade: "B", low: 0.15, high: 0.1 },
  { grade: "C", low: 0.35, high: 0.2 },
  { grade: "D", low: 0.6, high: 0.3 },
] as const;

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
const choice = (options: readonly string[]): FieldKind => ({ kind: "choice", options });
const money: FieldKind = { kind: "money" };
const percent: FieldKind = { kind: "percent" };
const number: FieldKind = { kind: "number" };
const date: FieldKind = { kind: "date" };
const needed = { required: true };

/** What is known of one driver of value, in the order of the sheet's columns. */
export const driverFields = [
  field("id", text(20)),
  field("step", text(200), needed),
  field("pain", text(500)),
  field("cause", text(500)),
  field("breakpoint", choice(answers)),
  field("metric", text(200)),
  field("unit", text(60)),
  field("direction", choice(directions), needed),
  field("baseline", number, needed),
  field("benchmark", number),
  field("target", number, needed),
  field("type", choice(valueTypes), needed),
  field("quantity", number, needed),
  field("unitValue", number, needed),
  field("attribution", percent, { ...needed, domain: rate }),
  field("probability", percent, { ...needed, domain: rate }),
  field("confidence", choice(confidenceBands.map(({ grade }) => grade))),
  field("group", text(100)),
  field("oneOff", choice(answers)),
  field("source", text(500)),
  field("stated", money),
  field("owner", text(100)),
  field("signedBy", text(100)),
  field("signedOn", date),
  field("signedAmount", money),
] as const;
export type DriverKey = (typeof driverFields)[number]["key"];

/** What a group of overlapping drivers may bring at most. */
export const groupFields = [
  field("group", text(100), needed),
  field("groupCap", money, { domain: amount }),
  field("groupOneOffCap", money, { domain: amount }),
] as const;

/** Numbers of the price and the rates that the sheet judges by: the Parameters block, in its order. */
export const parameterFields = [
  field("referencePrice", money, { ...needed, domain: amount }),
  field("switchingCost", money, { domain: amount }),
  field("switchingYears", number, { ...needed, domain: { min: 1, max: 20 } }),
  field("price", money, { domain: amount }),
  field("share", percent, { ...needed, domain: rate }),
  field("tolerance", percent, { ...needed, domain: rate }),
] as const;

/** In the order in which value is found: the customer, what hurts, what counts twice, the price. */
export const groups: readonly FieldGroup<string>[] = [
  {
    key: "customer",
    fields: [
      field("customer", text(120), needed),
      field("currency", choice(currencies), needed),
      field("asOf", date),
    ],
  },
  {
    key: "drivers",
    fields: [
      field("drivers", { kind: "rows", columns: driverFields, maxRows: 500 }, needed),
      field("groups", { kind: "rows", columns: groupFields, maxRows: 100 }),
    ],
  },
  {
    key: "price",
    fields: [
      ...parameterFields,
      field("referenceSource", text(200)),
      field("switchingSource", text(200)),
    ],
  },
];

export const blank: FormValues = {
  ...Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ key }) => [key, null]))),
  drivers: [],
  groups: [],
  currency: "USD",
  switchingYears: 3,
  share: 0.3,
  tolerance: 0.005,
};
