import {
  call,
  cell,
  column,
  iff,
  isBlank,
  minus,
  operation,
  over,
  plus,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import { amountText, sentence } from "../sentences";

/** Formulas of one row of the map. Answers are compared with the cells of their lists, not with words. */
const option = (list: string, position: number): Expression =>
  call("INDEX", column(list, list), position);
const is = (key: string, chosen: Expression): Expression => operation(thisRow(key), "=", chosen);
const isGiven = (key: string): Expression => operation(thisRow(key), "<>", "");

export const yes = option("yesNo", 1);
const down = option("directions", 2);

/** 0.15 − 0.10 is 0.04999… in doubles; rounded here, what follows stays on whole amounts. */
const deltaDecimals = 12;
/** Amounts count as equal within a part in a million of a currency unit. */
export const amountDecimals = 6;

const numbers = ["baseline", "target", "quantity", "unitValue", "attribution", "probability"];
const isComplete = call(
  "AND",
  operation(call("COUNT", ...numbers.map(thisRow)), "=", numbers.length),
  isGiven("direction"),
  isGiven("type"),
);
const isUsed = operation(call("COUNTA", ...["step", "baseline", "target"].map(thisRow)), ">", 0);

export const delta = iff(
  operation(call("COUNT", thisRow("baseline"), thisRow("target")), "<", 2),
  "",
  call(
    "ROUND",
    iff(
      is("direction", down),
      minus(thisRow("baseline"), thisRow("target")),
      minus(thisRow("target"), thisRow("baseline")),
    ),
    deltaDecimals,
  ),
);

/** What the row's own figures give before attribution and probability; empty where one is missing. */
export const gross = iff(
  isComplete,
  times(thisRow("delta"), thisRow("quantity"), thisRow("unitValue")),
  "",
);
const hasGap = isBlank(thisRow("gross"));

/** A row with a gap counts as 0, and its check says so. */
export const annualValue = iff(
  hasGap,
  0,
  times(thisRow("gross"), thisRow("attribution"), thisRow("probability")),
);

const groups = (key: string): Expression => column("groups", key);
const inGroup = operation(groups("group"), "=", thisRow("group"));
const groupsFound = call("SUMPRODUCT", times(inGroup, 1));
// SUMPRODUCT and not MATCH: a group's name may hold * or ?, which MATCH takes for wildcards.
const groupFactor = (key: string): Expression =>
  // Two arguments, no product: a row without a group shows "", which SUMPRODUCT passes over and a product does not.
  over(call("SUMPRODUCT", times(inGroup, 1), groups(key)), groupsFound);

/** Its part of what the group may bring at most; the whole value where it is in no group. */
export const counted = iff(
  call("OR", isBlank(thisRow("group")), operation(groupsFound, "=", 0)),
  thisRow("annualValue"),
  times(
    thisRow("annualValue"),
    iff(is("oneOff", yes), groupFactor("oneOffFactor"), groupFactor("yearlyFactor")),
  ),
);

/** Evidence without a grade is taken as the weakest. */
const grade = call(
  "IFERROR",
  call("MATCH", thisRow("confidence"), column("bands", "grade"), 0),
  call("ROWS", column("bands", "grade")),
);
const band = (side: "below" | "above"): Expression =>
  times(call("ABS", thisRow("counted")), call("INDEX", column("bands", side), grade));
export const low = minus(thisRow("counted"), band("below"));
export const high = plus(thisRow("counted"), band("above"));

/**
 * A stated result against the product of its own figures: a source that claims 10,000,000 for 5 points of
 * 100,000,000 at 20% is out by a factor of ten.
 */
export const arithmetic = iff(
  isBlank(thisRow("stated")),
  "",
  iff(
    hasGap,
    sentence("arithmetic.open"),
    iff(
      operation(
        call("ABS", minus(thisRow("stated"), thisRow("gross"))),
        ">",
        times(cell("tolerance"), call("MAX", 1, call("ABS", thisRow("gross")))),
      ),
      sentence("arithmetic.bad", {
        stated: amountText(thisRow("stated")),
        value: amountText(thisRow("gross")),
      }),
      sentence("arithmetic.ok"),
    ),
  ),
);

const isSigned = call("AND", isGiven("signedBy"), call("ISNUMBER", thisRow("signedOn")));
const isOneOff = is("oneOff", yes);

/** Cash that comes once is no value of a year. */
export const countedYearly = iff(isOneOff, 0, thisRow("counted"));

/**
 * Yearly value that the customer has confirmed: never more than was signed, nor more than the map gives today. What
 * speaks against the product counts whether it is signed or not.
 */
export const signedValue = iff(
  isOneOff,
  0,
  iff(
    operation(thisRow("counted"), "<", 0),
    thisRow("counted"),
    iff(
      isSigned,
      iff(
        call("ISNUMBER", thisRow("signedAmount")),
        call("MIN", thisRow("signedAmount"), thisRow("counted")),
        thisRow("counted"),
      ),
      0,
    ),
  ),
);

const beyondBenchmark = call(
  "AND",
  call("ISNUMBER", thisRow("benchmark")),
  iff(
    is("direction", down),
    operation(thisRow("target"), "<", thisRow("benchmark")),
    operation(thisRow("target"), ">", thisRow("benchmark")),
  ),
);

/** What to settle in the row, the gravest first. */
const concerns: readonly (readonly [Expression, string])[] = [
  [hasGap, "row.incomplete"],
  [operation(call("LEFT", thisRow("arithmetic"), 1), "=", "✗"), "row.stated"],
  [operation(thisRow("delta"), "<", 0), "row.wrongWay"],
  [beyondBenchmark, "row.benchmark"],
  [call("AND", isGiven("group"), operation(groupsFound, "=", 0)), "row.noGroup"],
  [isBlank(thisRow("source")), "row.noSource"],
  [isBlank(thisRow("confidence")), "row.noGrade"],
  [call("AND", isGiven("signedBy"), call("NOT", isSigned)), "row.halfSigned"],
  [isBlank(thisRow("signedBy")), "row.unsigned"],
];

export const rowCheck = iff(
  isUsed,
  concerns.reduceRight<Expression>(
    (rest, [test, word]) => iff(test, sentence(word), rest),
    sentence("row.ok"),
  ),
  "",
);

export const rowSentences = ["row.ok", ...concerns.map(([, word]) => word)];

/** By so much of itself an upper row's range counts as wider than an equal one below: equal ranges keep their order. */
const tieBreak = 1e-12;

/** Width of the range in the total of the year, and no two alike. */
export const swing = iff(
  isOneOff,
  0,
  times(minus(thisRow("high"), thisRow("low")), minus(1, times(tieBreak, call("ROW")))),
);

export const arithmeticSentences = ["arithmetic.ok", "arithmetic.bad", "arithmetic.open"];
