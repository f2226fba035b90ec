import {
  call,
  cell,
  column,
  iff,
  isBlank,
  minus,
  operation,
  ours,
  over,
  plus,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import { sentence } from "../sentences";
import { factors, tiers, weightOf, type Factor, type Tier } from "./form";

/** Formulas of one customer. Scores and thresholds are judged on numbers rounded at this decimal. */
const scoreDecimals = 9;

const isNumber = (key: string): Expression => call("ISNUMBER", thisRow(key));
const isGiven = (key: string): Expression => operation(thisRow(key), "<>", "");
export const scoreKey = (factor: Factor): string => `score.${factor}`;

/** Below the first band counts as in it. */
function byBand(factor: Factor, scores: string): Expression {
  const from = column("bands", factor);
  return iff(
    isNumber(factor),
    ours("VALUE_TIER", {
      score: call("MAX", thisRow(factor), call("INDEX", from, 1)),
      thresholds: from,
      labels: column("bands", scores),
    }),
    "",
  );
}

export const scores: Readonly<Record<Factor, Expression>> = {
  value: byBand("value", "score"),
  acv: byBand("acv", "score"),
  attainment: byBand("attainment", "score"),
  // Influence is given as a score.
  influence: iff(isNumber("influence"), call("MAX", 1, call("MIN", 5, thisRow("influence"))), ""),
  churn: byBand("churn", "churnScore"),
};

const [first, ...others] = factors;
const overFactors = (part: (factor: Factor) => Expression): Expression =>
  plus(part(first), ...others.map(part));
// SUM and COUNT of one cell: 0 where it holds "".
const weighted = overFactors((factor) =>
  times(cell(weightOf[factor]), call("SUM", thisRow(scoreKey(factor)))),
);
const weightsGiven = overFactors((factor) =>
  times(cell(weightOf[factor]), call("COUNT", thisRow(scoreKey(factor)))),
);
const factorsGiven = call("COUNT", ...factors.map((factor) => thisRow(scoreKey(factor))));

/** Weighted mean of the factors that are known; their weights stand for the whole. */
export const score = call(
  "IFERROR",
  call("ROUND", over(weighted, weightsGiven), scoreDecimals),
  "",
);

export const tierByScore = iff(
  isNumber("score"),
  call(
    "IFERROR",
    ours("VALUE_TIER", {
      score: thisRow("score"),
      thresholds: column("tiers", "from"),
      labels: column("tiers", "tier"),
    }),
    "",
  ),
  "",
);

/** An override counts only with its reason. */
export const finalTier = iff(
  call("AND", isGiven("override"), isGiven("reason")),
  thisRow("override"),
  thisRow("tierByScore"),
);

const ofTier = (key: string): Expression =>
  call(
    "IFERROR",
    call(
      "INDEX",
      column("tiers", key),
      call("MATCH", thisRow("finalTier"), column("tiers", "tier"), 0),
    ),
    "",
  );
export const entitlement = ofTier("entitlement");
export const priceFactor = ofTier("priceFactor");
export const cost = iff(isNumber("costToServe"), thisRow("costToServe"), ofTier("tierCost"));
export const margin = iff(
  operation(call("COUNT", thisRow("acv"), thisRow("cost")), "=", 2),
  minus(thisRow("acv"), thisRow("cost")),
  "",
);

const distance = (threshold: string): Expression =>
  call("ABS", minus(thisRow("score"), cell(threshold)));

/** A score so close to a threshold that one answer more or less would change the tier. */
export const near = iff(
  isNumber("score"),
  iff(
    operation(
      call("ROUND", call("MIN", distance("growthFrom"), distance("coreFrom")), scoreDecimals),
      "<=",
      cell("nearness"),
    ),
    sentence("near"),
    "",
  ),
  "",
);

const isTier = call("ISNUMBER", call("MATCH", thisRow("override"), column("tiers", "tier"), 0));

/** What to settle for the customer, the gravest first. */
const concerns: readonly (readonly [Expression, string, Readonly<Record<string, Expression>>?])[] =
  [
    [isBlank(thisRow("score")), "row.noScore"],
    [call("AND", isGiven("override"), isBlank(thisRow("reason"))), "row.noReason"],
    // IF and not AND, which would look up every blank.
    [iff(isGiven("override"), call("NOT", isTier), false), "row.unknownTier"],
    [operation(call("SUM", thisRow("margin")), "<", 0), "row.loss"],
    [operation(factorsGiven, "<", factors.length), "row.partly", { count: factorsGiven }],
  ];

export const rowCheck = iff(
  isBlank(thisRow("customer")),
  "",
  concerns.reduceRight<Expression>(
    (rest, [test, word, values]) => iff(test, sentence(word, values), rest),
    sentence("row.ok"),
  ),
);

export const rowSentences = ["near", "row.ok", ...concerns.map(([, word]) => word)];

/** The customer's point in the chart, for its own tier's series only. */
export const pointOf = (tier: Tier): Expression =>
  iff(
    operation(
      thisRow("finalTier"),
      "=",
      call("INDEX", column("tiers", "tier"), tiers.indexOf(tier) + 1),
    ),
    iff(
      operation(call("COUNT", thisRow("value"), thisRow("acv")), "=", 2),
      thisRow("acv"),
      call("NA"),
    ),
    call("NA"),
  );
