import type { Expression } from "./expression";
import type { SeriesLabels } from "./series-labels";

/**
 * A sheet as plain data: serialisable, comparable, without an address. A layout gives it addresses
 * (layout.ts), a writer spells its formulas (spell.ts), src/excel puts it into a workbook.
 */
export interface SheetPlan {
  readonly template: { readonly id: string; readonly version: number };
  /** The inputs that it was made with, as JSON. */
  readonly inputs: string;
  /** Wanted; the workbook may have to give another (taken, or not allowed by Excel). */
  readonly sheetName: string;
  /** How calls of our functions are written: as such, or as plain Excel 2016 formulas. */
  readonly spelling: Spelling;
  readonly title: Label;
  readonly subtitle: Content;
  /** The answer in one line, in the row between subtitle and blocks. */
  readonly headline?: Cell;
  readonly blocks: readonly Block[];
  readonly conditions: readonly Condition[];
  /** Inputs that follow a cell elsewhere in the workbook, by the key of their cell. */
  readonly links?: Readonly<Record<string, InputLink>>;
  /** Rows that stay: down to the subtitle, or down to the header of a table, which then gives the columns their widths. */
  readonly freezeBelow: "title" | { readonly table: string };
  readonly print: PrintSetup;
}

export interface InputLink {
  /** What the cell reads, without "=": "ValueMap_LowValue", "Deals!$B$2". */
  readonly formula: string;
  /** What it showed last; stays when what it reads is gone. */
  readonly value: number | string | boolean;
}

export type Spelling = "functions" | "native";

/** Words of ours on the sheet. The key lets a later change of language find and replace them. */
export interface Label {
  readonly word: string;
  readonly text: string;
}

export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  /** ISO 8601, "2026-11-22". */
  | { readonly kind: "date"; readonly value: string }
  /** A person's text: written as text whatever it begins with. */
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "label"; readonly label: Label }
  | { readonly kind: "formula"; readonly expression: Expression };

/** What a cell is for. Each role is a cell style of the workbook, so that a person can restyle them all at once. */
export type Role =
  | "title"
  | "subtitle"
  | "heading"
  | "label"
  | "header"
  | "input"
  | "formula"
  | "answer"
  | "link"
  | "locked"
  | "check"
  | "total"
  | "note";

export type NumberFormat =
  | "general"
  | "money"
  | "money-cents"
  | "percent"
  | "whole-percent"
  | "whole"
  /** A measure of any size: 0.15, 30, 2,000,000. */
  | "measure"
  | "number"
  | "date"
  | "text";

export interface Cell {
  readonly content: Content;
  readonly role: Role;
  readonly format: NumberFormat;
  /** Names the cell within the plan; words of the template under this key explain it. */
  readonly key?: string;
  /** Name in the workbook by which other sheets read it; gets a number where it is taken. */
  readonly name?: string;
  readonly validation?: Validation;
  /** Breaks lines inside its column instead of running over the next one. */
  readonly wrap?: boolean;
  /** Its column is at least so wide, in characters. */
  readonly minWidth?: number;
  /** It sums up checks that stand elsewhere on the sheet: there is nothing to settle in it. */
  readonly sumsUp?: true;
}

export type Validation = ValidationRule & {
  /** Said where an entry is refused: what is allowed here. */
  readonly alert?: Label;
};

export type ValidationRule =
  /** One of the cells of a table's column. */
  | { readonly kind: "list"; readonly table: string; readonly column: string }
  | { readonly kind: "decimal"; readonly min?: number; readonly max?: number }
  | { readonly kind: "whole"; readonly min?: number; readonly max?: number }
  | { readonly kind: "date" };

interface BlockBase {
  readonly key: string;
  readonly heading?: Label;
  /** Stands at the right of an earlier block instead of below the last one. */
  readonly beside?: string;
  /** Starts a new printed page. */
  readonly newPage?: boolean;
  /** Left out of the print area; such blocks come last. */
  readonly unprinted?: boolean;
}

