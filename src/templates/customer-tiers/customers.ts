import type { Expression } from "../../plan/expression";
import { call, column, operation, thisRow } from "../../plan/expression";
import type {
  Condition,
  NumberFormat,
  TableBlock,
  TableColumn,
  Validation,
} from "../../plan/sheet-plan";
import { inputColumn, withAlert } from "../field-content";
import type { LabelSource } from "../label-source";
import { symbolConditions } from "../sentences";
import type { FormRow } from "../template";
import * as say from "./customer-formulas";
import { customerFields, factors, tiers, type CustomerKey } from "./form";

interface Shown {
  readonly format: NumberFormat;
  readonly validation?: Validation;
  readonly wrap?: boolean;
}

const plain: Shown = { format: "text" };
const money: Shown = { format: "money", validation: { kind: "decimal" } };

const shown: Readonly<Record<CustomerKey, Shown>> = {
  customer: plain,
  industry: plain,
  revenue: money,
  value: money,
  acv: money,
  attainment: { format: "whole-percent", validation: { kind: "decimal", min: -10, max: 10 } },
  influence: { format: "whole", validation: { kind: "whole", min: 1, max: 5 } },
  churn: { format: "whole-percent", validation: { kind: "decimal", min: 0, max: 1 } },
  override: { format: "text", validation: { kind: "list", table: "tiers", column: "tier" } },
  reason: { format: "text", wrap: true },
  costToServe: { format: "money", validation: { kind: "decimal", min: 0 } },
};

export const pointKey = (tier: string): string => `point.${tier}`;

/** A customer a row: what is known, the scores, the tier and what it gives. */
export function customersBlock(labels: LabelSource, customers: readonly FormRow[]): TableBlock {
  // A table needs a row to hold its formulas.
  const rows = customers.length === 0 ? [{}] : customers;
  const input = (...keys: readonly CustomerKey[]): readonly TableColumn[] =>
    customerFields
      .filter(({ key }) => keys.includes(key))
      .map((field) => {
        const { validation, ...look } = shown[field.key];
        const checked = validation && { validation: withAlert(validation, labels) };
        return inputColumn(field, rows, labels, { ...look, ...checked });
      });
  const calculated = (
    key: string,
    fill: Expression,
    format: NumberFormat,
    rest: Partial<TableColumn> = {},
  ): TableColumn => ({ key, header: labels.field(key), role: "formula", format, fill, ...rest });
  return {
    kind: "table",
    key: "customers",
    name: "CustomerTiers",
    rowCount: rows.length,
    columns: [
      ...input("customer", "industry", "revenue", "value", "acv"),
      ...input("attainment", "influence", "churn"),
      ...factors.map((factor) => calculated(say.scoreKey(factor), say.scores[factor], "whole")),
      calculated("score", say.score, "number"),
      calculated("tierByScore", say.tierByScore, "text"),
      ...input("override", "reason"),
      calculated("finalTier", say.finalTier, "text", { role: "answer" }),
      calculated("entitlement", say.entitlement, "text", { minWidth: 44 }),
      calculated("priceFactor", say.priceFactor, "number"),
      ...input("costToServe"),
      calculated("cost", say.cost, "money"),
      calculated("margin", say.margin, "money"),
      calculated("near", say.near, "text", { role: "check", minWidth: 22 }),
      calculated("rowCheck", say.rowCheck, "text", { role: "check", minWidth: 40 }),
      ...tiers.map((tier) =>
        calculated(pointKey(tier), say.pointOf(tier), "money", { isHelper: true }),
      ),
    ],
  };
}

/** All cells of a column of the list. */
export const customer = (key: string): Expression => column("customers", key);

const on = (key: string) => ({ table: "customers", column: key });
const tierAt = (position: number): Expression => call("INDEX", column("tiers", "tier"), position);

export const customerConditions: readonly Condition[] = [
  ...(["good", "warning"] as const).map((tone, index): Condition => ({
    on: on("finalTier"),
    when: operation(thisRow("finalTier"), "=", tierAt(tiers.length - index)),
    tone,
  })),
  ...symbolConditions(on("near"), thisRow("near")),
  ...symbolConditions(on("rowCheck"), thisRow("rowCheck")),
  {
    on: on("margin"),
    when: operation(call("SUM", thisRow("margin")), "<", 0),
    tone: "bad",
  },
  ...tiers.map((tier): Condition => ({
    on: on(pointKey(tier)),
    when: call("ISNA", thisRow(pointKey(tier))),
    tone: "hidden",
  })),
];
