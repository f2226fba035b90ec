/** The sign that separates decimals; the other one then groups thousands. */
export type DecimalSign = "." | ",";

export interface ReadNumber {
  readonly value: number;
  /** Excel's format that shows it as it was written; none for a plain number. */
  readonly format?: string;
}

// Groups: point, comma, no-break spaces (French, ISO 31) or an apostrophe (Swiss).
const body = {
  ".": String.raw`(\d{1,3}(?:[,\u00a0\u202f'’]\d{3})+|\d+)(?:\.(\d+))?`,
  ",": String.raw`(\d{1,3}(?:[.\u00a0\u202f'’]\d{3})+|\d+)(?:,(\d+))?`,
} as const;
const currency = String.raw`([$€£¥￥]?)`;
const patternOf = (decimal: DecimalSign): RegExp =>
  new RegExp(
    String.raw`^(-|−)?${currency}\s?(-)?${body[decimal]}(?:[eE]([-+]?\d{1,3}))?\s?(%|${currency.slice(1, -2)})?$`,
    "u",
  );
const patterns = { ".": patternOf("."), ",": patternOf(",") } as const;

/** Excel keeps 15 significant digits; a longer number is an identifier. */
const maxDigits = 15;

/**
 * Reads a number as people and programs write it: `-1,234.50`, `1.234,56`, `15 %`, `€ 20`, `1.5E+3`.
 * @returns undefined when it is not one
 * @returns "identifier" for digits that a number would lose: leading zeros, over 15 digits
 */
export function readNumber(
  text: string,
  decimal: DecimalSign,
): ReadNumber | "identifier" | undefined {
  const match = patterns[decimal].exec(text);
  if (!match) return undefined;
  const [, minus, before = "", inner, grouped = "", decimals = "", exponent, after = ""] = match;
  const whole = grouped.replace(/\D/g, "");
  if (/^0\d/.test(whole)) return "identifier";
  if ((whole + decimals).replace(/^0+/, "").length > maxDigits) return "identifier";
  // "12E4" is as likely an article number; a program writes 1.2E+5.
  if (exponent !== undefined && decimals === "" && !/[-+]/.test(exponent)) return "identifier";
  const sign = minus === undefined && inner === undefined ? 1 : -1;
  const value = Number(`${whole}.${decimals || "0"}e${exponent ?? "0"}`) * sign;
  if (!Number.isFinite(value)) return "identifier";
  if (after === "%") {
    // Shifted as text: 0.07 is 7/100 to the last digit, 7 * 0.01 is not.
    const share =
      Number(`${whole}.${decimals || "0"}e${String(Number(exponent ?? "0") - 2)}`) * sign;
    return { value: share, format: decimals === "" ? "0%" : `0.${zeros(decimals)}%` };
  }
  const grouping = grouped.length > whole.length;
  const symbol = before || after;
  if (symbol === "" && !grouping) return { value };
  const number = `${grouping ? "#,##0" : "0"}${decimals === "" ? "" : `.${zeros(decimals)}`}`;
  if (symbol === "") return { value, format: number };
  return { value, format: before === "" ? `${number}[$ ${symbol}]` : `[$${symbol}]${number}` };
}

function zeros(digits: string): string {
  return "0".repeat(digits.length);
}

/**
 * What a field says about the decimal sign: "." or "," when it can only be read so, "either" for one
 * like `1.234`, undefined when it says nothing.
 */
export function decimalEvidence(text: string): DecimalSign | "either" | undefined {
  if (!/[.,]/.test(text) || !/^[-−$€£¥￥\s]*\d/.test(text)) return undefined;
  const asPoint = patterns["."].test(text);
  const asComma = patterns[","].test(text);
  if (asPoint && asComma)
    return /^\D*0[.,]/.test(text) ? (text.includes(".") ? "." : ",") : "either";
  return asPoint ? "." : asComma ? "," : undefined;
}
