import type { FieldKind, FormRow } from "../../templates/template";
import { numberFormat } from "./number-formats";

type Scalar = FormRow[string];

/** More digits than a number can be read by. */
const longest = 1e21;

/** Every digit of a number, grouped as the region does: what stands in a field after it was understood. */
export function numberText(value: number, locale: string): string {
  if (Math.abs(value) >= longest) return String(value);
  return numberFormat(locale, { maximumFractionDigits: 20 }).format(value);
}

/** 0.125 → "12.5%", with every digit. */
export function percentText(value: number, locale: string): string {
  return numberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 12,
  }).format(value);
}

/** A result to be read, not copied: money without cents above 100, rates with one decimal. */
export function roundedText(
  value: number,
  format: "money" | "percent" | "number",
  locale: string,
): string {
  if (format === "percent")
    return numberFormat(locale, {
      style: "percent",
      maximumFractionDigits: 1,
    }).format(value);
  const cents = format === "money" && Math.abs(value) >= 100 ? 0 : 2;
  return numberFormat(locale, { maximumFractionDigits: cents }).format(value);
}

/** What a field of this kind shows for a value; nothing for "not given". */
export function entryText(value: Scalar, kind: FieldKind["kind"], locale: string): string {
  if (value === null) return "";
  if (typeof value !== "number") return String(value);
  return kind === "percent" ? percentText(value, locale) : numberText(value, locale);
}
