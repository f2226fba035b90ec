import {
  call,
  cell,
  iff,
  minus,
  operation,
  over,
  plus,
  times,
  type Expression,
} from "../../plan/expression";
import type { Block, Condition, FieldRow, NumberFormat } from "../../plan/sheet-plan";
import { calculated, live, row, words, type SheetInput } from "../cells";
import { textIn } from "../form-values";
import { sentence, symbolConditions } from "../sentences";
import type { FormValues } from "../template";
import { roundedAmount } from "../rounded";
import { isLinked } from "./form";
import { isGone } from "./links";
import { countOf, metrics } from "./metrics";

const lowest = call("MIN", metrics("attainment"));

/** The worst metric stands beside the total: a good sum must not hide it. */
const worst: Expression = call(
  "IFERROR",
  call("INDEX", metrics("metric"), call("MATCH", lowest, metrics("attainment"), 0)),
  "",
);

/** What was promised for the quarter, what came of it, and what that leaves the customer. */
export function answerBlock({ labels }: SheetInput): Block {
  const line = (key: string, value: Expression, format: NumberFormat, name?: string): FieldRow =>
    row(
      labels.sheet(key),
      calculated(key, value, format, { role: "answer", ...(name !== undefined && { name }) }),
      format === "money" ? live(cell("currency"), "note") : words(labels.sheet(`${key}.unit`)),
    );
  return {
    kind: "fields",
    key: "answer",
    heading: labels.sheet("answer"),
    rows: [
      line("promised", call("SUM", metrics("targetValue")), "money"),
      line("realisedTotal", call("SUM", metrics("realised")), "money", "ValueReport_Realised"),
      line(
        "attained",
        iff(operation(cell("promised"), "=", 0), "", over(cell("realisedTotal"), cell("promised"))),
        "percent",
      ),
      line("feeDue", call("SUM", cell("fee")), "money"),
      line("net", roundedAmount(minus(cell("realisedTotal"), cell("feeDue"))), "money"),
      line(
        "roi",
        iff(operation(cell("feeDue"), "=", 0), "", over(cell("net"), cell("feeDue"))),
        "percent",
      ),
      row(
        labels.sheet("worst"),
        calculated("worst", worst, "text", { role: "answer" }),
        calculated(
          "worstAttainment",
          iff(operation(call("COUNT", metrics("attainment")), "=", 0), "", lowest),
          "percent",
        ),
      ),
      row(labels.sheet("measured"), calculated("measured", metricCount, "whole")),
      row(labels.sheet("verdict"), calculated("verdict", verdict, "text", { role: "check" })),
    ],
  };
}

const metricCount = call("SUMPRODUCT", times(1, operation(metrics("metric"), "<>", "")));

/** Nothing is invoiced on figures that the customer has not accepted. */
const verdict: Expression = iff(
  operation(cell("measured"), "=", 0),
  sentence("invoice.none"),
  iff(
    operation(countOf("gate", "✓"), "=", cell("measured")),
    sentence("invoice.ok", { all: cell("measured") }),
    sentence("invoice.hold", { ready: countOf("gate", "✓"), all: cell("measured") }),
  ),
);

const lacks = (key: string): Expression => operation(metrics(key), "=", "");

const checkKeys = ["actuals", "status", "causes", "clocks", "steps", "links"] as const;

export function checksBlock({ values, labels }: SheetInput): Block {
  const behind = call(
    "SUMPRODUCT",
    times(operation(call("LEFT", metrics("status"), 1), "=", "✗"), 1),
  );
  const unexplained = call("COUNTIF", metrics("gate"), sentence("gate.cause"));
  const late = countOf("clock", "✗");
  const open = call(
    "SUMPRODUCT",
    times(
      call("ISNUMBER", metrics("attainment")),
      operation(call("LEFT", metrics("status"), 1), "<>", "✓"),
      operation(plus(lacks("nextStep"), lacks("owner"), lacks("due")), ">", 0),
    ),
  );
  const counted = (count: Expression, key: string): Expression =>
    iff(operation(count, "=", 0), sentence(`${key}.ok`), sentence(`${key}.bad`, { count }));
  const unmeasured = call("COUNTIF", metrics("status"), sentence("status.none"));
  const checks: Readonly<Record<(typeof checkKeys)[number], Expression>> = {
    actuals: counted(unmeasured, "actuals"),
    status: counted(behind, "status"),
    causes: counted(unexplained, "causes"),
    clocks: counted(late, "clocks"),
    steps: counted(open, "steps"),
    links: linksCheck(values),
  };
  return {
    kind: "fields",
    key: "checks",
    heading: labels.sheet("checks"),
    rows: checkKeys.map((key) =>
      row(
        labels.sheet(`check.${key}`),
        calculated(`check.${key}`, checks[key], "text", { role: "check" }),
      ),
    ),
  };
}

/** Whether the tables are there that the report reads. */
function linksCheck(values: FormValues): Expression {
  const [map, before] = [textIn(values, "mapName"), textIn(values, "previousName")];
  const ok = isLinked(values)
    ? iff(isGone(map), sentence("links.gone"), sentence("links.ok"))
    : sentence("links.none");
  return before === "" ? ok : iff(isGone(before), sentence("links.noBefore"), ok);
}

export const checkConditions: readonly Condition[] = [
  "verdict",
  ...checkKeys.map((key) => `check.${key}`),
].flatMap((key) => symbolConditions({ cell: key }, cell(key)));
