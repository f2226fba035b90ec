import { demandCurve, type Demand, type DemandCurve } from "../core/price-sensitivity/demand";
import { isAsked, surveyOf } from "../core/price-sensitivity/survey";
import { failure, type Failure } from "../core/failure";
import type { Cell, Cells } from "./cells";
import { inExcel } from "./excel";
import { prices, responses, weights } from "./survey-arguments";
import { whole } from "./whole";
import { argumentInWords } from "./reasons";
import type { TableRule } from "./rules";

const intent = { kind: "table", unit: "number", columns: 1 } as const satisfies Partial<TableRule>;

export const vwDemand = whole({
  id: "VW_DEMAND",
  arguments: [
    responses,
    { ...intent, name: "intent_cheap" },
    { ...intent, name: "intent_expensive" },
    { kind: "list", name: "scale", unit: "number", default: [5, 4, 3, 2, 1] },
    {
      kind: "list",
      name: "calibration",
      unit: "fraction",
      min: 0,
      max: 1,
      default: [0.7, 0.5, 0.3, 0.1, 0],
    },
    weights,
    { kind: "number", name: "unit_cost", unit: "money", default: 0 },
    prices,
  ],
  calculate: (rows, cheap, expensive, scale, calibration, given, unitCost, at) => {
    if (scale.length !== calibration.length) {
      const details = { scale: scale.length, calibration: calibration.length };
      return failure("scale-differs-in-length", details);
    }
    const probability = new Map<unknown, number>(
      scale.map((step, i) => [step, calibration[i] ?? 0]),
    );
    const flaw =
      lengthFlaw(rows, "intent_cheap", cheap) ?? lengthFlaw(rows, "intent_expensive", expensive);
    if (flaw) return flaw;
    const knows = (cells: Cells, i: number) => probability.has(cells[i]?.[0]);
    // Who did not state an intent on the scale is left out like one whose prices are out of order.
    const stated = rows.map((row, i) => (knows(cheap, i) && knows(expensive, i) ? row : []));
    const survey = surveyOf(stated, given);
    if ("reason" in survey) return survey;
    if (!isAsked(survey, "tooCheap")) return failure("no-too-cheap-prices");
    const intents = (cells: Cells) =>
      Float64Array.from(survey.rows, (row) => probability.get(cells[row]?.[0]) ?? 0);
    const curve = demandCurve(
      survey,
      { cheap: intents(cheap), expensive: intents(expensive) },
      unitCost,
    );
    return at ? at.map((price) => inRow(curve.at(price))) : optima(curve);
  },
});

function lengthFlaw(rows: Cells, name: string, cells: Cells): Failure | undefined {
  if (cells.length <= rows.length) return undefined;
  const details = { argument: argumentInWords(name), rows: rows.length, value: cells.length };
  return failure("intents-differ-in-length", details);
}

function inRow({ price, reach, revenue, profit }: Demand): Cell[] {
  return [price, reach, revenue, profit];
}

function optima(curve: DemandCurve): Cell[][] {
  const reach = curve.best("reach");
  const revenue = curve.best("revenue");
  const profit = curve.best("profit");
  return [
    ["Price of greatest reach", reach.price],
    ["Price of greatest revenue", revenue.price],
    ["Price of greatest profit", profit.price],
    ["Greatest reach", reach.reach],
    ["Greatest revenue", revenue.revenue],
    ["Greatest profit", profit.profit],
  ];
}

/**
 * Prices of greatest reach, revenue and profit from a survey with purchase intent (Newton, Miller & Smith).
 * @customfunction VW_DEMAND
 * @helpurl help/VW_DEMAND.html
 * @param responses Four columns, one respondent a row: too cheap, cheap, expensive, too expensive
 * @param intent_cheap Intent to buy at the cheap price, one cell a respondent
 * @param intent_expensive Intent to buy at the expensive price, one cell a respondent
 * @param scale List of the answers on the intent scale; 5, 4, 3, 2, 1 if left out
 * @param calibration List with the probability of buying for each answer; 70%, 50%, 30%, 10%, 0% if left out
 * @param weights One weight a respondent
 * @param unit_cost Cost of one unit, for the profit; 0 if left out
 * @param prices List of prices: then the result is a table of price, reach, revenue and profit
 */
export function VW_DEMAND(
  responses: unknown[][],
  intent_cheap: unknown[][],
  intent_expensive: unknown[][],
  scale?: unknown[][],
  calibration?: unknown[][],
  weights?: unknown[][],
  unit_cost?: unknown[][],
  prices?: unknown[][],
): unknown[][] {
  return inExcel(vwDemand, [
    responses,
    intent_cheap,
    intent_expensive,
    scale,
    calibration,
    weights,
    unit_cost,
    prices,
  ]);
}
