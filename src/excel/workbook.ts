import type { InputLink, SheetPlan } from "../plan/sheet-plan";

/** The one door between the pane and Excel. The pane knows this interface and nothing of Office.js. */
export interface Workbook {
  /**
   * Writes a plan as one batch and remembers its inputs in the workbook.
   * Rejects with WorkbookError and leaves the workbook as it was.
   */
  create(plan: SheetPlan, options: CreateOptions): Promise<WrittenSheet>;
  /** The sheet of ours in which the selection stands, with what the selected cell is. */
  atSelection(): Promise<Selection>;
  /** Selection moved, sheet activated, or an input of a sheet of ours edited. Returns how to stop listening. */
  onChange(listener: () => void): Promise<() => Promise<void>>;
  /** All sheets of ours, newest first. */
  written(): Promise<readonly WrittenSheet[]>;
  /** The inputs of a sheet as its cells hold them now, tables included. */
  inputsOf(sheet: WrittenSheet): Promise<SheetInputs>;
  /** What writing a newer plan into a sheet would change; refused with a reason where it cannot be written. */
  changes(sheet: WrittenSheet, plan: SheetPlan): Promise<SheetChanges>;
  /**
   * Writes a newer plan into a sheet as one batch: what a person typed and formatted stays.
   * @param rewritten columns of tables, by the key of their header, that take the plan's values
   */
  update(
    sheet: WrittenSheet,
    plan: SheetPlan,
    rewritten?: readonly string[],
  ): Promise<UpdatedSheet>;
  goTo(sheet: WrittenSheet, cell?: string): Promise<void>;
  /** Takes back a sheet just created; refused when the user has changed it since. */
  remove(sheet: WrittenSheet): Promise<void>;
  /** The values of the selected cells, for "from the workbook". */
  selectedValues(): Promise<SelectedRange>;
  /** The active cell, where a function of ours fails in it. */
  failedCell(): Promise<FailedCell | undefined>;
  /** The selected rows, for a table of a form. */
  selectedRows(): Promise<SelectedRows>;
  /** What sheets of ours made from these templates give to other sheets, newest sheet first. */
  readable(query: ReadQuery): Promise<readonly ReadableSheet[]>;
  /**
   * Keeps the last values of inputs that read other cells, and puts them in their cells once what they read is gone:
   * with the first call for what happened before, then after every change. Returns how to stop.
   */
  keepLinks(listener: LinkListener): Promise<() => Promise<void>>;
  /**
   * What the user typed and has not yet used, kept in the workbook: JSON text by key. Readings and writings happen in
   * the order they are asked for.
   */
  draftKeys(): Promise<readonly string[]>;
  readDraft(key: string): Promise<string | undefined>;
  writeDraft(key: string, text: string | undefined): Promise<void>;
}

export interface CreateOptions {
  readonly place: "new-sheet" | "selection";
  /** Inputs that follow other cells of the workbook, by key. */
  readonly links?: Readonly<Record<string, InputLink>>;
  /** Parts done of all, for work over a second. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

export interface WrittenSheet {
  /** Our own id, kept in the custom XML part; the sheet may be renamed or moved. */
  readonly id: string;
  readonly sheetName: string;
  readonly templateId: string;
  readonly templateVersion: number;
  /** The inputs it was made with, as JSON. */
  readonly inputs: string;
  /** Address of the block it fills, without the sheet: "A1:H60". */
  readonly address: string;
  /** Inputs that read other cells of the workbook, by key. */
  readonly links?: Readonly<Record<string, { readonly formula: string; readonly isLost?: true }>>;
}

export interface UpdatedSheet extends WrittenSheet {
  /** Titles of charts that the plan no longer has and Excel would not delete. */
  readonly chartsLeft: readonly string[];
}

export interface SheetInputs {
  /** Single cells by key; "" for a blank one. */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Its tables from the top, each with its input columns from the first row to the last: two may have a key in common. */
  readonly tables: readonly Readonly<Record<string, readonly CellValue[]>>[];
}

export interface SheetChanges {
  /** Headings of blocks. */
  readonly added: readonly string[];
  /** Blocks that the template no longer has. */
  readonly removed: number;
  readonly formulas: number;
  readonly words: number;
  /** Formulas and words that a person replaced: they stay. */
  readonly kept: number;
}

