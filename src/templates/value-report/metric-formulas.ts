import {
  call,
  cell,
  column,
  iff,
  isBlank,
  minus,
  operation,
  ours,
  plus,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import { sentence } from "../sentences";

/** Decimals at which a threshold is judged: plain doubles misjudge what lies exactly on it. */
const reaches = (threshold: Expression): Expression =>
  operation(call("ROUND", minus(thisRow("attainment"), threshold), 9), ">=", 0);

const isMeasured = call("ISNUMBER", thisRow("attainment"));
const isGreen = call("AND", isMeasured, call("IFERROR", reaches(cell("greenFrom")), false));

export const attainment: Expression = iff(
  operation(call("COUNT", thisRow("baseline"), thisRow("target"), thisRow("actual")), "<", 3),
  "",
  iff(
    operation(thisRow("target"), "=", thisRow("baseline")),
    sentence("notApplicable"),
    ours("VALUE_ATTAINMENT", {
      baseline: thisRow("baseline"),
      target: thisRow("target"),
      actual: thisRow("actual"),
    }),
  ),
);

/** Which way the metric is to move. */
export const direction: Expression = iff(
  operation(call("COUNT", thisRow("baseline"), thisRow("target")), "<", 2),
  "",
  iff(
    operation(thisRow("target"), ">=", thisRow("baseline")),
    sentence("direction.up"),
    sentence("direction.down"),
  ),
);

/** Distance from the target, above 0 where it is the better side, whichever way the metric runs. */
export const variance: Expression = iff(
  operation(call("COUNT", thisRow("baseline"), thisRow("target"), thisRow("actual")), "<", 3),
  "",
  iff(
    operation(thisRow("target"), ">=", thisRow("baseline")),
    minus(thisRow("actual"), thisRow("target")),
    minus(thisRow("target"), thisRow("actual")),
  ),
);

export const status: Expression = iff(
  isMeasured,
  iff(
    reaches(cell("greenFrom")),
    sentence("status.green"),
    iff(reaches(cell("amberFrom")), sentence("status.amber"), sentence("status.red")),
  ),
  iff(
    isBlank(thisRow("actual")),
    iff(isBlank(thisRow("metric")), "", sentence("status.none")),
    sentence("status.level"),
  ),
);

export const trend: Expression = iff(
  operation(call("COUNT", thisRow("attainment"), thisRow("previousAttainment")), "=", 2),
  (() => {
    const change = call("ROUND", minus(thisRow("attainment"), thisRow("previousAttainment")), 9);
    return iff(
      operation(change, ">", 0),
      sentence("trend.up"),
      iff(operation(change, "<", 0), sentence("trend.down"), sentence("trend.level")),
    );
  })(),
  "",
);

export const later = (days: string): Expression =>
  iff(call("ISNUMBER", thisRow("detected")), plus(thisRow("detected"), cell(days)), "");

/** The response comes first, then the plan; each is overdue the day after it was due. */
export const clock: Expression = (() => {
  const open = (done: string, due: string, word: string, otherwise: Expression): Expression =>
    iff(
      isBlank(thisRow(done)),
      iff(
        operation(cell("today"), ">", thisRow(due)),
        sentence(`clock.${word}.late`),
        sentence(`clock.${word}.due`),
      ),
      otherwise,
    );
  return iff(
    call("ISNUMBER", thisRow("detected")),
    open(
      "responded",
      "responseDue",
      "response",
      open("planned", "planDue", "plan", sentence("clock.ok")),
    ),
    iff(
      call("OR", isGreen, operation(call("ISNUMBER", thisRow("attainment")), "=", false)),
      "",
      sentence("clock.none"),
    ),
  );
})();

const missing = (key: string): Expression => isBlank(thisRow(key));
const yes = call("INDEX", column("answers", "answers"), 1);

/** What keeps this metric off the invoice. */
export const gate: Expression = iff(
  missing("metric"),
  "",
  iff(
    missing("actual"),
    sentence("gate.actual"),
    iff(
      call("OR", missing("actualSource"), missing("actualDate")),
      sentence("gate.source"),
      iff(
        call("AND", isMeasured, operation(isGreen, "=", false), missing("cause")),
        sentence("gate.cause"),
        iff(
          missing("evidence"),
          sentence("gate.evidence"),
          iff(
            operation(thisRow("accepted"), "=", yes),
            sentence("gate.ok"),
            sentence("gate.accepted"),
          ),
        ),
      ),
    ),
  ),
);

export const upgrade: Expression = iff(
  isMeasured,
  iff(
    operation(call("ROUND", minus(thisRow("attainment"), cell("upgradeAbove")), 9), ">", 0),
    sentence("upgrade"),
    "",
  ),
  "",
);

/** What the target value has become: in proportion to the attainment, without a cap. */
export const realised: Expression = iff(
  isMeasured,
  times(call("SUM", thisRow("targetValue")), thisRow("attainment")),
  "",
);

export const varianceValue: Expression = iff(
  isMeasured,
  minus(thisRow("realised"), thisRow("targetValue")),
  "",
);