export type Block = FieldsBlock | TableBlock | TextBlock | ChartBlock;

/** Label, value and further cells, one row each. */
export interface FieldsBlock extends BlockBase {
  readonly kind: "fields";
  /** A header row above: one label a column. */
  readonly headers?: readonly Label[];
  readonly rows: readonly FieldRow[];
}

export interface FieldRow {
  readonly label: Label;
  readonly cells: readonly Cell[];
}

/** A real Excel table. */
export interface TableBlock extends BlockBase {
  readonly kind: "table";
  /** Name of the table in the workbook; gets a number where it is taken. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
}

export interface TableColumn {
  readonly key: string;
  readonly header: Label;
  readonly role: Role;
  readonly format: NumberFormat;
  /** One formula for every row, or a cell's content a row. */
  readonly fill: Expression | readonly Content[];
  readonly validation?: Validation;
  readonly wrap?: boolean;
  /** In characters: what a calculated text needs, since it is not known here. */
  readonly minWidth?: number;
  /** It only feeds a chart or another formula: not printed, nor are the columns at its right. */
  readonly isHelper?: true;
}

/** Sentences, one a row; a formula where the sentence is live. */
export interface TextBlock extends BlockBase {
  readonly kind: "text";
  readonly lines: readonly Cell[];
}

export type ChartType =
  | "line"
  | "scatter-line"
  | "scatter"
  | "bubble"
  | "column"
  | "stacked-column"
  | "bar"
  | "stacked-bar";

/** By what a series shows, not by its colour. "none" is the invisible base of a stack. */
export type ChartTone = "value" | "price" | "reference" | "gain" | "loss" | "highlight" | "none";

export interface ColumnRef {
  readonly table: string;
  readonly column: string;
}

export interface ChartSeries {
  readonly label: Label;
  readonly values: ColumnRef;
  /** Scatter and bubble only. */
  readonly x?: ColumnRef;
  readonly size?: ColumnRef;
  readonly tone: ChartTone;
  readonly dashed?: boolean;
  readonly labels?: SeriesLabels;
  /** Left out of the legend, where another series of its tone explains it. The invisible base always is. */
  readonly unlisted?: boolean;
}

export interface ChartAxis {
  readonly title: Label;
  readonly format: NumberFormat | "thousands";
  readonly min?: number;
  readonly max?: number;
  /** Label every n-th category. */
  readonly every?: number;
}

export interface ChartBlock extends BlockBase {
  readonly kind: "chart";
  readonly type: ChartType;
  /** The chart's one message. */
  readonly title: Label;
  /** Key of a cell that says it with the sheet's own figures: the title follows that cell. */
  readonly message?: string;
  /** Labels along the first axis; scatter and bubble take theirs from the series. */
  readonly categories?: ColumnRef;
  readonly series: readonly ChartSeries[];
  /** Left out where labels or categories already tell the series apart. */
  readonly legend?: false;
  readonly axes: { readonly category: ChartAxis; readonly value: ChartAxis };
  /** In pixels; laid out over whole columns. */
  readonly width: number;
  /** In rows. */
  readonly height: number;
}

/** Colours cells while a formula (written as for the first of them) is true. Of two that are, a plan's first wins. */
export interface Condition {
  readonly on: ColumnRef | { readonly cell: string };
  readonly when: Expression;
  readonly tone: "good" | "warning" | "bad" | "hidden";
}

export interface PrintSetup {
  readonly orientation: "landscape" | "portrait";
  /** Columns at the left that say what a row is: printed again on each further page of a wide sheet. */
  readonly titleColumns: number;
  /** In the middle of the footer, with {page} and {pages}. */
  readonly page: Label;
}

export const blank: Content = { kind: "blank" };
export const numberContent = (value: number | null): Content =>
  value === null ? blank : { kind: "number", value };
export const textContent = (value: string): Content =>
  value === "" ? blank : { kind: "text", value };
export const formula = (expression: Expression): Content => ({ kind: "formula", expression });
export const labelContent = (label: Label): Content => ({ kind: "label", label });
