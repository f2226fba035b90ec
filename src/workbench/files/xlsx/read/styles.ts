import { type ExcelCellStyle, type Json, cellFormat } from "../../../engine";
import type { SourcePackage } from "../source";
import { fileAlignments, fileUnderlines } from "../style-words";
import { isOff, isOn, officeWord } from "../words";
import { child, children } from "../xml";
import { readNamedStyles } from "./named-styles";

/** Texts of Excel's number formats that a file names by number alone (ECMA-376 part 1, 18.8.30). */
const builtInFormats: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

interface StyleData {
  styles: Record<string, object>;
  formats: Record<string, string>;
}

/** The look of a cell that has none of its own. */
const plainFont = "Calibri";

/**
 * Adds to the imported styles what the engine's own have no word for. The import keeps one style for each
 * of the file's cell formats, in their order from 1, and one format for each number format's id, plus 1.
 * @returns the workbook's own named styles
 */
export function readStyles(
  source: SourcePackage,
  stylesPath: string | undefined,
  data: StyleData,
): Record<string, Record<string, Json>> {
  const root = stylesPath === undefined ? undefined : source.root(stylesPath);
  if (!root) return {};
  const entries = (list: string, name: string): Element[] => {
    const element = child(root, list);
    return element ? children(element, name) : [];
  };
  const own = new Map(
    entries("numFmts", "numFmt").map((one) => [
      Number(one.getAttribute("numFmtId")),
      one.getAttribute("formatCode") ?? "General",
    ]),
  );
  const formatOf = (id: number): string => own.get(id) ?? builtInFormats[id] ?? "General";
  const fonts = entries("fonts", "font");
  const names = new Map(
    entries("cellStyles", "cellStyle").map((one) => [
      one.getAttribute("xfId") ?? "",
      one.getAttribute("name") ?? "",
    ]),
  );
  entries("cellXfs", "xf").forEach((xf, i) => {
    const id = Number(xf.getAttribute("numFmtId") ?? 0);
    const { format, style: excelFormat } = cellFormat(formatOf(id));
    if (format === "") Reflect.deleteProperty(data.formats, String(id + 1));
    else data.formats[String(id + 1)] = format;
    const style: ExcelCellStyle = {
      ...(excelFormat.excelFormat === undefined ? {} : excelFormat),
      ...fontOf(fonts[Number(xf.getAttribute("fontId") ?? 0)]),
      ...alignmentOf(child(xf, "alignment")),
      ...protectionOf(child(xf, "protection")),
      ...nameOf(names.get(xf.getAttribute("xfId") ?? "0")),
    };
    data.styles[String(i + 1)] = { ...data.styles[String(i + 1)], ...style };
  });
  return readNamedStyles(root, formatOf);
}

function nameOf(name: string | undefined): ExcelCellStyle {
  return name === undefined || name === "Normal" ? {} : { excelStyle: name };
}

function fontOf(font: Element | undefined): ExcelCellStyle {
  const name = font && child(font, "name")?.getAttribute("val");
  const underline = font && child(font, "u")?.getAttribute("val");
  const excelUnderline = officeWord(fileUnderlines, underline ?? "");
  return {
    ...(name && name !== plainFont ? { excelFontName: name } : {}),
    ...(excelUnderline === undefined ? {} : { excelUnderline }),
  };
}

function alignmentOf(alignment: Element | undefined): ExcelCellStyle {
  if (!alignment) return {};
  const horizontal = officeWord(fileAlignments, alignment.getAttribute("horizontal") ?? "");
  const vertical = alignment.getAttribute("vertical");
  const indent = Number(alignment.getAttribute("indent") ?? 0);
  return {
    ...(horizontal === undefined ? {} : { excelHorizontal: horizontal }),
    ...(vertical === "justify" ? { excelVertical: "Justify" } : {}),
    ...(vertical === "distributed" ? { excelVertical: "Distributed" } : {}),
    ...(indent > 0 ? { excelIndent: indent } : {}),
  };
}

function protectionOf(protection: Element | undefined): ExcelCellStyle {
  return {
    ...(protection && isOff(protection.getAttribute("locked")) ? { excelLocked: false } : {}),
    ...(protection && isOn(protection.getAttribute("hidden")) ? { excelFormulaHidden: true } : {}),
  };
}
