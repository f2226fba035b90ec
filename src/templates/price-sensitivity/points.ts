import {
  call,
  cell,
  column,
  columns,
  either,
  iff,
  operation,
  ours,
  over,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import { formula, textContent, type Block, type Condition } from "../../plan/sheet-plan";
import { calculated, row, words } from "../cells";
import { crossingRow, pointKeys, type PointKey } from "./crossings";
import { answers } from "./responses";
import { rangeExpression, type SurveyInput } from "./source";

/** The order in which VW_RANGE gives its points. */
const givenOrder: readonly PointKey[] = ["pmc", "opp", "idp", "pme"];

/** All answers, as the functions take them: n × 4. */
export function surveyOf({ source }: SurveyInput): Expression {
  return source.kind === "whole"
    ? rangeExpression(source.answers)
    : columns("responses", "tooCheap", "tooExpensive");
}

export const codes = { definition: cell("definitionCode"), plateau: cell("plateauCode") };

function pointOf(survey: Expression, point: PointKey, plateau: Expression): Expression {
  const all = ours("VW_RANGE", {
    responses: survey,
    output: "points",
    definition: codes.definition,
    plateau,
  });
  return call("INDEX", all, 1, givenOrder.indexOf(point) + 1);
}

const fromCrossings = (key: string, point: PointKey, segment = 0): Expression =>
  call("INDEX", column("crossings", key), crossingRow(point, segment));

/** Respondents to whom a price is neither too cheap nor too expensive, as a part of those who count. */
function acceptedAt(price: Expression): Expression {
  const accepts = call(
    "COUNTIFS",
    answers("k3"),
    operation(">", "&", price),
    answers("valid"),
    1,
    answers("k2"),
    operation("<=", "&", price),
  );
  const withoutFirst = call(
    "COUNTIFS",
    answers("k3"),
    operation(">", "&", price),
    answers("valid"),
    1,
  );
  return over(iff(operation(cell("asked"), "=", 1), accepts, withoutFirst), cell("used"));
}

/** The four points, each with the interval on which its two curves are equal. */
export function pointsBlock(input: SurveyInput): Block {
  const { labels } = input;
  const survey = surveyOf(input);
  const names: Readonly<Record<PointKey, string>> = {
    pmc: "Survey_PMC",
    opp: "Survey_OPP",
    idp: "Survey_IDP",
    pme: "Survey_PME",
  };
  const end = (point: PointKey, plateau: "low" | "high"): Expression =>
    either(
      pointOf(survey, point, { kind: "string", value: plateau }),
      asked(point, fromCrossings(plateau, point)),
    );
  return {
    kind: "fields",
    key: "points",
    heading: labels.sheet("points"),
    headers: ["point", "price", "from", "to", "accepted", "meaning"].map((key) =>
      labels.sheet(`header.${key}`),
    ),
    rows: givenOrder.map((point) =>
      row(
        labels.sheet(`point.${point}`),
        calculated(
          point,
          either(pointOf(survey, point, codes.plateau), fromCrossings("crossing", point)),
          "number",
          { role: "total", name: names[point] },
        ),
        calculated(`${point}.low`, end(point, "low"), "number"),
        calculated(`${point}.high`, end(point, "high"), "number"),
        calculated(`${point}.accepted`, acceptedAt(cell(point)), "percent"),
        words(labels.sheet(`point.${point}.meaning`)),
      ),
    ),
  };
}

/** PMC and OPP need the first question. */
function asked(point: PointKey, price: Expression): Expression {
  return point === "pmc" || point === "opp"
    ? iff(operation(cell("asked"), "=", 1), price, call("NA"))
    : price;
}

/** The same points for each segment, side by side. */
export function segmentsBlock(input: SurveyInput): Block {
  const { labels, segments } = input;
  const isOwn = operation(answers("segment"), "=", thisRow("name"));
  const own = iff(isOwn, surveyOf(input), "");
  const shown = (value: Expression): Expression =>
    iff(operation(thisRow("counted"), "=", 0), "", value);
  const point = (key: PointKey) => ({
    key: `segment.${key}`,
    header: labels.sheet(`point.${key}`),
    role: "formula" as const,
    format: "number" as const,
    fill: segments.map((_, index) =>
      formula(
        shown(either(pointOf(own, key, codes.plateau), fromCrossings("crossing", key, index + 1))),
      ),
    ),
  });
  const named = operation(thisRow("name"), "<>", "");
  const tally = (others: Expression): Expression =>
    iff(named, call("SUMPRODUCT", times(isOwn, others)), 0);
  return {
    kind: "table",
    key: "segments",
    name: "SurveySegments",
    heading: labels.sheet("segments"),
    rowCount: segments.length,
    columns: [
      {
        key: "name",
        header: labels.sheet("segment.name"),
        role: "input",
        format: "text",
        fill: segments.map(textContent),
      },
      ...givenOrder.map(point),
      {
        key: "counted",
        header: labels.sheet("segment.counted"),
        role: "formula",
        format: "whole",
        fill: tally(answers("valid")),
      },
      {
        key: "excluded",
        header: labels.sheet("segment.excluded"),
        role: "formula",
        format: "whole",
        fill: tally(operation(answers("valid"), "=", 0)),
      },
    ],
  };
}

export const pointConditions: readonly Condition[] = pointKeys.flatMap((point) =>
  [point, `${point}.low`, `${point}.high`, `${point}.accepted`].map((key): Condition => ({
    on: { cell: key },
    when: call("ISERROR", cell(key)),
    tone: "hidden",
  })),
);
