import { CorePlugin, type CoreCommand, type RangeAdapterFunctions } from "@odoo/o-spreadsheet";
import { type ExcelFacts, noFacts } from "./facts";
import { type Definition, editChart } from "./edited-charts";
import { adaptChart, copiedId, copyChart } from "./follow-charts";
import { nameKey } from "./engine-formula";
import { adaptFormat, followFormat } from "./follow-formats";
import {
  followEdit,
  followHeader,
  followTable,
  type Respelled,
  respelled,
} from "./follow-formulas";
import { restoredFacts, type StoredFacts, storedFacts } from "./stored-facts";

/** One entry of the facts replaced; `value` undefined removes it. */
export interface SetFactCommand<G extends keyof ExcelFacts = keyof ExcelFacts> {
  readonly type: "SET_EXCEL_FACT";
  readonly group: G;
  readonly key: string;
  readonly value: ExcelFacts[G][string] | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Keeps what Excel knows and the engine does not, under the engine's undo, import and export. */
export class ExcelFactsPlugin extends CorePlugin<{ facts: Mutable<ExcelFacts> }> {
  static override readonly getters = ["getExcelFacts"] as const;
  facts: Mutable<ExcelFacts> = noFacts();

  getExcelFacts(): ExcelFacts {
    return this.facts;
  }

  override beforeHandle(command: CoreCommand): void {
    if (command.type === "UPDATE_CHART") this.followChart(command.chartId, command.definition);
    else if (command.type === "UPDATE_CELL")
      this.setAll(followHeader(this.facts, this.getters, command));
    else if (command.type === "ADD_CONDITIONAL_FORMAT") {
      const { cf, sheetId } = command;
      const fact = this.facts.conditionalFormats[cf.id];
      if (fact?.sheetId !== sheetId) return;
      const before = this.getters.getConditionalFormats(sheetId).find(({ id }) => id === cf.id);
      const ranges = command.ranges.map((range) =>
        this.getters.getRangeString(this.getters.getRangeFromRangeData(range), sheetId),
      );
      this.set("conditionalFormats", cf.id, followFormat(fact, before, cf, ranges));
    }
  }

  override handle(command: CoreCommand | SetFactCommand): void {
    const { type } = command;
    if (type === "SET_EXCEL_FACT") {
      const before = this.facts.tables[command.key]?.name;
      this.set(command.group, command.key, command.value);
      if (command.group === "tables" && before !== undefined)
        this.setAll(followTable(this.facts, this.getters, command.key, before));
    } else if (type === "CREATE_TABLE") this.nameTables();
    else if (type === "UPDATE_NAMED_RANGE")
      this.renameName(command.oldRangeName, command.newRangeName);
    else if (type === "DELETE_SHEET") this.forgetSheet(command.sheetId);
    else if (type === "REMOVE_CONDITIONAL_FORMAT") this.forgetFormat(command.sheetId, command.id);
    else if (type === "CHANGE_CONDITIONAL_FORMAT_PRIORITY") this.rankFormats(command.sheetId);
    else if (type === "DUPLICATE_SHEET") {
      this.nameTables();
      this.copySheet(command.sheetId, command.sheetIdTo);
    }
  }

  private followChart(chartId: string, definition: object): void {
    const fact = this.facts.charts[chartId];
    if (!fact) return;
    const name = this.getters.getSheetName(fact.sheetId);
    const before = this.getters.getChartDefinition(chartId) as Definition;
    const onSheet = (address: string): string =>
      address.includes("!") ? address : `'${name}'!${address}`;
    this.set("charts", chartId, editChart(fact, before, definition as Definition, onSheet));
  }

  private renameName(before: string, name: string): void {
    const key = nameKey(before, undefined);
    const fact = this.facts.names[key];
    if (!fact) return;
    this.set("names", key, undefined);
    this.set("names", nameKey(name, undefined), { ...fact, name });
  }

  private setAll(changes: readonly Respelled[]): void {
    for (const { group, key, value } of changes) this.set(group, key, value);
  }

  private forgetFormat(sheetId: string, id: string): void {
    if (this.facts.conditionalFormats[id]?.sheetId === sheetId)
      this.set("conditionalFormats", id, undefined);
  }

