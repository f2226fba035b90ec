import type { Style } from "@odoo/o-spreadsheet";

/**
 * What Excel knows about a workbook and the grid's engine does not.
 * Plain data, so that undo, redo, import and export carry it (see facts-plugin.ts).
 */

/** A value that JSON can carry. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A defined name that is not a plain workbook-wide range (those live in the engine). */
export interface NameFact {
  readonly name: string;
  /** Formula text with its leading "=". */
  readonly formula: string;
  /** Id of the sheet that the name belongs to; the workbook's when absent. */
  readonly sheetId?: string;
  readonly comment?: string;
  readonly visible?: boolean;
}

export interface PageFacts {
  readonly orientation?: "Portrait" | "Landscape";
  /** Excel's paper name, such as "A4". */
  readonly paperSize?: string;
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  /** Addresses within the sheet, such as "A1:F40" and "$1:$3". */
  readonly printArea?: string;
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  /** Manual page breaks: the row or column (from 0) that begins a page. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
  /** Margins in points, by side: top, bottom, left, right, header, footer. */
  readonly margins?: Readonly<Record<string, number>>;
  /** Header and footer texts with Excel's codes, by position: leftHeader … rightFooter. */
  readonly headersFooters?: Readonly<Record<string, string>>;
}

/** Attributes of a file's element as they were. */
export type Attributes = Readonly<Record<string, string>>;

export interface SheetProtection {
  readonly options: Readonly<Record<string, Json>>;
  readonly password?: string;
  /** A password that a file holds as a hash, by the attributes that say it. */
  readonly hash?: Attributes;
}

export interface SheetFacts {
  readonly page?: PageFacts;
  /** Present when the sheet is protected. */
  readonly protection?: SheetProtection | undefined;
  /** What a file said that nothing here changes, by the file's elements and attributes: a zoom, a page order. */
  readonly stored?: Readonly<Record<string, Attributes>>;
  /** The sheet's name in Excel where the engine cannot have it (see sheet-names.ts). */
  readonly name?: string;
  readonly veryHidden?: boolean;
  readonly customProperties?: Readonly<Record<string, string>>;
}

export interface TableFact {
  readonly name: string;
  /** Name of Excel's table style, such as "TableStyleMedium2"; "" for none. */
  readonly style?: string;
}

/** The parts of an Excel validation that the engine's rule cannot say; keyed by the engine's rule id. */
export interface ValidationFact {
  /** Excel's rule object, such as `{ list: { source: "a,b", inCellDropDown: true } }`. */
  readonly rule: Json;
  readonly errorAlert?: Json;
  readonly prompt?: Json;
  readonly ignoreBlanks: boolean;
}

/** An Excel conditional format in the words of Office.js; keyed by the engine's id. */
export interface ConditionalFormatFact {
  readonly sheetId: string;
  /** Address within the sheet. */
  readonly range: string;
  readonly type: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Members by wire path, such as "Rule/Formula" or "Format/Font/Color". */
  readonly details: Readonly<Record<string, Json>>;
}

export interface SeriesFact {
  /** Tells the series apart while others come and go. */
  readonly id: string;
  /** A text, or a formula such as "=Sheet1!$B$1". */
  readonly name?: string;
  /** Sheet-qualified addresses in the engine's spelling. */
  readonly values: string;
  readonly xValues?: string;
  readonly bubbleSizes?: string;
  /** Other members by wire path, such as "ChartType" or "Format/Line/Color". */
  readonly properties: Readonly<Record<string, Json>>;
}

/**
 * A chart as Excel describes it; keyed by the engine's chart id. The engine's drawing derives from it;
 * place and size are the engine's (its figure).
 */
export interface ChartFact {
  readonly name: string;
  readonly sheetId: string;
  /** Excel's word, such as "ColumnStacked". */
  readonly chartType: string;
  readonly series: readonly SeriesFact[];
  /** Other members by wire path, such as "Title/Text" or "Axes/ValueAxis/Minimum". */
  readonly properties: Readonly<Record<string, Json>>;
}

export interface ExcelFacts {
  readonly names: Readonly<Record<string, NameFact>>;
  readonly customXmlParts: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, Json>>;
  readonly properties: Readonly<Record<string, Json>>;
  /** "protected" (true when the workbook's structure is), its "password" or a file's "hash" of it, and "extension" (web-extension.ts). */
  readonly workbook: Readonly<Record<string, Json>>;
  /** Named cell styles by name: their members by wire path, such as "Font/Bold". */
  readonly styles: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly sheets: Readonly<Record<string, SheetFacts>>;
  readonly tables: Readonly<Record<string, TableFact>>;
  readonly validations: Readonly<Record<string, ValidationFact>>;
  readonly conditionalFormats: Readonly<Record<string, ConditionalFormatFact>>;
  readonly charts: Readonly<Record<string, ChartFact>>;
  /** Formulas as they were written, by cell id, where the engine's own spelling differs. */
  readonly formulas: Readonly<Record<string, string>>;
}

export const noFacts = (): ExcelFacts => ({
  names: {},
  customXmlParts: {},
  settings: {},
  properties: {},
  workbook: {},
  styles: {},
  sheets: {},
  tables: {},
  validations: {},
  conditionalFormats: {},
  charts: {},
  formulas: {},
});

/**
 * Members of a cell's format that the engine's style has no word for. They ride on the engine's style
 * object, so that they follow their cell through copies, insertions, undo and files.
 */
export interface ExcelCellStyle extends Style {
  readonly excelFontName?: string;
  readonly excelIndent?: number;
  /** false for a cell that stays editable on a protected sheet. */
  readonly excelLocked?: boolean;
  readonly excelFormulaHidden?: boolean;
  /** Name of a cell style, such as "Input". */
  readonly excelStyle?: string;
  /** Excel's number format, and the engine's in whose place it stands. */
  readonly excelFormat?: string;
  readonly excelFormatFor?: string;
  /** Excel alignments that the engine lacks, such as "CenterAcrossSelection" or "Justify". */
  readonly excelHorizontal?: string;
  readonly excelVertical?: string;
  readonly excelUnderline?: string;
  readonly excelHyperlink?: Readonly<Record<string, string>>;
}
