import { numberFormat } from "./number-formats";

/** How numbers are written where the user lives. */
export type DecimalMark = "." | ",";

/** @param locale BCP 47 tag of the user's region. */
export function decimalMarkOf(locale: string): DecimalMark {
  const parts = numberFormat(locale).formatToParts(1.1);
  return parts.find((part) => part.type === "decimal")?.value === "," ? "," : ".";
}

const SPACE = "[\\s'’_]";
/** Groups as people write them: 1 000 000, 10,00,000 (India), 1,0000,0000 (ten-thousands). */
const grouped = (separator: string) =>
  new RegExp(
    `^(\\d{1,3}(${separator}\\d{3})+|\\d{1,2}(${separator}\\d{2})*${separator}\\d{3}|\\d{1,4}(${separator}\\d{4})+)$`,
  );
const groupedBy = { " ": grouped(SPACE), ",": grouped(","), ".": grouped("\\.") };

/** Digits of a whole part, with its separators taken out; undefined where they stand in the wrong places. */
function wholeDigits(text: string): string | undefined {
  if (/^\d+$/.test(text)) return text;
  const fits = Object.values(groupedBy).some((pattern) => pattern.test(text));
  return fits ? text.replace(/\D/g, "") : undefined;
}

/** Where the decimal mark of unsigned digits stands, or -1: both marks, 1.5, 1,5, 1,234, 1.234,56 and .5 are told apart. */
function decimalAt(text: string, mark: DecimalMark): number {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return Math.max(comma, point);
  const at = Math.max(comma, point);
  if (at < 0) return at;
  const separator = text.charAt(at);
  if (text.indexOf(separator) < at) return -1;
  // One separator that is not the region's decimal mark: 1,234 is grouping, 1,5 and 0,125 cannot be.
  const grouping = separator !== mark && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return grouping ? -1 : at;
}

/** Unsigned digits with separators of any habit, as plain decimal text: "1.234,5" → "1234.5". */
function plainDigits(text: string, mark: DecimalMark): string | undefined {
  const at = decimalAt(text, mark);
  if (at < 0) return wholeDigits(text);
  const whole = at === 0 ? "0" : wholeDigits(text.slice(0, at));
  const fraction = text.slice(at + 1);
  return whole !== undefined && /^\d*$/.test(fraction) && text.length > 1
    ? `${whole}.${fraction === "" ? "0" : fraction}`
    : undefined;
}

const POWERS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  tsd: 3,
  千: 3,
  仟: 3,
  万: 4,
  萬: 4,
  m: 6,
  mn: 6,
  mm: 6,
  mio: 6,
  million: 6,
  millions: 6,
  百万: 6,
  百萬: 6,
  千万: 7,
  千萬: 7,
  亿: 8,
  億: 8,
  b: 9,
  bn: 9,
  mrd: 9,
  billion: 9,
  billions: 9,
};

const LATIN_UNIT = /^(.*?)\s*([a-z]+)\.?$/i;
const CHINESE_PART = /([^百千仟万萬亿億]+)(百[万萬]|千[万萬]|[千仟万萬亿億])/gy;

/** Unsigned digits and what multiplies them: 1.5k, 2m, 100万, 1亿2000万. */
function scaled(text: string, mark: DecimalMark, shift: number): number | undefined {
  const latin = LATIN_UNIT.exec(text);
  if (latin) return part(latin[1] ?? "", latin[2] ?? "", mark, shift);
  if (!/[百千仟万萬亿億]/.test(text)) return part(text, "", mark, shift);
  let sum = 0;
  let previous = Infinity;
  let end = 0;
  for (const [whole, digits = "", unit = ""] of text.matchAll(CHINESE_PART)) {
    const power = POWERS[unit] ?? Infinity;
    const value = part(digits.trim(), unit, mark, shift);
    if (value === undefined || power >= previous) return undefined;
    sum += value;
    previous = power;
    end += whole.length;
  }
  return end === text.length ? sum : undefined;
}

/** Multiplied by moving the decimal point in the text: 1.1m is 1100000, where 1.1 × 1000000 is not. */
function part(digits: string, unit: string, mark: DecimalMark, shift: number): number | undefined {
  const power = unit === "" ? 0 : POWERS[unit.toLowerCase()];
  const plain = plainDigits(digits, mark);
  return power === undefined || plain === undefined
    ? undefined
    : Number(`${plain}e${power + shift}`);
}

/**
 * A number as people write it: full-width digits, a sign or accounting brackets, separators of any region, k, m, 万, 億.
 * @param text what was typed, without currency or percent sign
 * @param shift moves the decimal point: with -2, "7" is 0.07 exactly
 * @returns the double nearest to what was written, or undefined where that is no number or too large for a cell
 */
export function readNumberText(text: string, mark: DecimalMark, shift = 0): number | undefined {
  const trimmed = unbracketed(plainText(text).trim());
  const [, minus, unsigned = ""] = /^([-−–])?\+?\s*(.+)$/.exec(trimmed) ?? [];
  const [, mantissa, exponent] = /^(\d+(?:\.\d+)?)e([+-]?\d{1,3})$/i.exec(unsigned) ?? [];
  const value =
    mantissa === undefined
      ? scaled(unsigned, mark, shift)
      : Number(`${mantissa}e${Number(exponent) + shift}`);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return minus === undefined || value === 0 ? value : -value;
}

/** Full-width signs as plain ones, and without the invisible marks that some regions put around a sign. */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}

/** Accountants write a loss as (1,000). */
function unbracketed(text: string): string {
  return text.replace(/^\(\s*([^()-]+)\)$/, "-$1");
}