  /** A sheet's copy is set up, and its charts are drawn, like the sheet. */
  private copySheet(from: string, to: string): void {
    const [before, after] = [this.getters.getSheetName(from), this.getters.getSheetName(to)];
    const facts: Record<string, unknown> = { ...this.facts.sheets[from] };
    // The copy has a name of its own.
    delete facts.name;
    if (Object.keys(facts).length > 0) this.set("sheets", to, facts);
    for (const [id, chart] of Object.entries(this.facts.charts)) {
      if (chart.sheetId !== from) continue;
      this.set("charts", copiedId(id, to), copyChart(chart, { id: to, name: after }, before));
    }
  }

  /** The grid's order of formats is Excel's priority; those that the grid does not draw keep theirs. */
  private rankFormats(sheetId: string): void {
    const drawn = this.getters.getConditionalFormats(sheetId).flatMap(({ id }) => {
      const fact = this.facts.conditionalFormats[id];
      return fact ? [{ id, fact }] : [];
    });
    const priorities = drawn.map(({ fact }) => fact.priority).sort((a, b) => a - b);
    for (const [at, { id, fact }] of drawn.entries())
      this.set("conditionalFormats", id, { ...fact, priority: priorities[at] ?? 0 });
  }

  private forgetSheet(sheetId: string): void {
    this.set("sheets", sheetId, undefined);
    for (const group of ["charts", "conditionalFormats", "names"] as const) {
      const entries: Readonly<Record<string, { readonly sheetId?: string }>> = this.facts[group];
      for (const [key, fact] of Object.entries(entries)) {
        if (fact.sheetId === sheetId) this.set(group, key, undefined);
      }
    }
  }

  /** Rows and columns that come and go move the addresses that facts hold. */
  override adaptRanges({ adaptRangeString, adaptFormulaString }: RangeAdapterFunctions): void {
    this.setAll(
      respelled(this.facts, this.getters, (formula, sheetId) =>
        followEdit(formula, (text) => adaptFormulaString(sheetId, text)),
      ),
    );
    for (const [id, chart] of Object.entries(this.facts.charts)) {
      const adapted = adaptChart(
        chart,
        (address) => adaptRangeString(chart.sheetId, address).range,
      );
      if (JSON.stringify(adapted) !== JSON.stringify(chart)) this.set("charts", id, adapted);
    }
    for (const [id, fact] of Object.entries(this.facts.conditionalFormats)) {
      const adapted = adaptFormat(
        fact,
        (address) => adaptRangeString(fact.sheetId, address).range,
        (formula) => adaptFormulaString(fact.sheetId, formula),
      );
      if (JSON.stringify(adapted) !== JSON.stringify(fact))
        this.set("conditionalFormats", id, adapted);
    }
    for (const [sheetId, { page, ...rest }] of Object.entries(this.facts.sheets)) {
      if (page?.printArea === undefined) continue;
      const printArea = page.printArea
        .split(",")
        .map((area) => adaptRangeString(sheetId, area).range)
        .join(",");
      if (printArea !== page.printArea) {
        this.set("sheets", sheetId, { ...rest, page: { ...page, printArea } });
      }
    }
  }

  override import(data: object): void {
    const { excel } = data as { readonly excel?: StoredFacts };
    if (excel) this.facts = restoredFacts(excel, this.getters);
    this.nameTables();
  }

  override export(data: object): void {
    Object.assign(data, { excel: storedFacts(this.facts, this.getters) });
  }

  private set<G extends keyof ExcelFacts>(
    group: G,
    key: string,
    value: ExcelFacts[G][string] | undefined,
  ): void {
    if (group === "settings") {
      this.setWithoutUndo(group, key, value);
      return;
    }
    // The typed overloads of update() cannot follow a generic group.
    const history: { update: unknown } = this.history;
    (history.update as (...path: unknown[]) => void)("facts", group, key, value);
  }

  /** As in Excel, an add-in's settings are no part of what the user undoes. */
  private setWithoutUndo(group: keyof ExcelFacts, key: string, value: unknown): void {
    const entries = this.facts[group] as Record<string, unknown>;
    if (value === undefined) Reflect.deleteProperty(entries, key);
    else entries[key] = value;
  }

  /** A table made in the grid gets the next free name, as in Excel. */
  private nameTables(): void {
    for (const sheetId of this.getters.getSheetIds()) {
      for (const { id } of this.getters.getCoreTables(sheetId)) {
        if (this.facts.tables[id]) continue;
        const taken = new Set(
          Object.values(this.facts.tables).map((one) => one.name.toLowerCase()),
        );
        let number = 1;
        while (taken.has(`table${String(number)}`)) number += 1;
        this.set("tables", id, { name: `Table${String(number)}` });
      }
    }
  }
}
