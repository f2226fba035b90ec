import * as React from "react";
import { ActionButton, IconButton } from "office-ui-fabric-react/lib/Button";
import { fill, count } from "../../locales";
import type { Field, TemplateWords } from "../../templates/template";
import { usePane } from "../pane";
import { focusOn } from "../focus";
import { rowOf, rowsIn, type RowEntry } from "./entries";
import { inputId } from "./FieldInput";
import { cellId, columnsOf } from "./judge";
import { LineInput } from "./LineInput";
import { labelOf, problemSentence } from "./sentences";
import { takeRows } from "./take";
import { unitOf } from "./units";
import type { Form } from "./use-form";

interface Props {
  readonly form: Form;
  readonly field: Field<string>;
  readonly words: TemplateWords;
}

/** A table of rows: add, take from the selection, remove, reorder. */
export function RowsField({ form, field, words }: Props) {
  const pane = usePane();
  const { key } = field;
  const label = labelOf(key, words);
  const rows = rowsIn(form.entries, key);
  const columns = columnsOf(field);
  const problem = form.shows(key) ? form.judgement.readings.get(key)?.problem : undefined;
  const addId = `${inputId(key)}-add`;

  const add = () => {
    const row = rowOf({});
    form.enter(key, [...rows, row]);
    focusOn(inputId(cellId(key, row.id, columns[0]?.key ?? "")));
  };
  const take = async () => {
    const range = await pane.workbook.selectedValues();
    const labels = columns.map((column) => labelOf(column.key, words));
    const outcome = takeRows(range, columns, labels, pane.locale, pane.words);
    if ("refusal" in outcome) {
      pane.tell({ kind: "warning", text: outcome.refusal });
      return;
    }
    form.enter(key, [...rows, ...outcome.taken], range.address);
    const taken = count(pane.words.selection.rowsTaken, outcome.taken.length);
    pane.tell({ kind: "info", text: fill(taken, { address: range.address }) });
  };
  return (
    <div className="vp-field" id={inputId(key)} role="group" aria-label={label} tabIndex={-1}>
      <div className="vp-field-head">
        <span className="vp-label">{label}</span>
      </div>
      {words.fields[key]?.help !== undefined && <p className="vp-help">{words.fields[key].help}</p>}
      {rows.length === 0 && <p className="vp-note">{pane.words.form.noRows}</p>}
      {rows.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          number={index + 1}
          form={form}
          field={field}
          words={words}
          onChange={(next) =>
            form.enter(
              key,
              rows.map((r) => (r.id === row.id ? next : r)),
            )
          }
          onMove={(by) => form.enter(key, moved(rows, index, index + by))}
          onRemove={() => {
            form.enter(
              key,
              rows.filter((r) => r.id !== row.id),
            );
            focusOn(addId);
          }}
          last={index === rows.length - 1}
        />
      ))}
      {problem && (
        <p className="vp-error" role="alert">
          {problemSentence(problem, label, pane.words)}
        </p>
      )}
      <div className="vp-row-actions">
        <ActionButton id={addId} iconProps={{ iconName: "Add" }} onClick={add}>
          {pane.words.form.addRow}
        </ActionButton>
        <ActionButton
          iconProps={{ iconName: "FromCell" }}
          onClick={() => void take().catch(pane.fail)}
        >
          {pane.words.form.rowsFromWorkbook}
        </ActionButton>
      </div>
    </div>
  );
}

interface RowProps extends Props {
  readonly row: RowEntry;
  readonly number: number;
  readonly last: boolean;
  readonly onChange: (row: RowEntry) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function Row({ row, number, last, form, field, words, onChange, onMove, onRemove }: RowProps) {
  const pane = usePane();
  const { form: say } = pane.words;
  const label = fill(say.row, { label: labelOf(field.key, words), number });
  const button = (iconName: string, sentence: string, run: () => void, disabled = false) => (
    <IconButton
      className="vp-small-button"
      iconProps={{ iconName }}
      title={fill(sentence, { number })}
      ariaLabel={fill(sentence, { number })}
      disabled={disabled}
      onClick={run}
    />
  );
  return (
    <div className="vp-row" role="group" aria-label={label}>
      <div className="vp-row-head">
        <span>{number}</span>
        {button("Up", say.moveUp, () => onMove(-1), number === 1)}
        {button("Down", say.moveDown, () => onMove(1), last)}
        {button("Delete", say.removeRow, onRemove)}
      </div>
      <div className="vp-row-cells">
        {columnsOf(field).map((column) => {
          const input = cellId(field.key, row.id, column.key);
          const columnLabel = labelOf(column.key, words);
          const text = row.cells[column.key] ?? "";
          const problem = form.shows(input)
            ? form.judgement.readings.get(input)?.problem
            : undefined;
          const enter = (next: string) =>
            onChange({ ...row, cells: { ...row.cells, [column.key]: next } });
          return (
            <div className="vp-cell" key={column.key}>
              <label htmlFor={inputId(input)}>{columnLabel}</label>
              <LineInput
                id={inputId(input)}
                field={column}
                words={words}
                label={columnLabel}
                text={text}
                reading={form.judgement.readings.get(input)}
                error={problem && problemSentence(problem, columnLabel, pane.words)}
                unit={unitOf(column, form.judgement.values, pane)}
                onType={enter}
                onLeave={(understood) => {
                  if (understood !== undefined) enter(understood);
                  if (text.trim() !== "") form.leave(input);
                }}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function moved(rows: readonly RowEntry[], from: number, to: number): readonly RowEntry[] {
  const rest = rows.filter((_row, index) => index !== from);
  return [...rest.slice(0, to), ...rows.slice(from, from + 1), ...rest.slice(to)];
}
