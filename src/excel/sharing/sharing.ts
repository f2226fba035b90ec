import type { OurFunction } from "../../plan/expression";
import type { Spelling } from "../../plan/sheet-plan";
import type { WrittenSheet } from "../workbook";
import type { StayReason, ValueReason } from "./decide";

/** Makes a workbook independent of the add-in and back. Every method rejects with WorkbookError. */
export interface Sharing {
  /** What a share copy would change. Changes nothing. */
  report(): Promise<ShareReport>;
  /**
   * Makes the workbook safe to send: plain formulas where there are any, values elsewhere, the originals kept in it.
   * Can be run again after an interruption.
   */
  share(): Promise<ShareReport>;
  /** Brings back every formula that sharing took out. */
  restore(): Promise<RestoreReport>;
  /** Writes one sheet's formulas in another spelling, in one undo step. */
  switchSheet(sheet: WrittenSheet, spelling: Spelling): Promise<SwitchReport>;
  /** How the sheet's formulas are written now. */
  spellingOf(sheet: WrittenSheet): Promise<Spelling | "mixed" | "none">;
  /** Plain formulas against ours, cell by cell, over the whole workbook. Changes nothing. */
  compare(): Promise<Comparison>;
  /**
   * Looks for old values: at once in the whole workbook, then on sheets that are activated, added or calculated.
   * Returns how to stop.
   */
  watchStale(listener: StaleListener): Promise<() => Promise<void>>;
  /** Enters formulas of ours again, all of them or these, which makes Excel look the functions up anew. */
  refresh(cells?: readonly StaleCell[]): Promise<RefreshReport>;
  /** Defines the plain forms as named LAMBDAs (Excel 365). */
  defineNames(): Promise<NamesReport>;
  /** Takes them out. Returns how many. */
  removeNames(): Promise<number>;
}

/** A cell as our functions take it: an error is told from a text. */
export type Scalar = number | string | boolean | null | undefined | { readonly code: string };

/** Rows of cells; a single one is [[x]]. */
export type Matrix = readonly (readonly Scalar[])[];

/** Calls a function of ours, an argument that is left out being null; undefined where it cannot be called now. */
export type Evaluate = (name: OurFunction, args: readonly (Matrix | null)[]) => Matrix | undefined;

/** A formula of ours that does not show what its function gives. */
export interface StaleCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Address without the sheet. */
  readonly at: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly shows: "unknown-name" | "old-value";
}

export interface StaleListener {
  /** All that are known now, after each look that found others than before. */
  readonly found: (cells: readonly StaleCell[]) => void;
  readonly failed: (failure: unknown) => void;
}

export interface NamesReport {
  readonly written: number;
  /** Names that stand for something else in this workbook: they stay. */
  readonly taken: readonly string[];
}

export interface RefreshReport {
  readonly entered: number;
  /** On protected sheets: as they were. */
  readonly left: readonly string[];
}

/** One formula of the report. */
export interface Listed {
  /** "Pricing!B7", or a name. */
  readonly where: string;
  readonly calls: readonly OurFunction[];
}

export interface ShareReport {
  /** Keep calculating as plain Excel. */
  readonly native: readonly Listed[];
  /** Become values: they no longer recalculate. */
  readonly values: readonly (Listed & { readonly why: ValueReason })[];
  /** Stay functions: without the add-in they show #NAME?. */
  readonly staying: readonly (Listed & { readonly why: StayReason })[];
  /** How many formulas an earlier sharing keeps for restoring. */
  readonly kept: number;
  /** Can only be saved under another name. */
  readonly isReadOnly: boolean;
}

export interface RestoreReport {
  readonly restored: number;
  /** Changed or moved since, or on a sheet that is gone: left as they are, their formulas still kept. */
  readonly left: readonly string[];
}

export interface SwitchReport {
  readonly switched: number;
  /** Have no plain form. */
  readonly staying: readonly string[];
}

export interface Comparison {
  readonly cells: number;
  /** Largest difference of two numbers; less than one unit of the 15th significant digit, the last Excel keeps, is 0. */
  readonly largest: number;
  readonly largestAt?: string;
  /** Differ in kind: an error or a text against a number. */
  readonly unlike: readonly string[];
  /** Without a plain form, or not to be tried elsewhere. */
  readonly notCompared: number;
}
