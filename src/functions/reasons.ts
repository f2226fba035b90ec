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
  | "shapes-differ"
  | "too-much-work"
  | "too-many-different";

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
  "is-not-finite": [
    "#NUM!",
    "{argument} is too large to calculate with. Enter a number below 1.8E+308.",
  ],
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
  "not-ascending": ["#NUM!", "{argument} must rise from cell to cell. {value} follows {previous}."],
  "not-one-cell": [
    "#VALUE!",
    "{argument} must be one cell, not a range. Point to the cell that counts.",
  ],
  "wrong-columns": ["#VALUE!", "{argument} must have {columns} columns. You selected {value}."],
  "shapes-differ": [
    "#N/A",
    "{argument} has no cell here: the ranges differ in size. Select as many cells as in the others.",
  ],
  "too-much-work": [
    "#NUM!",
    "{argument} of {count} for {cells} cells is too much for one formula. Use at most {limit} cells in a formula.",
  ],
  "too-many-different": [
    "#NUM!",
    "{argument} has {count} different values, too many for one formula. Use ranges with at most {limit}.",
  ],
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
  "below-first-threshold": [
    "#N/A",
    "The score {score} is below the first threshold {first}. Begin thresholds lower, such as with 0.",
  ],
  "target-is-baseline": [
    "#DIV/0!",
    "Target and baseline are the same, so there is nothing to attain. Enter a target above or below the baseline.",
  ],
  "bands-need-excess-mode": [
    "#NUM!",
    "Bands work with mode “excess” only. Change the mode, or enter one share and one threshold.",
  ],
  "never-ends": [
    "#DIV/0!",
    "Churn and discount take nothing away from period to period, so the lifetime value has no end. Raise one of them, or enter periods.",
  ],
  "grows-for-ever": [
    "#NUM!",
    "Growth outruns churn and discount, so the lifetime value has no end. Enter periods.",
  ],
  "nothing-is-lost": [
    "#DIV/0!",
    "Churn and discount take nothing away from period to period, so the lifetime value has no end. Raise one of them.",
  ],
  "more-comes-than-goes": [
    "#NUM!",
    "Churn and discount are below 0 together, so the lifetime value has no end. Raise one of them.",
  ],
  "no-margin": [
    "#DIV/0!",
    "There is no monthly margin, so nothing pays back. Enter a monthly revenue and a gross margin above 0.",
  ],
  "negative-margin": [
    "#NUM!",
    "The monthly margin is negative, so nothing pays back. Enter a monthly revenue and a gross margin above 0.",
  ],
  "never-pays-back": [
    "#NUM!",
    "The margin never adds up to cac. Lower cac, churn or discount, or raise the monthly revenue.",
  ],
  "too-large": [
    "#NUM!",
    "The result is too large for a cell. Look for an argument with too many digits.",
  ],
  "no-valid-respondent": [
    "#N/A",
    "No row of responses is valid: it needs too cheap < cheap < expensive < too expensive, all numbers.",
  ],
  "no-too-cheap-prices": [
    "#N/A",
    "The too cheap column of responses is blank, so this point cannot be found. Fill it in, or use IDP and PME.",
  ],
  "weights-differ-in-length": [
    "#VALUE!",
    "Weights must have one cell a respondent: {rows} rows of responses, {value} weights.",
  ],
  "weights-sum-to-zero": [
    "#N/A",
    "The weights of the valid rows add up to 0. Enter a weight above 0 for one of them at least.",
  ],
  "no-fit": [
    "#NUM!",
    "No best fit was found: the data do not determine the model. Add more cells to {lists}, or check them.",
  ],
  "survival-too-short": ["#NUM!", "Survival needs at least three periods, the first with 100%."],
  "survival-starts-below-all": [
    "#NUM!",
    "Survival must begin with 100%, which is all customers of the first period.",
  ],
  "survival-rises": [
    "#NUM!",
    "Survival must not rise. It does in period {period}: count only who is left of the first period.",
  ],
  "survival-never-falls": [
    "#NUM!",
    "Survival stays at 100%, so there is nothing to fit. Include a period in which customers were lost.",
  ],
  "residual-life-has-no-end": [
    "#DIV/0!",
    "Without discount the residual lifetime has no end for an alpha of at most 1. Enter a discount above 0.",
  ],
  "customers-differ-in-length": [
    "#VALUE!",
    "The lists differ in length: {lengths}. Each customer needs one cell in each.",
  ],
  "recency-above-age": [
    "#NUM!",
    "Recency {recency} is above age {age}. Both count from the first purchase: exchange or correct them.",
  ],
  "recency-above-age-in-list": [
    "#NUM!",
    "Recency {recency} is above age {age} for customer {customer}. Both count from the first purchase: exchange or correct them.",
  ],
  "no-repeat-purchase": [
    "#NUM!",
    "Frequency is 0 for every customer, so there is nothing to fit. Include customers who bought again.",
  ],
  "average-not-positive": [
    "#NUM!",
    "Average must be above 0 where frequency is. It is not for customer {customer}.",
  ],
  "params-incomplete": [
    "#VALUE!",
    "{argument} must hold {count} numbers above 0. Select all that the fit gives.",
  ],
  "average-undefined": [
    "#NUM!",
    "The expected purchase has no mean: p·frequency + q must be above 1. Fit p and q to more customers.",
  ],
  "discount-too-negative": [
    "#NUM!",
    "Monthly discount is so far below 0 that the last of {months} months outweigh every digit. Raise it, or enter fewer months.",
  ],
  "drivers-differ-in-length": [
    "#VALUE!",
    "The lists differ in length: {lengths}. Each driver needs one cell in each.",
  ],
  "driver-out-of-order": [
    "#NUM!",
    "Driver {driver} needs low ≤ likely ≤ high. It has {low}, {likely}, {high}.",
  ],
  "too-many-resamples": [
    "#NUM!",
    "Resamples are too many for {respondents} respondents. Use at most {limit}.",
  ],
  "too-many-trials": ["#NUM!", "Trials are too many for {drivers} drivers. Use at most {limit}."],
  "scale-differs-in-length": [
    "#VALUE!",
    "Scale has {scale} values and calibration has {calibration}. Each value needs one probability.",
  ],
  "intents-differ-in-length": [
    "#VALUE!",
    "{argument} must have one cell a respondent: {rows} rows of responses, {value} cells.",
  ],
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
