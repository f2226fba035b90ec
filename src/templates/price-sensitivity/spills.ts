import {
  call,
  cell,
  column,
  columns,
  either,
  iff,
  isBlank,
  onlyOurs,
  operation,
  ours,
  type Expression,
} from "../../plan/expression";
import { blank, formula, type Block, type Cell, type FieldRow } from "../../plan/sheet-plan";
import { columnOf, gridSize, rangeExpression, type SurveyInput } from "./source";

/**
 * A function of the whole survey is called once and gives a table. Its first cell is written; the others stay empty
 * for the result to fill, and the rest of the sheet reads them there.
 */
export const spilled = (key: string, row: number, at: number): Expression =>
  cell(`${key}.${row}.${at}`);

/** A plain sheet works the same out where it is read, so that nothing stands here. */
const workedOut = (call: Expression): Expression => either(call, "");

function spill(
  input: SurveyInput,
  key: string,
  size: { readonly rows: number; readonly columns: number },
  anchor: Expression,
): Block {
  const place = (row: number, at: number): Cell => ({
    key: `${key}.${row}.${at}`,
    content: row === 1 && at === 1 ? formula(anchor) : blank,
    role: "locked",
    format: "general",
  });
  const numbers = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => index + 1);
  return {
    kind: "fields",
    key: `spill.${key}`,
    heading: input.labels.sheet(`spill.${key.replace(/\d+$/, "")}`),
    unprinted: true,
    rows: numbers(size.rows).map((row): FieldRow => ({
      label: { word: "spill.row", text: String(row) },
      cells: numbers(size.columns).map((at) => place(row, at)),
    })),
  };
}

/** One column of the answers, in the sheet or in the user's own range. */
export function answersOf({ source }: SurveyInput, key: string): Expression {
  if (source.kind !== "whole") return column("responses", key);
  const range = columnOf(key, source);
  if (!range) throw new Error(`The survey has no column "${key}".`);
  return rangeExpression(range);
}

/** All answers, as the functions take them: n × 4. */
export function surveyOf({ source }: SurveyInput): Expression {
  return source.kind === "whole"
    ? rangeExpression(source.answers)
    : columns("responses", "tooCheap", "tooExpensive");
}

/** The order in which VW_RANGE and VW_INTERVAL give the points. */
export const givenOrder = ["pmc", "opp", "idp", "pme"] as const;
export type PointKey = (typeof givenOrder)[number];

/** Rows of the summary that VW_RANGE gives. */
const summaryRows = 18;
const nth = (point: PointKey): number => givenOrder.indexOf(point);
export const summary = {
  price: (point: PointKey, key = "summary") => spilled(key, nth(point) + 1, 2),
  low: (point: PointKey) => spilled("summary", 5 + 2 * nth(point), 2),
  high: (point: PointKey) => spilled("summary", 6 + 2 * nth(point), 2),
  used: (key = "summary") => spilled(key, 13, 2),
  excluded: () => spilled("summary", 14, 2),
  accepted: (point: PointKey) => spilled("summary", 15 + nth(point), 2),
};

/** Rows of the curves: price, too cheap, cheap, expensive, too expensive and more that the chart does not need. */
const curveColumns = 7;

export function spillBlocks(input: SurveyInput): readonly Block[] {
  const survey = surveyOf(input);
  const { hasDemand, segments, source } = input;
  const range = (responses: Expression): Expression =>
    ours("VW_RANGE", {
      responses,
      output: "summary",
      definition: cell("definitionCode"),
      plateau: cell("plateauCode"),
    });
  const prices = column("curves", "price");
  const ofSegment = (index: number): Expression => {
    const name = call("INDEX", column("segments", "name"), index + 1);
    const own = iff(operation(answersOf(input, "segment"), "=", name), survey, "");
    return iff(isBlank(name), "", range(own));
  };
  const demand = (): Expression =>
    ours("VW_DEMAND", {
      responses: survey,
      intent_cheap: answersOf(input, "intentCheap"),
      intent_expensive: answersOf(input, "intentExpensive"),
      scale: column("calibration", "scale"),
      calibration: column("calibration", "probability"),
      unit_cost: cell("unitCost"),
      prices,
    });
  const interval = iff(
    isBlank(cell("resamples")),
    "",
    ours("VW_INTERVAL", {
      responses: survey,
      level: cell("confidence"),
      // A spreadsheet that calculates both branches of an IF must not draw thousands of resamples for nothing.
      resamples: iff(isBlank(cell("resamples")), 1, cell("resamples")),
      definition: cell("definitionCode"),
    }),
  );
  return [
    spill(input, "summary", { rows: summaryRows, columns: 2 }, workedOut(range(survey))),
    spill(input, "interval", { rows: givenOrder.length, columns: 3 }, onlyOurs(interval)),
    spill(
      input,
      "curve",
      { rows: gridSize, columns: curveColumns },
      workedOut(ours("VW_CURVES", { responses: survey, prices })),
    ),
    ...(hasDemand
      ? [spill(input, "demand", { rows: gridSize, columns: 4 }, workedOut(demand()))]
      : []),
    ...segments.map((_, index) =>
      spill(
        input,
        `segment${index + 1}`,
        { rows: summaryRows, columns: 2 },
        workedOut(ofSegment(index)),
      ),
    ),
    ...(source.kind === "whole"
      ? [
          spill(
            input,
            "reason",
            { rows: 1, columns: 1 },
            workedOut(ours("VW_CHECK", { responses: survey })),
          ),
        ]
      : []),
  ];
}
