import * as React from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { count, fill } from "../../../locales";
import type { Field, TemplateWords } from "../../../templates/template";
import { inAllLanguages } from "../../all-words";
import { focusOn } from "../../focus";
import { usePane } from "../../pane";
import { rowsIn, type RowEntry } from "../entries";
import { inputId } from "../FieldInput";
import { cellId } from "../judge";
import { columnsOf, readRow } from "../read-row";
import { labelOf } from "../sentences";
import type { Form } from "../use-form";
import "./rows.css";
import { MatchColumns } from "./MatchColumns";
import { hiddenRows, isUncertain, propose, scaledHeaders, type Proposal } from "./proposal";
import { Remarks } from "./Remarks";
import { remarksOn } from "./remarks-on";
import { rowsFrom, type Reader } from "./rows-from";

interface Props {
  readonly form: Form;
  readonly field: Field<string>;
  readonly words: TemplateWords;
  /** Other actions on the table, beside this one. */
  readonly children: React.ReactNode;
}

interface Outcome {
  readonly sentences: readonly string[];
  readonly firstFlaw: string | undefined;
}

/** "Take rows from the selection": at once where all is clear, else with its columns to be checked. */
export function TakeRows({ form, field, words, children }: Props) {
  const pane = usePane();
  const [proposal, setProposal] = React.useState<Proposal>();
  const [outcome, setOutcome] = React.useState<Outcome>();
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
    const all = [...rowsIn(form.entries, key), ...rows];
    const { address } = from.table;
    const hidden = from.withHidden ? 0 : hiddenRows(from.table);
    const flawed = flawedInputs(key, rows, reader);
    form.enter(key, all, address);
    form.leave(flawed);
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
  const begin = async () => {
    setOutcome(undefined);
    const selected = await pane.workbook.selectedRows();
    const proposed = propose(selected, reader);
    const { table } = proposed;
    if (table.rows.length === 0) {
      const sentence = table.headers ? say.onlyHeaders : say.noRows;
      pane.tell({ kind: "warning", text: fill(sentence, { address: table.address }) });
    } else if (isUncertain(proposed, reader)) setProposal(proposed);
    else take(proposed);
  };
  return (
    <>
      <div className="vp-row-actions">
        {children}
        <ActionButton
          id={buttonId}
          iconProps={{ iconName: "FromCell" }}
          onClick={() => void begin().catch(pane.fail)}
        >
          {pane.words.form.rowsFromWorkbook}
        </ActionButton>
      </div>
      {proposal && (
        <MatchColumns
          proposal={proposal}
          reader={reader}
          words={words}
          onChange={setProposal}
          onTake={() => take(proposal)}
          onCancel={() => {
            setProposal(undefined);
            focusOn(buttonId);
          }}
        />
      )}
      {outcome && (
        <Remarks
          sentences={outcome.sentences}
          onFirst={
            outcome.firstFlaw === undefined ? undefined : () => form.goTo(outcome.firstFlaw ?? key)
          }
          onDismiss={() => {
            setOutcome(undefined);
            focusOn(buttonId);
          }}
        />
      )}
    </>
  );
}

function flawedInputs(table: string, rows: readonly RowEntry[], reader: Reader): readonly string[] {
  return rows.flatMap((row) =>
    readRow(row, reader.columns, reader.locale).flawed.map(({ key }) => cellId(table, row.id, key)),
  );
}
