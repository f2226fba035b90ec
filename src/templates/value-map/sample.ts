import type { FormRow, FormValues, TemplateWords } from "../template";
import { blank, type DriverKey } from "./form";

type Sampled = Partial<Record<DriverKey, number | string>>;

const common: Sampled = { attribution: 1, probability: 1, oneOff: "no", breakpoint: "no" };
const signed: Sampled = { signedOn: "2026-10-15" };

/**
 * The stock and order desk of the article on value maps, with its arithmetic put right: 5 points fewer stock-outs ×
 * 100,000,000 × 20% are 1,000,000, and not the 10,000,000 that it prints, so the year's total is 4,300,000. The
 * 2,000,000 that the smaller stock sets free are cash once, and stay out of that total.
 */
const drivers: readonly (Sampled & { readonly word: string })[] = [
  {
    ...common,
    ...signed,
    word: "stockOut",
    breakpoint: "yes",
    direction: "down",
    baseline: 0.15,
    benchmark: 0.08,
    target: 0.1,
    type: "revenue",
    quantity: 100_000_000,
    unitValue: 0.2,
    confidence: "B",
    stated: 10_000_000,
    signedAmount: 1_000_000,
  },
  {
    ...common,
    word: "deadStock",
    direction: "down",
    baseline: 2_000_000,
    target: 0,
    type: "working-capital",
    quantity: 1,
    unitValue: 0.1,
    confidence: "B",
    stated: 200_000,
  },
  {
    ...common,
    ...signed,
    word: "slowSystem",
    direction: "down",
    baseline: 2,
    target: 0,
    type: "cost",
    quantity: 5_000,
    unitValue: 50,
    confidence: "A",
    stated: 500_000,
  },
  {
    ...common,
    ...signed,
    word: "sorting",
    breakpoint: "yes",
    direction: "down",
    baseline: 30,
    benchmark: 8,
    target: 10,
    type: "cost",
    quantity: 60_000,
    unitValue: 0.5,
    confidence: "B",
    group: "orders",
    stated: 600_000,
  },
  {
    ...common,
    word: "orderCycle",
    direction: "down",
    baseline: 30,
    benchmark: 18,
    target: 20,
    type: "revenue",
    quantity: 1,
    unitValue: 200_000,
    confidence: "C",
    group: "orders",
    stated: 2_000_000,
  },
  {
    ...common,
    word: "stockSold",
    direction: "down",
    baseline: 2_000_000,
    target: 0,
    type: "working-capital",
    quantity: 1,
    unitValue: 1,
    confidence: "C",
    oneOff: "yes",
  },
];

/** Texts of a driver that the words give, each under `sample.<driver>.<field>`. */
const texts = ["step", "pain", "cause", "metric", "unit", "source", "owner"] as const;

export function sample({ sheet }: TemplateWords): FormValues {
  const text = (key: string): string => sheet[`sample.${key}`] ?? "";
  const driver = ({ word, ...given }: (typeof drivers)[number], index: number): FormRow => ({
    id: `V${index + 1}`,
    ...Object.fromEntries(texts.map((field) => [field, text(`${word}.${field}`)])),
    ...given,
    ...(given.group !== undefined && { group: text("group") }),
    ...(given.signedOn !== undefined && { signedBy: text("signedBy") }),
  });
  return {
    ...blank,
    customer: text("customer"),
    asOf: "2026-11-02",
    drivers: drivers.map(driver),
    groups: [{ group: text("group"), groupCap: 2_600_000, groupOneOffCap: null }],
    referencePrice: 1_200_000,
    referenceSource: text("referenceSource"),
    switchingCost: 900_000,
    switchingSource: text("switchingSource"),
    price: 2_400_000,
  };
}