export interface ReadQuery {
  readonly templateIds: readonly string[];
  /** Columns of tables, by the key of their header. */
  readonly columns: readonly string[];
}

/** What a sheet of ours gives to others. A formula stands without "=". */
export interface ReadableSheet {
  readonly sheet: WrittenSheet;
  /** Named cells, by the name in the plan. */
  readonly cells: Readonly<Record<string, { readonly formula: string; readonly value: CellValue }>>;
  readonly columns: Readonly<Record<string, ReadableColumn>>;
}

export interface ReadableColumn {
  /** Name of its table. */
  readonly table: string;
  readonly formula: string;
  readonly values: readonly CellValue[];
}

export interface LinkListener {
  /** Inputs whose source is gone; their cells hold the last values now. */
  readonly lost: (links: readonly LostLink[]) => void;
  readonly failed: (failure: unknown) => void;
}

export interface LostLink {
  readonly sheet: WrittenSheet;
  /** Key of the input. */
  readonly key: string;
  /** What it read. */
  readonly formula: string;
}

export type CellValue = number | string | boolean;

export interface Selection {
  readonly sheet?: WrittenSheet;
  /** Where the selection stands in a copy of a sheet of ours: the original. */
  readonly copyOf?: WrittenSheet;
  readonly address: string;
  /** Key of the plan's cell under the selection, where it is one that the plan wrote. */
  readonly cellKey?: string;
  /** The single input cells of the sheet as they stand now, by the plan's key; "" for a blank one. */
  readonly inputCells?: Readonly<Record<string, number | string | boolean>>;
  /** How many rows a person added to a table, or below 0 took away, since it was written: by the key of each input column. */
  readonly rowsAdded?: Readonly<Record<string, number>>;
  /** What the sheet's own checks say now, from top to bottom: "✓ …", "! …", "✗ …". */
  readonly checks?: readonly { readonly key: string; readonly text: string }[];
}

export interface SelectedRange {
  /** With its sheet: "Deals!B2:B9". */
  readonly address: string;
  readonly values: readonly (readonly (number | string | boolean)[])[];
}

export interface SelectedRows extends SelectedRange {
  /** Headers of the Excel table that the rows stand in; they are not among the values. */
  readonly headers?: readonly string[];
  /** Rows of the values, from 0, that are hidden or filtered out. */
  readonly hiddenRows: readonly number[];
  readonly hasMerged?: boolean;
}

/** A cell that shows an error and calls functions of ours. */
export interface FailedCell {
  readonly address: string;
  /** "#NUM!" */
  readonly code: string;
  /** Inner calls first. Arguments: null where left out; none where one of them is a sum that only Excel can do. */
  readonly calls: readonly {
    readonly name: string;
    readonly args?: readonly (readonly (readonly CellValue[])[] | null)[];
  }[];
}

/** Why the workbook could not do what was asked; the pane has a sentence for each. */
export type WorkbookReason =
  | "sheet-protected"
  | "workbook-protected"
  | "would-overwrite"
  | "sheet-changed"
  | "sheet-gone"
  /** Blocks of a sheet are gone, or no longer where they can be found. */
  | "sheet-taken-apart"
  /** A link reads what the workbook does not hold. */
  | "source-gone"
  | "request-too-large"
  | "selection-too-large"
  | "busy-editing-cell"
  | "cancelled"
  /** A formula has no value yet that could stand in for it. */
  | "not-calculated"
  /** Sharing or switching stopped part way; the originals are kept and it can be run again. */
  | "half-shared"
  /** This Excel has no LAMBDA. */
  | "no-lambda"
  | "not-supported"
  | "refused";

export class WorkbookError extends Error {
  constructor(
    readonly reason: WorkbookReason,
    /** What fills the sentence: a sheet's name, an address, Excel's own message. */
    readonly values: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = "WorkbookError";
  }
}

/** While a person edits a cell nothing can be read; leaving the cell calls every listener. */
export function isEditing(failure: unknown): boolean {
  return failure instanceof WorkbookError && failure.reason === "busy-editing-cell";
}
