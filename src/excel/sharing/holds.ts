import type { Area } from "../../plan/address";
import type { Look } from "./look";
import { DefinedNames, readName } from "./names";
import { type Cells, movedReference, readReference, sheetPrefix, wholeSheet } from "./references";
import { type CellOnSheet, columnOf, type Table, tableOf } from "./tables";
import type { Term } from "./terms";

/** What a hidden name says so that Excel keeps it true: cells that may move, or a name that may be renamed. */
export type Hold = Cells | string;

/** The parts of a workbook that formulas name. */
export type Named = Pick<Look, "sheets" | "tables" | "rules">;

/**
 * Holds what the terms of formulas name.
 * A sheet is held by all its cells, a table and its columns by theirs: references to cells are what Excel follows
 * everywhere. A name that was renamed shows its new spelling in a name that says it.
 */
export class Holds {
  private readonly names: DefinedNames;

  constructor(private readonly workbook: Named) {
    this.names = new DefinedNames(workbook.rules);
  }

  /** What to hold of a term in a formula at this place; undefined for what the workbook has not. */
  of(term: Term, place: CellOnSheet): Hold | undefined {
    const { tables } = this.workbook;
    switch (term.kind) {
      case "cells": {
        const reference = readReference(term.text);
        return reference && this.onSheet(reference.sheet ?? place.sheet, reference.area);
      }
      case "sheet":
        return this.onSheet(term.text, wholeSheet);
      case "table":
        return tableOf(term.text, place, tables);
      case "column": {
        const table = tableOf(term.table, place, tables);
        return table && columnOf(table, term.text);
      }
      case "name":
        return this.alias(term.text, place) ?? tableOf(term.text, place, tables);
    }
  }

  /**
   * How a term is spelled today.
   * @param held the formula of the hidden name that holds it; undefined where the workbook had nothing to hold
   * @param place of the formula today
   * @returns undefined where what it names is gone
   */
  textToday(term: Term, held: string | undefined, place: CellOnSheet): string | undefined {
    const cells = held === undefined ? undefined : this.cellsIn(held);
    switch (term.kind) {
      case "table":
        return this.table(term.text, cells, place);
      case "column":
        return this.column(term.table, term.text, cells, place);
      case "cells":
        if (held === undefined) return term.text;
        return cells && movedReference(term.text, cells, place.sheet);
      case "sheet":
        return held === undefined ? term.text : spelled(term.text, cells?.sheet);
      case "name":
        if (held === undefined) return term.text;
        return cells ? this.table(term.text, cells, place) : this.aliased(term.text, held, place);
    }
  }

  private onSheet(name: string, area: Area): Cells | undefined {
    const sheet = this.workbook.sheets.find(
      (each) => each.name.toLowerCase() === name.toLowerCase(),
    );
    return sheet && { sheet: sheet.name, area };
  }

  /** The cells that a hidden name holds; undefined where they are gone, and for one that holds a name. */
  private cellsIn(held: string): Cells | undefined {
    const { sheet, area } = readReference(held.slice(1)) ?? {};
    return sheet !== undefined && area ? this.onSheet(sheet, area) : undefined;
  }

  private alias(text: string, { sheet }: CellOnSheet): string | undefined {
    const name = this.names.find(text, sheet);
    // Which of two that are spelled alike a name of the workbook would say depends on the sheet that is shown.
    if (!name || this.names.isHidden(name)) return undefined;
    return `=${name.sheet === "" ? "" : sheetPrefix(name.sheet)}${name.name}`;
  }

  private aliased(text: string, held: string, { sheet }: CellOnSheet): string | undefined {
    const [said, now] = [readName(text), readName(held.slice(1))];
    const name = this.names.find(held.slice(1), sheet);
    // The workbook's name stands in where a sheet has none: not where the sheet's own was held.
    const isHeld = name && (name.sheet === "") === (now?.sheet === undefined);
    if (!said || !isHeld) return undefined;
    if (said.sheet === undefined) return spelled(text, name.name);
    return this.names.find(text, sheet) === name ? text : sheetPrefix(name.sheet) + name.name;
  }

  /** By the cells that are held; one that was taken out and made anew elsewhere, by its name. */
  private table(name: string, held: Cells | undefined, place: CellOnSheet): string | undefined {
    const table = (held && this.tableAt(held)) ?? tableOf(name, place, this.workbook.tables);
    return spelled(name, table?.name);
  }

  private column(
    tableName: string,
    name: string,
    held: Cells | undefined,
    place: CellOnSheet,
  ): string | undefined {
    if (held) {
      const at = this.tableAt(held);
      const now = at?.columns[held.area.column - at.area.column];
      if (now !== undefined) return spelled(name, now);
    }
    const table = tableOf(tableName, place, this.workbook.tables);
    return table && columnOf(table, name) && name;
  }

  private tableAt({ sheet, area }: Cells): Table | undefined {
    return this.workbook.tables.find((table) => table.sheet === sheet && meet(table.area, area));
  }
}

/** The text of today, in the case that the formula had where that is all that differs. */
const spelled = (before: string, now: string | undefined): string | undefined =>
  now?.toLowerCase() === before.toLowerCase() ? before : now;

const meet = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;
