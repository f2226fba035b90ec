import { useRef, useState } from "react";
import type { SelectedRows } from "../../../excel/workbook";
import { count, fill } from "../../../locales";
import type { Field, TemplateWords } from "../../../templates/template";
import { inAllLanguages } from "../../all-words";
import { focusOn } from "../../focus";
import { usePane } from "../../pane";
import { isBlankRow, rowsIn, type RowEntry } from "../entries";
import { inputId } from "../FieldInput";
import { cellId } from "../judge";
import { columnsOf, readRow } from "../read-row";
import { labelOf } from "../sentences";
import type { Form } from "../use-form";
import { pastedRows } from "./pasted-rows";
import { hiddenRows, isUncertain, propose, scaledHeaders, type Proposal } from "./proposal";
import { remarksOn } from "./remarks-on";
import { rowsFrom, type Reader } from "./rows-from";

interface Outcome {
  readonly sentences: readonly string[];
  /** Input of the first cell to correct. */
  readonly firstFlaw: string | undefined;
}

export interface TakenRows {
  readonly reader: Reader;
  /** Where the focus returns to. */
  readonly buttonId: string;
  /** Columns to be checked before their rows are taken. */
  readonly proposal: Proposal | undefined;
  /** What is to know of the rows just taken. */
  readonly outcome: Outcome | undefined;
  readonly fromSelection: () => void;
  readonly fromPaste: (text: string) => void;
  readonly change: (proposal: Proposal) => void;
  readonly take: (proposal: Proposal) => void;
  /** Closes the proposal, or what is told of the rows. */
  readonly close: () => void;
}

/** Rows from outside the form: taken at once where all is clear, else with their columns to be checked. */
export function useTakenRows(form: Form, field: Field<string>, words: TemplateWords): TakenRows {
  const pane = usePane();
  const [proposal, setProposal] = useState<Proposal>();
  const [outcome, setOutcome] = useState<Outcome>();
  // What is typed while the workbook or the clipboard is read stays.
  const formNow = useRef(form);
  formNow.current = form;
  const { takeRows: say } = pane.words;
  const { key } = field;
  const buttonId = `${inputId(key)}-take`;
  const reader: Reader = {
    columns: columnsOf(field),
    locale: pane.locale,
    words: [words, ...inAllLanguages(form.template.id)],
  };

  const take = (from: Proposal) => {
    const rows = rowsFrom(from.table, from.match, from.withHidden, reader);
    const before = rowsIn(formNow.current.entries, key).filter((row) => !isBlankRow(row));
    const all = [...before, ...rows];
    const { address } = from.table;
    const hidden = from.withHidden ? 0 : hiddenRows(from.table);
    const flawed = flawedInputs(key, rows, reader);
    formNow.current.enter(key, all, address);
    formNow.current.leave(flawed);
    setProposal(undefined);
    setOutcome({
      sentences: [
        fill(count(say.taken, rows.length), { address }),
        ...(hidden > 0 ? [count(say.hiddenLeft, hidden)] : []),
        ...scaledHeaders(from, reader).map((header) => fill(say.scaled, { header })),
        ...remarksOn(
          {
            ...reader,
            rows,
            all,
            labelOf: (column) => labelOf(column, words),
            hasMerged: from.selected.hasMerged === true,
          },
          pane.words,
        ),
      ],
      firstFlaw: flawed[0],
    });
    focusOn(buttonId);
  };
  const offer = (selected: SelectedRows, onlyHeaders: string) => {
    const proposed = propose(selected, reader);
    const { table } = proposed;
    if (table.rows.length === 0) {
      const sentence = table.headers ? onlyHeaders : say.noRows;
      pane.tell({ kind: "warning", text: fill(sentence, { address: table.address }) });
    } else if (isUncertain(proposed, reader)) setProposal(proposed);
    else take(proposed);
  };
  const begin = (rows: Promise<SelectedRows>, onlyHeaders: string) => {
    setOutcome(undefined);
    setProposal(undefined);
    rows.then((selected) => offer(selected, onlyHeaders)).catch(pane.fail);
  };
  return {
    reader,
    buttonId,
    proposal,
    outcome,
    fromSelection: () => begin(pane.workbook.selectedRows(), say.onlyHeaders),
    fromPaste: (text) => begin(pastedRows(text, say.clipboard), say.pastedHeaders),
    change: setProposal,
    take,
    close: () => {
      setProposal(undefined);
      setOutcome(undefined);
      focusOn(buttonId);
    },
  };
}

function flawedInputs(table: string, rows: readonly RowEntry[], reader: Reader): readonly string[] {
  return rows.flatMap((row) =>
    readRow(row, reader.columns, reader.locale).flawed.map(({ key }) => cellId(table, row.id, key)),
  );
}
