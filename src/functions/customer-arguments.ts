import type { PurchaseModel } from "../core/customers/purchase-fit";
import type { Customer } from "../core/customers/purchases";
import { expectedSpend, type SpendModel } from "../core/customers/spending";
import { failure, type Failure, type Outcome } from "../core/failure";
import { argumentInWords } from "./reasons";
import type { ListRule, NumberRule } from "./rules";

/** The arguments that describe one customer, or as lists many. */
export const frequency = { name: "frequency", unit: "count", min: 0 } as const;
export const recency = { name: "recency", unit: "number", min: 0 } as const;
export const age = { name: "age", unit: "number", min: 0 } as const;
export const average = { name: "average", unit: "money", min: 0 } as const;

/** Customers with the same frequency share most of the work: some milliseconds for each that is different. */
export const differentFrequencies = { argument: "frequency", most: 5000 } as const;

export const number = { kind: "number" } as const satisfies Partial<NumberRule>;
export const list = { kind: "list", header: true } as const satisfies Partial<ListRule>;

/** The values that a fit gave, with or without its labels beside them. */
export function parametersOf<N extends string>(name: N) {
  return { kind: "list", name, unit: "number", labelled: true } as const satisfies ListRule;
}

export function purchaseModel(name: string, given: readonly number[]): PurchaseModel | Failure {
  const [r = NaN, alpha = NaN, a = NaN, b = NaN] = given;
  return r > 0 && alpha > 0 && a > 0 && b > 0 ? { r, alpha, a, b } : incomplete(name, 4);
}

export function spendModel(name: string, given: readonly number[]): SpendModel | Failure {
  const [p = NaN, q = NaN, v = NaN] = given;
  return p > 0 && q > 0 && v > 0 ? { p, q, v } : incomplete(name, 3);
}

export function customerOf(frequency: number, recency: number, age: number): Customer | Failure {
  if (frequency > 0 && recency > age) return failure("recency-above-age", { recency, age });
  return { frequency, recency, age };
}

export function expectedSpendOf(model: SpendModel, frequency: number, average: number): Outcome {
  const spend = expectedSpend(model, frequency, average);
  return spend > 0 && Number.isFinite(spend) ? spend : failure("average-undefined");
}

function incomplete(name: string, count: number): Failure {
  return failure("params-incomplete", { argument: argumentInWords(name), count });
}
