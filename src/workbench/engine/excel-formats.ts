import {
  type Cell,
  type CellPosition,
  type EvaluatedCell,
  type Style,
  UIPlugin,
  type Zone,
  helpers,
  registries,
} from "@odoo/o-spreadsheet";
import { format as formatted, formatColor, isValidFormat } from "numfmt";
import { excelFormatOf, noExcelFormat } from "./number-format";

/** A value's text in one of Excel's number formats, which numfmt draws as Excel does. */
export function textInFormat(code: string, value: number | string | boolean): string {
  return formatted(code, value);
}

/** The calculated cell with the text that Excel's format gives it, where the engine has no such format. */
export function drawnAsExcel(calculated: EvaluatedCell, cell: Cell | undefined): EvaluatedCell {
  const { value } = calculated;
  if (value === null || helpers.isEvaluationError(value)) return calculated;
  const code = foreignFormat(cell);
  return code === undefined
    ? calculated
    : { ...calculated, formattedValue: textInFormat(code, value) };
}

/** Excel's format of a cell, where the engine draws another one; undefined where the two are the same. */
function foreignFormat(cell: Cell | undefined): string | undefined {
  if (cell?.style === undefined) return undefined;
  const own = cell.format ?? "";
  const code = excelFormatOf(cell.style, own);
  return code === own || code === "General" || !isDrawable(code) ? undefined : code;
}

const drawable = new Map<string, boolean>();

function isDrawable(code: string): boolean {
  const known = drawable.get(code) ?? isValidFormat(code);
  drawable.set(code, known);
  return known;
}

/** The engine's own plugins: their classes are not exported, only registered. */
type Registered = ReturnType<typeof registries.featurePluginRegistry.get>;
type Registry<Plugin> = { [K in keyof Registered]: Registered[K] } & (new (
  ...args: ConstructorParameters<Registered>
) => UIPlugin & Plugin);

interface TextOptions {
  readonly showFormula?: boolean;
  /** Pixels, for formats that fill a cell's width. */
  readonly availableWidth?: number;
}

const SheetTexts = registries.featurePluginRegistry.get("ui_sheet") as unknown as Registry<{
  getCellText(position: CellPosition, options?: TextOptions): string;
}>;
const CellStyles = registries.statefulUIPluginRegistry.get(
  "cell_computed_style",
) as unknown as Registry<{ getCellComputedStyle(position: CellPosition): Style }>;

/** The text that the grid draws, measures and finds. */
export class ExcelTextsPlugin extends SheetTexts {
  override getCellText(position: CellPosition, options?: TextOptions): string {
    const isDrawn =
      options?.showFormula !== true && foreignFormat(this.getters.getCell(position)) !== undefined;
    return isDrawn
      ? this.getters.getEvaluatedCell(position).formattedValue
      : super.getCellText(position, options);
  }
}

/** The colour that a format gives its text, such as `[Red]` for what is negative. */
export class ExcelColorsPlugin extends CellStyles {
  override getCellComputedStyle(position: CellPosition): Style {
    const style = super.getCellComputedStyle(position);
    const code = foreignFormat(this.getters.getCell(position));
    if (code?.includes("[") !== true) return style;
    const color = formatColor(code, this.getters.getEvaluatedCell(position).value);
    return typeof color === "string" ? { ...style, textColor: hexColors[color] ?? color } : style;
  }
}

/** The engine knows colours by number alone; the eight that a format names. */
const hexColors: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

interface SetFormatting {
  readonly type: string;
  readonly sheetId: string;
  readonly target: readonly Zone[];
  readonly format?: string;
  readonly style?: object;
}

/** A number format chosen in the grid takes the place of Excel's, also where the engine's beneath it is the same one. */
export class ChosenFormatsPlugin extends UIPlugin {
  override handle(command: { readonly type: string }): void {
    if (command.type !== "SET_FORMATTING") return;
    const { sheetId, target, format, style } = command as SetFormatting;
    if (format === undefined || (style && "excelFormat" in style)) return;
    const zones = target.filter((zone) => this.hasForeign(sheetId, zone));
    if (zones.length === 0) return;
    const change: { style: Style } = { style: noExcelFormat as Style };
    this.dispatch("SET_FORMATTING", { sheetId, target: zones, ...change });
  }

  private hasForeign(sheetId: string, zone: Zone): boolean {
    for (let row = zone.top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++)
        if (foreignFormat(this.getters.getCell({ sheetId, col, row })) !== undefined) return true;
    return false;
  }
}
