import { helpers } from "@odoo/o-spreadsheet";
import type { ExcelCellStyle } from "./facts";

/** The members of a style that hold Excel's number format. */
type FormatStyle = Required<Pick<ExcelCellStyle, "excelFormat" | "excelFormatFor">>;

/** A style's members where the engine's format says all. */
export const noExcelFormat = { excelFormat: undefined, excelFormatFor: undefined } as const;

/** What a cell of one of Excel's formats is given: the engine's nearest, and Excel's own where the two differ. */
export function cellFormat(excel: string): {
  readonly format: string;
  readonly style: FormatStyle | typeof noExcelFormat;
} {
  const format = toEngineFormat(excel);
  const isOwn = format === excel || (format === "" && /^general$/i.test(excel));
  return { format, style: isOwn ? noExcelFormat : { excelFormat: excel, excelFormatFor: format } };
}

/** Excel's number format of a cell that has this style, and this format of the engine's ("" for none). */
export function excelFormatOf(
  { excelFormat, excelFormatFor }: ExcelCellStyle,
  own: string,
): string {
  // Chosen in the grid since: the engine's format is another one than when Excel's was kept beside it.
  if (excelFormat !== undefined && excelFormatFor === own) return excelFormat;
  return own === "" ? "General" : own;
}

/**
 * The engine's format for one of Excel's. An unknown format turns the engine's value into an error,
 * so Excel's own text is kept beside it (`excelFormat`) and the engine gets the nearest one it can show.
 */
export function toEngineFormat(excel: string): string {
  if (excel === "" || /^general$/i.test(excel)) return "";
  const known = cache.get(excel);
  if (known !== undefined) return known;
  const result = candidates(excel).find(isAccepted) ?? "";
  cache.set(excel, result);
  return result;
}

const cache = new Map<string, string>();

/** The format as it is, then with more and more of what the engine lacks taken out. */
function candidates(excel: string): string[] {
  // Which section applies depends on the value: the engine has no such choice.
  if (/\[[<>=]/.test(excel) && /;\s*general$/i.test(excel)) return [""];
  const plain = excel
    .replace(
      /\[(?:black|white|red|green|blue|yellow|magenta|cyan|color ?\d+|[<>=]+[\d.-]+)\]/gi,
      "",
    )
    .replace(/_./g, "")
    .replace(/\*./g, "")
    .replace(/\?/g, "#")
    .replace(/\\(.)/g, '"$1"')
    .replace(
      /("[^"]*")|([¥€£₩₹元])/g,
      (_all, quoted?: string, sign?: string) => quoted ?? `"${sign ?? ""}"`,
    );
  const [positive = ""] = splitSections(plain);
  const scientific = /^([0#.,]+)E[+-]0+$/i.exec(positive);
  return [
    excel,
    plain,
    plain.trim(),
    positive.trim(),
    ...(scientific?.[1] === undefined ? [] : [scientific[1]]),
    positive.replace(/#* ?#+\/[#\d]+/, "0.###"),
    /[yd]/i.test(positive) ? "yyyy-mm-dd hh:mm" : "",
    /[yd]/i.test(positive) ? "yyyy-mm-dd" : "",
    positive.includes("%") ? "0.00%" : "",
  ];
}

/** Splits at semicolons outside quotes. */
function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|[^;"])+/g) ?? [];
}

function isAccepted(format: string): boolean {
  if (format === "") return true;
  try {
    helpers.formatValue(-1234.5, { format, locale: sampleLocale });
    helpers.formatValue(0.25, { format, locale: sampleLocale });
    return true;
  } catch {
    // The engine's parser says no by throwing.
    return false;
  }
}

const sampleLocale = {
  name: "English (US)",
  code: "en_US",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  weekStart: 7,
  dateFormat: "m/d/yyyy",
  timeFormat: "hh:mm:ss a",
  formulaArgSeparator: ",",
} as const;
