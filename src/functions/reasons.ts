import type { FailureReason } from "../core/failure";
import type { CellError } from "./cells";
import type { Unit } from "./rules";

export type ArgumentReason =
  | "is-blank"
  | "is-text"
  | "is-boolean"
  | "is-not-finite"
  | "is-not-a-choice"
  | "below-minimum"
  | "not-above"
  | "above-maximum"
  | "not-between"
  | "percent-meant"
  | "not-whole"
  | "not-one-cell"
  | "wrong-columns"
  | "not-ascending"
  | "shapes-differ";

export type Reason = FailureReason | ArgumentReason;

type Code = "#NUM!" | "#VALUE!" | "#DIV/0!" | "#N/A";
type Details = Readonly<Record<string, number | string>>;

/**
 * Every reason a cell of ours can show an error: Excel's code, and the sentence. Excel shows sentences only
 * on #VALUE! and #N/A; the task pane explains the other codes from this table. {placeholders} are filled
 * from the details of the error, so the same reason can be said in another language.
 */
export const reasons: Readonly<Record<Reason, readonly [Code, string]>> = {
  "is-blank": ["#VALUE!", "{argument} is missing. Enter a number, or a cell that holds one."],
  "is-text": ["#VALUE!", "{argument} must be a number. You entered the text “{value}”."],
  "is-boolean": ["#VALUE!", "{argument} must be a number. You entered {value}."],
  "is-not-finite": ["#NUM!", "{argument} is too large to calculate with."],
  "is-not-a-choice": ["#VALUE!", "{argument} must be one of {choices}. You entered “{value}”."],
  "below-minimum": ["#NUM!", "{argument} must be at least {min}. You entered {value}."],
  "not-above": ["#NUM!", "{argument} must be above {min}. You entered {value}."],
  "above-maximum": ["#NUM!", "{argument} must be at most {max}. You entered {value}."],
  "not-between": ["#NUM!", "{argument} must be between {min} and {max}. You entered {value}."],
  "percent-meant": [
    "#NUM!",
    "{argument} must be between {min} and {max}. You entered {value}. Did you mean {suggestion}?",
  ],
  "not-whole": ["#NUM!", "{argument} must be a whole number. You entered {value}."],
  "not-ascending": ["#NUM!", "Thresholds must rise. {value} follows {previous}."],
  "not-one-cell": ["#VALUE!", "{argument} must be one cell, not a range."],
  "wrong-columns": ["#VALUE!", "{argument} must have {columns} columns. It has {value}."],
  "shapes-differ": ["#N/A", "{argument} has no cell here: the ranges differ in size."],
  "floor-above-cap": [
    "#NUM!",
    "Floor {floor} is above cap {cap}. Lower the floor or raise the cap.",
  ],
  "minimum-above-cap": [
    "#NUM!",
    "Minimum {minimum} is above cap {cap}. Lower one or raise the other.",
  ],
  "target-is-zero": [
    "#DIV/0!",
    "Target is 0, so attainment has no meaning. Enter the agreed target.",
  ],
  "bands-differ-in-length": [
    "#NUM!",
    "Share has {shares} cells and threshold has {thresholds}. Each band needs one of both.",
  ],
  "labels-differ-in-length": [
    "#VALUE!",
    "There are {labels} labels for {thresholds} thresholds. Each threshold needs one label.",
  ],
  "below-first-threshold": ["#N/A", "The score {score} is below the first threshold {first}."],
  "target-is-baseline": [
    "#DIV/0!",
    "Target and baseline are the same, so there is nothing to attain.",
  ],
  "bands-need-excess-mode": ["#NUM!", "Bands work with mode “excess” only."],
  "never-ends": [
    "#DIV/0!",
    "Nothing is lost from period to period, so the lifetime value has no end. Enter periods or a churn.",
  ],
  "grows-for-ever": [
    "#NUM!",
    "Growth outruns churn and discount, so the lifetime value has no end. Enter periods.",
  ],
  "no-margin": ["#DIV/0!", "There is no monthly margin, so nothing pays back."],
  "negative-margin": ["#NUM!", "The monthly margin is negative, so nothing pays back."],
  "never-pays-back": ["#NUM!", "The margin never adds up to the acquisition cost."],
  "too-large": ["#NUM!", "The result is too large for a cell."],
  "no-valid-respondent": [
    "#N/A",
    "No row is valid: it needs too cheap < cheap < expensive < too expensive, all numbers.",
  ],
  "no-too-cheap-prices": ["#N/A", "The too cheap column is blank, so this point cannot be found."],
  "weights-differ-in-length": [
    "#VALUE!",
    "Weights must have one cell a respondent: {rows} rows of responses, {value} weights.",
  ],
  "no-fit": ["#NUM!", "No best fit was found: the data do not determine the model."],
  "no-convergence": ["#NUM!", "The sum does not settle for these arguments."],
  "survival-too-short": ["#NUM!", "Survival needs at least three periods, the first with 100%."],
  "survival-starts-below-all": ["#NUM!", "Survival must begin with 100%."],
  "survival-rises": ["#NUM!", "Survival must not rise. It does in period {period}."],
  "survival-never-falls": ["#NUM!", "Nobody was lost, so there is nothing to fit."],
  "residual-life-has-no-end": [
    "#DIV/0!",
    "Without discount the residual lifetime has no end for an alpha of at most 1.",
  ],
  "customers-differ-in-length": [
    "#VALUE!",
    "The lists of customers differ in length. Each customer needs one cell of each.",
  ],
  "recency-above-age": ["#NUM!", "Recency is above age for customer {customer}."],
  "no-repeat-purchase": ["#NUM!", "No customer has a repeat purchase, so there is nothing to fit."],
  "average-not-positive": [
    "#NUM!",
    "The average must be above 0. It is not for customer {customer}.",
  ],
  "params-incomplete": [
    "#VALUE!",
    "{argument} must hold {count} numbers above 0, as the fit gives them.",
  ],
  "average-undefined": [
    "#NUM!",
    "The expected purchase has no mean for these parameters: p·frequency + q must be above 1.",
  ],
  "drivers-differ-in-length": [
    "#VALUE!",
    "The lists of drivers differ in length. Each driver needs low, likely and high.",
  ],
  "driver-out-of-order": ["#NUM!", "Driver {driver} needs low ≤ likely ≤ high."],
  "too-many-resamples": [
    "#NUM!",
    "Too many resamples for {respondents} respondents. Use at most {limit}.",
  ],
  "too-many-trials": ["#NUM!", "Too many trials for {drivers} drivers. Use at most {limit}."],
  "scale-differs-in-length": [
    "#VALUE!",
    "Scale has {scale} values and calibration has {calibration}. Each value needs one probability.",
  ],
  "intents-differ-in-length": [
    "#VALUE!",
    "{argument} must have one cell a respondent: {rows} rows of responses, {value} cells.",
  ],
  "weights-sum-to-zero": ["#N/A", "The weights of the valid rows add up to 0."],
};

/** The error of a cell, its sentence filled in. */
export function errorOf(reason: Reason, details: Details = {}): CellError {
  const [code, sentence] = reasons[reason];
  return { code, reason, details, message: fill(sentence, details) };
}

function fill(sentence: string, details: Details): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const detail = details[name];
    return detail === undefined ? placeholder : String(detail);
  });
}

/** A number as the person would type it: fractions and rates as percentages. */
export function inWords(value: number, unit: Unit): string {
  if (unit !== "fraction" && unit !== "rate") return String(value);
  return `${Number((value * 100).toPrecision(15))}%`;
}

/** The argument as a sentence begins with it: reference_price → Reference price. */
export function argumentInWords(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replace(/_/g, " ");
}
