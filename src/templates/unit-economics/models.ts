import { cell, type Expression } from "../../plan/expression";
import { numberContent, type Block, type FieldRow } from "../../plan/sheet-plan";
import { calculated, input, live, row, unit, source, type SheetInput } from "../cells";
import { withAlert } from "../field-content";
import { numberIn } from "../form-values";
import { cashAtEnd, presentValue } from "./cash";
import { marketFields, modelKeys, models, type Model } from "./form";

const isMoney = (key: string): boolean => key === "Cac" || key === "listPrice";

/** Two ways to sell the same product: at list price from the start, or lower first and by value later. */
export function modelsBlock({ values, labels }: SheetInput): Block {
  const amount = (key: string, kind: string) =>
    input(
      key,
      numberContent(numberIn(values, key)),
      isMoney(kind) ? "money" : "percent",
      withAlert({ kind: "decimal", min: 0 }, labels),
    );
  const unitOf = (key: string) => unit(labels, isMoney(key) ? "currency" : key);
  const shared = marketFields.map(({ key }): FieldRow =>
    row(
      labels.field(key),
      amount(key, key),
      calculated(`${key}.both`, cell(key), isMoney(key) ? "money" : "percent"),
      unitOf(key),
      source(key, { values, labels }),
    ),
  );
  const apart = modelKeys.map((key): FieldRow =>
    row(
      labels.sheet(`model.${key}`),
      ...models.map((model) => amount(`${model}${key}`, key)),
      unitOf(key),
      source(`traditional${key}`, { values, labels }),
    ),
  );
  const result = (key: string, of: (model: Model) => Expression): FieldRow =>
    row(
      labels.sheet(`model.${key}`),
      ...models.map((model) =>
        calculated(`${model}.${key}`, of(model), "money", { role: "total" }),
      ),
      live(cell("currency"), "note"),
    );
  return {
    kind: "fields",
    key: "models",
    heading: labels.sheet("models"),
    headers: ["parameter", "traditional", "valueBased", "unit", "source"].map((key) =>
      labels.sheet(`header.${key}`),
    ),
    rows: [
      ...shared,
      ...apart,
      result("present", (model) => presentValue(model)),
      result("end", (model) => cashAtEnd(model)),
    ],
  };
}
