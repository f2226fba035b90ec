import { lifetimeValue, paybackMonths } from "./customer-twins";
import { cohortValue, expansionValue, outcomeFee } from "./further-twins";
import { aliveProbability, expectedAverage, residualLifetime } from "./model-twins";
import {
  numError,
  optional,
  required,
  thresholdDecimals,
  unbounded,
  type Args,
} from "./twin-arguments";
import {
  call,
  expression,
  iff,
  isBlank,
  minus,
  operation,
  over,
  plus,
  times,
  type Expression,
  type OurFunction,
} from "./expression";

interface Twin {
  /** In the order in which a cell takes them: the public contract of the function. */
  readonly parameters: readonly string[];
  /** Parameters that take a whole range or array also in the twin. */
  readonly lists?: readonly string[];
  /**
   * The same value in plain Excel 2016. Reads each argument that is not a list as one cell or value.
   * Fits, simulations and functions of a whole survey have none: a sheet says by "either" how it does without them.
   */
  readonly native?: (args: Args) => Expression;
}

export const ourFunctions: Readonly<Record<OurFunction, Twin>> = {
  // max(floor, min(cap, reference + (value >= 0 ? share * value : value)))
  VALUE_PRICE: {
    parameters: ["value", "share", "reference_price", "floor", "cap"],
    native: (args) => {
      const value = required(args, "value");
      const share = required(args, "share");
      const floor = optional(args, "floor", -unbounded);
      const cap = optional(args, "cap", unbounded);
      const differential = iff(operation(value, ">=", 0), times(share, value), value);
      const price = plus(optional(args, "reference_price", 0), differential);
      return refused(
        [...outsideUnit(share), ...crossed(args, "floor", "cap", floor, cap)],
        call("MAX", floor, call("MIN", cap, price)),
      );
    },
  },
  // min(cap, max(minimum, base part + variable part)); one share and one threshold, not progressive bands
  ROI_SHARE: {
    parameters: [
      "gain",
      "share",
      "base_fee",
      "threshold",
      "minimum",
      "cap",
      "target",
      "refund_rate",
      "mode",
    ],
    native: (args) => {
      const share = required(args, "share");
      const refund = optional(args, "refund_rate", 1);
      const minimum = optional(args, "minimum", -unbounded);
      const cap = optional(args, "cap", unbounded);
      return refused(
        [
          ...outsideUnit(share),
          ...outsideUnit(refund),
          ...crossed(args, "minimum", "cap", minimum, cap),
        ],
        call("MIN", cap, call("MAX", minimum, plus(basePart(args, refund), variablePart(args)))),
      );
    },
  },
  LTV: {
    parameters: ["arpa", "gross_margin", "churn", "discount", "periods", "growth", "timing"],
    native: lifetimeValue,
  },
  PAYBACK_MONTHS: {
    parameters: [
      "cac",
      "monthly_revenue",
      "gross_margin",
      "churn",
      "discount",
      "ramp_months",
      "delay_months",
    ],
    native: paybackMonths,
  },
  VALUE_ATTAINMENT: {
    parameters: ["baseline", "target", "actual"],
    native: (args) => {
      const baseline = required(args, "baseline");
      return over(
        minus(required(args, "actual"), baseline),
        minus(required(args, "target"), baseline),
      );
    },
  },
  // The label of the highest threshold that the score meets; thresholds and labels are ranges.
  VALUE_TIER: {
    parameters: ["score", "thresholds", "labels"],
    lists: ["thresholds", "labels"],
    native: (args) =>
      call(
        "LOOKUP",
        call("ROUND", required(args, "score"), thresholdDecimals),
        required(args, "thresholds"),
        required(args, "labels"),
      ),
  },
  OUTCOME_FEE: {
    parameters: ["units", "rate", "base_fee", "threshold", "cap", "mode"],
    native: outcomeFee,
  },
  LTV_COHORT: {
    parameters: ["survival", "margin", "discount", "timing"],
    lists: ["survival"],
    native: cohortValue,
  },
  LTV_EXPANSION: {
    parameters: ["arpa", "gross_margin", "churn", "linear_growth", "discount"],
    native: expansionValue,
  },
  RETENTION_FIT: { parameters: ["survival", "horizon"] },
  RETENTION_DERL: {
    parameters: ["alpha", "beta", "discount", "renewals"],
    native: residualLifetime,
  },
  CLV_FIT: { parameters: ["frequency", "recency", "age"] },
  // Means of what a customer buys until he leaves: a quadrature too, of a difference that loses its digits.
  CLV_PURCHASES: { parameters: ["params", "frequency", "recency", "age", "horizon"] },
  CLV_ALIVE: {
    parameters: ["params", "frequency", "recency", "age"],
    lists: ["params"],
    native: aliveProbability,
  },
  SPEND_FIT: { parameters: ["frequency", "average"] },
  SPEND_EXPECTED: {
    parameters: ["params", "frequency", "average"],
    lists: ["params"],
    native: expectedAverage,
  },
  CLV_VALUE: {
    parameters: [
      "purchase_params",
      "spend_params",
      "frequency",
      "recency",
      "age",
      "average",
      "months",
      "monthly_discount",
    ],
  },
  VALUE_SIMULATE: { parameters: ["low", "likely", "high", "percentiles", "trials", "seed"] },
  VW_RANGE: { parameters: ["responses", "output", "weights", "definition", "plateau"] },
  VW_CURVES: { parameters: ["responses", "weights", "prices"] },
  VW_CHECK: { parameters: ["responses"] },
  VW_DEMAND: {
    parameters: [
      "responses",
      "intent_cheap",
      "intent_expensive",
      "scale",
      "calibration",
      "weights",
      "unit_cost",
      "prices",
    ],
  },
  VW_INTERVAL: {
    parameters: ["responses", "level", "resamples", "seed", "definition", "weights"],
  },
};

function basePart(args: Args, refund: Expression): Expression {
  const base = optional(args, "base_fee", 0);
  const { target, gain } = args;
  if (target === undefined || gain === undefined) return base;
  const shortfall = call("MAX", 0, minus(1, over(call("MAX", gain, 0), target)));
  return iff(isBlank(target), base, times(base, minus(1, times(refund, shortfall))));
}

function variablePart(args: Args): Expression {
  const gain = required(args, "gain");
  const share = required(args, "share");
  const threshold = optional(args, "threshold", 0);
  const reached = operation(call("ROUND", minus(gain, threshold), thresholdDecimals), ">=", 0);
  const byMode = {
    excess: times(share, call("MAX", minus(gain, threshold), 0)),
    cliff: iff(reached, times(share, gain), 0),
    guaranteed: times(share, call("MAX", gain, threshold)),
  };
  const mode = args.mode ?? expression("excess");

  return iff(
    operation(mode, "=", "cliff"),
    byMode.cliff,
    iff(operation(mode, "=", "guaranteed"), byMode.guaranteed, byMode.excess),
  );
}

/** No test for a literal: it is right or wrong where it is written. */
function outsideUnit(rate: Expression): readonly Expression[] {
  return rate.kind === "number" ? [] : [operation(rate, "<", 0), operation(rate, ">", 1)];
}

/** A lower bound above its upper bound. */
function crossed(
  args: Args,
  low: string,
  high: string,
  lowest: Expression,
  highest: Expression,
): readonly Expression[] {
  return args[low] && args[high] ? [operation(lowest, ">", highest)] : [];
}

function refused(tests: readonly Expression[], value: Expression): Expression {
  return tests.length === 0 ? value : iff(call("OR", ...tests), numError, value);
}
