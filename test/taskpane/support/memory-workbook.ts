import type {
  CreateOptions,
  FailedCell,
  LinkListener,
  SheetChanges,
  SheetInputs,
  ReadableSheet,
  SelectedRange,
  SelectedRows,
  Selection,
  UpdatedSheet,
  Workbook,
  WrittenSheet,
} from "../../../src/excel/workbook";
import { WorkbookError } from "../../../src/excel/workbook";
import type { SheetPlan } from "../../../src/plan/sheet-plan";

/** A workbook that holds what the pane asks of it in memory, and fails on command. */
export class MemoryWorkbook implements Workbook {
  readonly sheets: WrittenSheet[] = [];
  readonly drafts = new Map<string, string>();
  readonly visits: { readonly sheet: string; readonly cell: string | undefined }[] = [];
  readonly places: CreateOptions["place"][] = [];
  selection: Selection = { address: "A1" };
  range: SelectedRange = { address: "Deals!B2", values: [[""]] };
  failed: FailedCell | undefined;
  /** What the selected rows are besides their values. */
  rowFacts: Pick<SelectedRows, "headers" | "hasMerged"> & {
    readonly hiddenRows?: readonly number[];
  } = {};
  inputs: SheetInputs = { cells: {}, tables: [] };
  changed: SheetChanges = { added: [], removed: 0, formulas: 0, words: 0, kept: 0 };
  /** What an update cannot delete. */
  chartsLeft: readonly string[] = [];
  readonly updates: { readonly plan: SheetPlan; readonly rewritten: readonly string[] }[] = [];
  /** What sheets made before give to others. */
  readables: readonly ReadableSheet[] = [];
  /** Of the sheets created, in order. */
  readonly links: CreateOptions["links"][] = [];
  linkListener: LinkListener | undefined;
  /** Thrown by the named operation until it is taken away. */
  readonly failures = new Map<keyof Workbook, Error>();
  /** Holds `create` back until it is called. */
  release: (() => void) | undefined;
  /** Makes `create` wait for `release`, reporting this progress. */
  slowly: { readonly done: number; readonly all: number } | undefined;
  readonly #listeners = new Set<() => void>();

  #check(operation: keyof Workbook): void {
    const failure = this.failures.get(operation);
    if (failure) throw failure;
  }

  async create(plan: SheetPlan, options: CreateOptions): Promise<WrittenSheet> {
    this.#check("create");
    if (this.slowly) {
      options.onProgress?.(this.slowly.done, this.slowly.all);
      await new Promise<void>((resolve, reject) => {
        this.release = resolve;
        options.signal?.addEventListener("abort", () => {
          reject(new WorkbookError("cancelled"));
        });
      });
    }
    const sheet: WrittenSheet = {
      id: String(this.sheets.length + 1),
      sheetName: plan.sheetName,
      templateId: plan.template.id,
      templateVersion: plan.template.version,
      inputs: plan.inputs,
      address: "A1:H60",
    };
    this.places.push(options.place);
    this.links.push(options.links);
    this.sheets.unshift(sheet);
    this.select({ address: "A1", sheet });
    return sheet;
  }

  /** Moves the selection as a person would. */
  select(selection: Selection): void {
    this.selection = selection;
    this.#listeners.forEach((listener) => listener());
  }

  async atSelection(): Promise<Selection> {
    this.#check("atSelection");
    return Promise.resolve(this.selection);
  }

  async onChange(listener: () => void): Promise<() => Promise<void>> {
    this.#check("onChange");
    this.#listeners.add(listener);
    return Promise.resolve(async () => {
      this.#listeners.delete(listener);
      return Promise.resolve();
    });
  }

  async written(): Promise<readonly WrittenSheet[]> {
    return Promise.resolve([...this.sheets]);
  }

  async inputsOf(): Promise<SheetInputs> {
    this.#check("inputsOf");
    return Promise.resolve(this.inputs);
  }

  async changes(): Promise<SheetChanges> {
    this.#check("changes");
    return Promise.resolve(this.changed);
  }

  async update(
    sheet: WrittenSheet,
    plan: SheetPlan,
    rewritten: readonly string[] = [],
  ): Promise<UpdatedSheet> {
    this.#check("update");
    const updated = { ...sheet, templateVersion: plan.template.version, inputs: plan.inputs };
    this.updates.push({ plan, rewritten });
    this.select({ address: "A1", sheet: updated });
    return Promise.resolve({ ...updated, chartsLeft: this.chartsLeft });
  }

  async goTo(sheet: WrittenSheet, cell?: string): Promise<void> {
    this.#check("goTo");
    this.visits.push({ sheet: sheet.sheetName, cell });
    return Promise.resolve();
  }

  async remove(sheet: WrittenSheet): Promise<void> {
    this.#check("remove");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.select({ address: "A1" });
    return Promise.resolve();
  }

  async selectedValues(): Promise<SelectedRange> {
    this.#check("selectedValues");
    return Promise.resolve(this.range);
  }

  async failedCell(): Promise<FailedCell | undefined> {
    this.#check("failedCell");
    return Promise.resolve(this.failed);
  }

  async selectedRows(): Promise<SelectedRows> {
    this.#check("selectedRows");
    return Promise.resolve({ ...this.range, hiddenRows: [], ...this.rowFacts });
  }

  async readable(): Promise<readonly ReadableSheet[]> {
    this.#check("readable");
    return Promise.resolve(this.readables);
  }

  async keepLinks(listener: LinkListener): Promise<() => Promise<void>> {
    this.#check("keepLinks");
    this.linkListener = listener;
    return Promise.resolve(async () => {
      this.linkListener = undefined;
      return Promise.resolve();
    });
  }

  async draftKeys(): Promise<readonly string[]> {
    this.#check("draftKeys");
    return Promise.resolve([...this.drafts.keys()]);
  }

  async readDraft(key: string): Promise<string | undefined> {
    this.#check("readDraft");
    return Promise.resolve(this.drafts.get(key));
  }

  async writeDraft(key: string, text: string | undefined): Promise<void> {
    this.#check("writeDraft");
    if (text === undefined) this.drafts.delete(key);
    else this.drafts.set(key, text);
    return Promise.resolve();
  }
}
