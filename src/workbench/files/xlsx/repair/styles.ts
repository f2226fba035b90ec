import { type CellPosition, helpers } from "@odoo/o-spreadsheet";
import { type ExcelCellStyle, readFormula } from "../../../engine";
import { fileAlignments, fileUnderlines } from "../style-words";
import { append, child, children, descendants, ensure, setAttributes } from "../xml";
import { NamedStyles } from "./named-styles";
import { type RepairContext, stylesPath } from "./context";
import { StyleTable } from "./style-table";

/** Excel's font for a new workbook, which is also what the host says of a cell without one. */
const defaultFont = { sz: 11, name: "Calibri" };

/**
 * Gives cells what the engine's styles have no word for: Excel's number format, font, indent, locks and
 * the name of their style. Without a list of named styles Excel would not know "Normal".
 */
export function repairStyles(context: RepairContext): void {
  const { engine, parts, sheets } = context;
  const root = parts.root(stylesPath);
  const normal = descendants(root, "font")[0];
  if (normal) setFont(normal, {});
  const table = new StyleTable(root);
  const names = new NamedStyles(table, engine.facts.styles);
  const done = new Map<string, number>();
  for (const sheet of sheets) {
    for (const cell of descendants(sheet.root, "c")) {
      const position = {
        sheetId: sheet.id,
        ...helpers.toCartesian(cell.getAttribute("r") ?? "A1"),
      };
      const base = Number(cell.getAttribute("s") ?? 0);
      const style = alignedStyle(context, position);
      const format = shownFormat(context, position);
      if (base === 0 && format === "General" && Object.keys(style).length === 0) continue;
      const key = JSON.stringify([base, format, style]);
      let index = done.get(key);
      if (index === undefined) {
        index = table.index("cellXfs", cellFormat(table, names, base, format, style));
        done.set(key, index);
      }
      cell.setAttribute("s", String(index));
    }
  }
  for (const xf of children(table.list("cellXfs"), "xf")) {
    if (!xf.hasAttribute("xfId")) setAttributes(xf, { xfId: 0 });
  }
  table.finish();
}

/**
 * The cell's style with the alignment that the engine leaves unsaid when it saves a workbook, because it is
 * the one of any number (right) or text (left).
 */
function alignedStyle({ engine }: RepairContext, position: CellPosition): ExcelCellStyle {
  const style = engine.excelStyle(position);
  if (style.align !== undefined || style.excelHorizontal === undefined) return style;
  // Formulas are saved with theirs.
  if (readFormula(engine, position) !== undefined) return style;
  const isNumber = typeof engine.evaluated(position).value === "number";
  return { ...style, align: isNumber ? "right" : "left" };
}

/** A formula without a format of its own shows that of its arguments, as it does in Excel when it is typed. */
function shownFormat({ engine }: RepairContext, position: CellPosition): string {
  const own = engine.numberFormat(position);
  if (own !== "General") return own;
  const { format } = engine.evaluated(position);
  // The engine's own "hhhh" (hours beyond a day) is [h] to Excel.
  return format === undefined || format === "" ? own : format.replace(/hhhh/, "[h]");
}

function cellFormat(
  table: StyleTable,
  names: NamedStyles,
  base: number,
  format: string,
  style: ExcelCellStyle,
): Element {
  const xf = table.entry("cellXfs", base).cloneNode(true) as Element;
  const font = table
    .entry("fonts", Number(xf.getAttribute("fontId") ?? 0))
    .cloneNode(true) as Element;
  setFont(font, style);
  const fontId = table.index("fonts", font);
  const numFmtId = table.formatId(format);
  setAttributes(xf, {
    numFmtId,
    fontId,
    xfId: names.index(style.excelStyle),
    applyNumberFormat: numFmtId === 0 ? undefined : 1,
    applyFont: fontId === 0 ? undefined : 1,
    applyFill: xf.getAttribute("fillId") === "0" ? undefined : 1,
    applyBorder: xf.getAttribute("borderId") === "0" ? undefined : 1,
  });
  setAlignment(xf, style);
  if (style.excelLocked === false || style.excelFormulaHidden === true) {
    setAttributes(xf, { applyProtection: 1 });
    append(xf, "protection", {
      locked: style.excelLocked === false ? 0 : undefined,
      hidden: style.excelFormulaHidden === true ? 1 : undefined,
    });
  }
  return xf;
}

function setFont(font: Element, style: ExcelCellStyle): void {
  setAttributes(ensure(font, "sz"), { val: style.fontSize ?? defaultFont.sz });
  setAttributes(ensure(font, "name"), { val: style.excelFontName ?? defaultFont.name });
  const line = fileUnderlines[style.excelUnderline ?? ""];
  const underline = child(font, "u");
  if (underline && line !== undefined && line !== "single") setAttributes(underline, { val: line });
}

/** Excel's own alignment counts as long as nobody aligned the cell otherwise in the grid. */
function setAlignment(xf: Element, style: ExcelCellStyle): void {
  const horizontal = fileAlignments[style.excelHorizontal ?? ""];
  const shown = { centerContinuous: "center" }[horizontal ?? ""] ?? horizontal;
  const isCurrent = style.align === shown || !isPlain(shown);
  const vertical = style.excelVertical?.toLowerCase();
  const attributes = {
    horizontal: horizontal !== undefined && isCurrent ? horizontal : undefined,
    vertical: vertical === "justify" || vertical === "distributed" ? vertical : undefined,
    indent: style.excelIndent === 0 ? undefined : style.excelIndent,
  };
  if (Object.values(attributes).every((one) => one === undefined)) return;
  setAttributes(xf, { applyAlignment: 1 });
  setAttributes(ensure(xf, "alignment"), attributes);
}

/** An alignment that the engine has too: were it current, the engine's style would say so. */
function isPlain(alignment: string | undefined): boolean {
  return alignment === "left" || alignment === "center" || alignment === "right";
}
