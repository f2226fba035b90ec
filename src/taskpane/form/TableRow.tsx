import * as React from "react";
import { IconButton } from "office-ui-fabric-react/lib/Button";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { fill } from "../../locales";
import type { Field, TemplateWords } from "../../templates/template";
import type { LineField } from "../entry/read-entry";
import { usePane } from "../pane";
import type { RowEntry } from "./entries";
import { inputId } from "./FieldInput";
import { cellId } from "./judge";
import { LineInput } from "./LineInput";
import { columnsOf, readRow } from "./read-row";
import { RequiredMark } from "./RequiredMark";
import { labelOf, problemSentence } from "./sentences";
import { unitOf } from "./units";
import type { Form } from "./use-form";

interface Props {
  readonly form: Form;
  readonly field: Field<string>;
  readonly words: TemplateWords;
  readonly row: RowEntry;
  readonly number: number;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (row: RowEntry) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** So many inputs stand in the open without hiding the other rows. */
const ALWAYS_OPEN = 4;
const TITLE_PARTS = 3;

/** One row of a table; a wide one folds into its first entry. */
export function TableRow(props: Props) {
  const { row, number, isLast, form, field, words, onToggle, onMove, onRemove } = props;
  const { words: paneWords, locale } = usePane();
  const { form: say } = paneWords;
  const columns = columnsOf(field);
  const folds = columns.length > ALWAYS_OPEN;
  const complains = readRow(row, columns, locale).flawed.some(({ key }) =>
    form.shows(cellId(field.key, row.id, key)),
  );
  const isOpen = !folds || props.isOpen || complains;
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
        {folds ? (
          <button type="button" className="vp-fold" aria-expanded={isOpen} onClick={onToggle}>
            <Icon iconName={isOpen ? "ChevronUp" : "ChevronDown"} aria-hidden />
            {` ${number} ${titleOf(row, columns)}`}
          </button>
        ) : (
          <span>{number}</span>
        )}
        {button("Up", say.moveUp, () => onMove(-1), number === 1)}
        {button("Down", say.moveDown, () => onMove(1), isLast)}
        {button("Delete", say.removeRow, onRemove)}
      </div>
      {isOpen && <Cells {...props} />}
    </div>
  );
}

/** The first entries of a row, by which its reader knows it; choices say too little. */
function titleOf(row: RowEntry, columns: readonly LineField[]): string {
  return columns
    .filter(({ type }) => type.kind !== "choice")
    .map(({ key }) => row.cells[key] ?? "")
    .filter((text) => text !== "")
    .slice(0, TITLE_PARTS)
    .join(" · ");
}

function Cells({ row, form, field, words, onChange }: Props) {
  const pane = usePane();
  const columns = columnsOf(field);
  const { cells } = readRow(row, columns, pane.locale);
  return (
    <div className="vp-row-cells">
      {columns.map((column) => {
        const input = cellId(field.key, row.id, column.key);
        const label = labelOf(column.key, words);
        const unit = unitOf(column, form.judgement.values, pane);
        const text = row.cells[column.key] ?? "";
        const reading = cells.get(column.key);
        const problem = form.shows(input) ? reading?.problem : undefined;
        const enter = (next: string) =>
          onChange({ ...row, cells: { ...row.cells, [column.key]: next } });
        return (
          <div className="vp-cell" key={column.key}>
            {/* In a narrow cell the unit would hide the number. */}
            <label htmlFor={inputId(input)}>
              {unit === undefined ? label : `${label} (${unit})`}
              {column.required && <RequiredMark />}
            </label>
            <LineInput
              id={inputId(input)}
              field={column}
              words={words}
              label={label}
              text={text}
              reading={reading}
              error={problem && problemSentence(problem, label, pane.words)}
              unit={undefined}
              onType={enter}
              onLeave={(understood) => {
                if (understood !== undefined) enter(understood);
                if (text.trim() !== "") form.leave([input]);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
