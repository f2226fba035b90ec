import {
  call,
  cell,
  column,
  iff,
  joined,
  minus,
  operation,
  over,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import {
  blank,
  formula,
  labelContent,
  numberContent,
  type Block,
  type Cell,
  type Content,
  type TableBlock,
  type TableColumn,
} from "../../plan/sheet-plan";
import { calculated, row, type SheetInput } from "../cells";
import { withAlert } from "../field-content";
import {
  amountText,
  headlineOf,
  headlineSentences,
  rateText,
  sentence,
  symbolConditions,
} from "../sentences";
import { customer } from "./customers";
import { tiers, tierTerms, type Tier } from "./form";
import { missingSources } from "./parameters";

/** Where each tier begins: the lowest at 0, the others where the parameters say. */
const from: Readonly<Record<Tier, Content>> = {
  standard: numberContent(0),
  growth: formula(cell("growthFrom")),
  core: formula(cell("coreFrom")),
};

/** What each tier gives, and what it brings: count, revenue, cost and margin. */
export function tiersBlock({ labels }: SheetInput): TableBlock {
  const each = (content: (tier: Tier) => Content): readonly Content[] => tiers.map(content);
  const table = (
    key: string,
    fill: TableColumn["fill"],
    rest: Pick<TableColumn, "format"> & Partial<TableColumn>,
  ): TableColumn => ({
    key,
    header: labels.sheet(`tiers.${key}`),
    role: "formula",
    fill,
    ...rest,
  });
  const sumOf = (key: string): Expression =>
    call("SUMIF", customer("finalTier"), thisRow("tier"), customer(key));
  const money = { format: "money" } as const;
  return {
    kind: "table",
    key: "tiers",
    name: "CustomerTierTerms",
    heading: labels.sheet("tiers"),
    rowCount: tiers.length,
    columns: [
      table(
        "tier",
        each((tier) => labelContent(labels.choice("override", tier))),
        { format: "text", role: "locked" },
      ),
      table(
        "from",
        each((tier) => from[tier]),
        { format: "number" },
      ),
      table("customers", call("COUNTIF", customer("finalTier"), thisRow("tier")), {
        format: "whole",
      }),
      table("acv", sumOf("acv"), money),
      table("value", sumOf("value"), money),
      table("cost", sumOf("cost"), money),
      table("margin", sumOf("margin"), money),
      table("marginRate", call("IFERROR", over(thisRow("margin"), thisRow("acv")), ""), {
        format: "percent",
      }),
      table(
        "priceFactor",
        each((tier) => numberContent(tierTerms[tier].priceFactor)),
        {
          format: "number",
          role: "input",
          validation: withAlert({ kind: "decimal", min: 0 }, labels),
        },
      ),
      table(
        "tierCost",
        each((tier) => numberContent(tierTerms[tier].cost)),
        { ...money, role: "input", validation: withAlert({ kind: "decimal", min: 0 }, labels) },
      ),
      table(
        "source",
        each(() => labelContent(labels.sheet("source.assumption"))),
        { format: "text", role: "input" },
      ),
      table(
        "entitlement",
        each((tier) => labelContent(labels.sheet(`entitlement.${tier}`))),
        { format: "text", role: "input" },
      ),
    ],
  };
}

const tierCell = (key: string, tier: Tier): Expression =>
  call("INDEX", column("tiers", key), tiers.indexOf(tier) + 1);

/** What the tiers bring, in sight however many customers there are. */
export function headline(): Cell {
  const counts = [...tiers]
    .reverse()
    .map((tier) => joined(tierCell("tier", tier), " ", tierCell("customers", tier)));
  const figures = sentence("headline", {
    near: cell("nearCount"),
    acv: amountText(cell("totalAcv")),
    margin: amountText(cell("totalMargin")),
  });
  return headlineOf({ first: "check.weights", last: "check.sources" }, ...counts, figures);
}

export function answerBlock({ labels }: SheetInput): Block {
  const line = (
    key: string,
    expression: Expression,
    format: "whole" | "money" | "percent",
    name?: string,
  ) =>
    row(
      labels.field(key),
      calculated(key, expression, format, {
        role: "answer",
        ...(name !== undefined && { name }),
      }),
      // Keeps the checks off the numbers.
      { content: blank, role: "note", format: "text" },
    );
  const filled = (key: string): Expression => call("SUM", customer(key));
  return {
    kind: "fields",
    key: "answer",
    heading: labels.sheet("answer"),
    rows: [
      line(
        "customerCount",
        call("SUMPRODUCT", times(operation(customer("customer"), "<>", ""), 1)),
        "whole",
        "CustomerTiers_Customers",
      ),
      line("totalAcv", filled("acv"), "money", "CustomerTiers_ACV"),
      line("totalValue", filled("value"), "money", "CustomerTiers_Value"),
      line("totalMargin", filled("margin"), "money", "CustomerTiers_Margin"),
      line(
        "coreShare",
        call("IFERROR", over(tierCell("acv", "core"), cell("totalAcv")), ""),
        "percent",
      ),
      line("nearCount", call("COUNTIF", customer("near"), "!*"), "whole"),
    ],
  };
}

const counting = (key: string, count: Expression): readonly [string, Expression] => [
  key,
  iff(operation(count, ">", 0), sentence(`${key}.bad`, { count }), sentence(`${key}.ok`)),
];
const rowsThat = (say: string): Expression =>
  call("COUNTIF", customer("rowCheck"), cell(`sentence.${say}`));
/** Percent points of weight too many or too few; doubles are judged at a millionth. */
const weightGap = call("ROUND", minus(cell("weightSum"), 1), 6);

const checks: readonly (readonly [string, Expression])[] = [
  [
    "check.weights",
    iff(
      operation(weightGap, "=", 0),
      sentence("check.weights.ok"),
      sentence("check.weights.bad", { sum: rateText(cell("weightSum")) }),
    ),
  ],
  [
    "check.thresholds",
    iff(
      operation(cell("growthFrom"), "<", cell("coreFrom")),
      sentence("check.thresholds.ok"),
      sentence("check.thresholds.bad"),
    ),
  ],
  counting("check.scores", rowsThat("row.noScore")),
  counting("check.overrides", rowsThat("row.noReason")),
  counting("check.near", cell("nearCount")),
  counting("check.losses", call("COUNTIF", customer("margin"), "<0")),
  counting("check.sources", missingSources),
];

export const checkSentences = [
  ...headlineSentences,
  "headline",
  "customers",
  ...checks.flatMap(([key]) => [`${key}.ok`, `${key}.bad`]),
];

export function checksBlock({ labels }: SheetInput): Block {
  return {
    kind: "fields",
    key: "checks",
    heading: labels.sheet("checks"),
    beside: "answer",
    rows: checks.map(([key, expression]) =>
      row(labels.sheet(key), calculated(key, expression, "text", { role: "check" })),
    ),
  };
}

export const checkConditions = ["headline", ...checks.map(([key]) => key)].flatMap((key) =>
  symbolConditions({ cell: key }, cell(key)),
);
