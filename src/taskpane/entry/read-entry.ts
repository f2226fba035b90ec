import type { Domain, Field } from "../../templates/template";
import { entryText, numberText, percentText } from "./format";
import { decimalMarkOf, plainText, readNumberText } from "./number-text";
import type { Problem, Reading } from "./reading";

/** Kinds of field that one line of text fills. */
export type LineField = Field<string> & {
  readonly type: Exclude<Field<string>["type"], { readonly kind: "rows" }>;
};

export function isLineField(field: Field<string>): field is LineField {
  return field.type.kind !== "rows";
}

/**
 * What was typed in a field, understood and judged.
 * @param text as typed
 * @param locale BCP 47 tag of the region, for the decimal mark and for the numbers in a problem's sentence
 */
export function readEntry(text: string, field: LineField, locale: string): Reading {
  const trimmed = text.trim();
  if (trimmed === "")
    return field.required ? { value: null, problem: { word: "required", values: {} } } : NOTHING;
  const { type } = field;
  switch (type.kind) {
    case "text":
      return readText(trimmed, type.maxLength);
    case "choice":
      return type.options.includes(trimmed)
        ? { value: trimmed }
        : refused({ word: "choice", values: { text: trimmed } });
    case "date":
      return readDate(trimmed);
    case "percent":
      return judged(readPercent(trimmed, locale), field, locale);
    case "money":
    case "number":
      return judged(readAmount(trimmed, type.kind, locale), field, locale);
  }
}

const NOTHING: Reading<never> = { value: null };

function refused(problem: Problem): Reading<never> {
  return { value: null, problem };
}

function readText(text: string, maxLength: number): Reading<string> {
  return text.length <= maxLength
    ? { value: text }
    : refused({
        word: "tooLong",
        values: { max: String(maxLength), entered: String(text.length) },
      });
}

/** ISO 8601 from the browser's own date field; Excel knows no day before 1900 or after 9999. */
function readDate(text: string): Reading<string> {
  const date = new Date(`${text}T00:00:00Z`);
  const exists =
    /^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text);
  return exists ? { value: text } : refused({ word: "date", values: { text } });
}

/** A currency sign or code at either end says nothing that the field does not know already. */
const CURRENCY =
  /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}(?=[\s\d]))\s*|\s*(?:\p{Sc}|(?<=[\s\d])[A-Z]{3}|[元圓圆])$/gu;

function readAmount(text: string, kind: "money" | "number", locale: string): Reading<number> {
  const bare = kind === "money" ? plainText(text).replace(CURRENCY, "") : text;
  const value = readNumberText(bare, decimalMarkOf(locale));
  return value === undefined
    ? refused({ word: "number", values: { text, example: numberText(1234.5, locale) } })
    : { value };
}

/**
 * 15, 15% and 0.15 are the same share. A bare number below 1 is a fraction, as a cell holds it; 1 and above are percents.
 */
function readPercent(text: string, locale: string): Reading<number> {
  const plain = plainText(text);
  const bare = plain.replace(/\s*[%٪]\s*$/, "");
  const mark = decimalMarkOf(locale);
  const asFraction = readNumberText(bare, mark);
  const asPercent = readNumberText(bare, mark, -2);
  if (asFraction === undefined || asPercent === undefined)
    return refused({ word: "percent", values: { text } });
  if (bare !== plain || asFraction === 0 || Math.abs(asFraction) > 1) return { value: asPercent };
  return Math.abs(asFraction) < 1
    ? { value: asFraction, otherwise: asPercent }
    : { value: asPercent, otherwise: asFraction };
}

/** A number against the field's domain. */
function judged(reading: Reading<number>, field: LineField, locale: string): Reading<number> {
  const { value } = reading;
  if (value === null) return reading;
  const show = (number: number) =>
    field.type.kind === "percent" ? percentText(number, locale) : numberText(number, locale);
  const entered = entryText(value, field.type.kind, locale);
  if (field.type.kind === "number" && field.type.whole === true && !Number.isInteger(value))
    return refused({ word: "whole", values: { entered } });
  return isInside(value, field.domain ?? {})
    ? reading
    : refused(outside(field.domain ?? {}, entered, show));
}

function isInside(value: number, { min, max, above }: Domain): boolean {
  return (
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above)
  );
}

function outside(domain: Domain, entered: string, show: (value: number) => string): Problem {
  const { min, max, above } = domain;
  const values = {
    entered,
    ...(min !== undefined && { min: show(min) }),
    ...(max !== undefined && { max: show(max) }),
    ...(above !== undefined && { above: show(above) }),
  };
  if (above !== undefined) return { word: max === undefined ? "above" : "aboveAtMost", values };
  if (min !== undefined) return { word: max === undefined ? "atLeast" : "between", values };
  return { word: "atMost", values };
}
