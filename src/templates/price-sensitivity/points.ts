import {
  call,
  cell,
  either,
  iff,
  isBlank,
  operation,
  over,
  thisRow,
  times,
  type Expression,
  minus,
} from "../../plan/expression";
import {
  formula,
  textContent,
  type Block,
  type Condition,
  type TableColumn,
} from "../../plan/sheet-plan";
import { calculated, row, words } from "../cells";
import { crossing } from "./crossings";
import { answers } from "./responses";
import type { SurveyInput } from "./source";
import { answersOf, givenOrder, spilled, summary, type PointKey } from "./spills";
import { acceptedOfWhole, counting } from "./whole-survey";

/** Respondents to whom a price is neither too cheap nor too expensive, as a part of those who count. */
function acceptedAt(input: SurveyInput, price: Expression): Expression {
  if (input.source.kind === "whole") {
    const share = over(acceptedOfWhole(input, price), cell("used"));
    return iff(call("ISNUMBER", price), share, call("NA"));
  }
  const belowTooExpensive = [answers("k3"), operation(">", "&", price), answers("valid"), 1];
  const notTooCheap = [answers("k2"), operation("<=", "&", price)];
  const accepting = iff(
    operation(cell("asked"), "=", 1),
    call("COUNTIFS", ...belowTooExpensive, ...notTooCheap),
    call("COUNTIFS", ...belowTooExpensive),
  );
  return over(accepting, cell("used"));
}

const names: Readonly<Record<PointKey, string>> = {
  pmc: "Survey_PMC",
  opp: "Survey_OPP",
  idp: "Survey_IDP",
  pme: "Survey_PME",
};

/** The four points, each with the interval on which its two curves are equal, and how sure it is. */
export function pointsBlock(input: SurveyInput): Block {
  const { labels } = input;
  const bound = (point: PointKey, at: 2 | 3): Expression => {
    const found = spilled("interval", givenOrder.indexOf(point) + 1, at);
    return iff(isBlank(found), "", found);
  };
  return {
    kind: "fields",
    key: "points",
    heading: labels.sheet("points"),
    headers: ["point", "price", "from", "to", "accepted", "sureFrom", "sureTo"].map((key) =>
      labels.sheet(`header.${key}`),
    ),
    rows: givenOrder.map((point) => {
      const value = (key: string, functions: Expression, native: Expression) =>
        calculated(`${point}.${key}`, either(functions, native), "number");
      return row(
        labels.sheet(`point.${point}`),
        calculated(point, either(summary.price(point), crossing("crossing", point)), "number", {
          role: "answer",
          name: names[point],
        }),
        value("low", summary.low(point), asked(point, crossing("low", point))),
        value("high", summary.high(point), asked(point, crossing("high", point))),
        calculated(
          `${point}.accepted`,
          either(summary.accepted(point), acceptedAt(input, cell(point))),
          "percent",
        ),
        calculated(`${point}.sureFrom`, bound(point, 2), "number"),
        calculated(`${point}.sureTo`, bound(point, 3), "number"),
      );
    }),
  };
}

/** What each point means, in a sentence. */
export function meaningsBlock({ labels }: SurveyInput): Block {
  return {
    kind: "text",
    key: "meanings",
    lines: givenOrder.map((point) => words(labels.sheet(`point.${point}.meaning`))),
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
  const { labels, segments, source } = input;
  const isWhole = source.kind === "whole";
  const isOwn = operation(answersOf(input, "segment"), "=", thisRow("name"));
  const worked = (
    key: string,
    header: string,
    format: TableColumn["format"],
    value: (segment: number) => Expression,
  ): TableColumn => ({
    key,
    header: labels.sheet(header),
    role: "formula",
    format,
    fill: segments.map((_, index) => formula(value(index + 1))),
  });
  const ifNamed = (value: Expression, otherwise: string | number): Expression =>
    iff(isBlank(thisRow("name")), otherwise, value);
  const counted = (segment: number): Expression =>
    either(
      call("IFERROR", summary.used(`segment${segment}`), 0),
      call("SUMPRODUCT", times(isOwn, isWhole ? counting(input) : answers("valid"))),
    );
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
      ...givenOrder.map((point) =>
        worked(`segment.${point}`, `point.${point}`, "number", (segment) =>
          iff(
            operation(thisRow("counted"), "=", 0),
            "",
            either(summary.price(point, `segment${segment}`), crossing("crossing", point, segment)),
          ),
        ),
      ),
      worked("counted", "segment.counted", "whole", (segment) => ifNamed(counted(segment), 0)),
      worked("excluded", "segment.excluded", "whole", () =>
        ifNamed(minus(call("SUMPRODUCT", times(1, isOwn)), thisRow("counted")), 0),
      ),
    ],
  };
}

export const pointConditions: readonly Condition[] = givenOrder.flatMap((point) =>
  [point, `${point}.low`, `${point}.high`, `${point}.accepted`].map((key): Condition => ({
    on: { cell: key },
    when: call("ISERROR", cell(key)),
    tone: "hidden",
  })),
);
