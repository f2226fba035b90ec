import type { FormRow, FormValues, TemplateWords } from "../template";
import { blank, type CustomerKey } from "./form";

type Given = Partial<
  Record<Exclude<CustomerKey, "customer" | "industry" | "reason">, number | string>
>;

const customer = (
  word: string,
  revenue: number,
  value: number,
  acv: number,
  attainment: number | null,
  influence: number,
  churn: number,
  more: Given = {},
): FormRow & { readonly word: string } => ({
  word,
  revenue,
  value,
  acv,
  attainment,
  influence,
  churn,
  ...more,
});

/**
 * Twelve customers that show each rule at work: Alpine scores 3.6, exactly the threshold of Core; Cobalt stands on
 * the edge of four bands; Orchard is raised with a reason; Lumen has no attainment yet; Quarry costs more than it pays.
 */
const customers = [
  customer("northwind", 900_000_000, 4_300_000, 2_400_000, 1.05, 5, 0.05),
  customer("alpine", 240_000_000, 1_200_000, 150_000, 0.9, 3, 0.2),
  customer("harbor", 180_000_000, 600_000, 120_000, 1.1, 3, 0.12),
  customer("meridian", 410_000_000, 800_000, 60_000, 0.85, 4, 0.1),
  customer("bluepeak", 1_200_000_000, 350_000, 40_000, 0.7, 5, 0.25),
  customer("orchard", 35_000_000, 150_000, 25_000, 0.95, 2, 0.3, { override: "growth" }),
  customer("stonebridge", 2_600_000_000, 2_500_000, 400_000, 1.25, 4, 0.08),
  customer("tidal", 22_000_000, 90_000, 8_000, 0.6, 2, 0.4),
  customer("cobalt", 310_000_000, 500_000, 100_000, 0.8, 3, 0.5),
  customer("lumen", 48_000_000, 60_000, 30_000, null, 3, 0.15),
  customer("vertex", 760_000_000, 900_000, 95_000, 1, 4, 0.1),
  customer("quarry", 15_000_000, 40_000, 5_000, 0.5, 1, 0.6, { costToServe: 9_000 }),
];

export function sample({ sheet }: TemplateWords): FormValues {
  const text = (key: string): string => sheet[`sample.${key}`] ?? "";
  return {
    ...blank,
    customers: customers.map(({ word, ...given }) => ({
      ...given,
      customer: text(word),
      industry: text(`${word}.industry`),
      ...("override" in given && { reason: text(`${word}.reason`) }),
    })),
  };
}
