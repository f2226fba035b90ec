import * as React from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import type { Field, TemplateWords } from "../../templates/template";
import { focusOn } from "../focus";
import { usePane } from "../pane";
import { rowOf, rowsIn, withEntry, type RowEntry } from "./entries";
import { inputId } from "./FieldInput";
import { columnsOf } from "./read-row";
import { RequiredMark } from "./RequiredMark";
import { Pages } from "./rows/Pages";
import { isTable } from "./rows/pasted-rows";
import { TakeRows } from "./rows/TakeRows";
import { useTakenRows } from "./rows/use-taken-rows";
import { labelOf, problemSentence } from "./sentences";
import { TableRow } from "./TableRow";
import type { Form } from "./use-form";

interface Props {
  readonly form: Form;
  readonly field: Field<string>;
  readonly words: TemplateWords;
}

/** A table of thousands of rows is shown a page at a time. */
const ROWS_A_PAGE = 20;

/** A table of rows: add, take from the selection, paste, remove, reorder. */
export function RowsField({ form, field, words }: Props) {
  const pane = usePane();
  const { form: say } = pane.words;
  const { key } = field;
  const rows = rowsIn(form.entries, key);
  const [open, setOpen] = React.useState<ReadonlySet<string>>(new Set());
  const [page, setPage] = React.useState(0);
  const taken = useTakenRows(form, field, words);
  const label = labelOf(key, words);
  const problem = form.shows(key) ? form.judgement.readings.get(key)?.problem : undefined;
  const addId = `${inputId(key)}-add`;
  const first =
    Math.min(page, Math.floor(Math.max(0, rows.length - 1) / ROWS_A_PAGE)) * ROWS_A_PAGE;

  /** Opens a row on its page. */
  const show = (id: string, among: readonly RowEntry[]) => {
    setOpen((now) => new Set(now).add(id));
    setPage(Math.floor(among.findIndex((row) => row.id === id) / ROWS_A_PAGE));
  };
  const showNow = React.useRef(show);
  showNow.current = show;
  const { target } = form;
  React.useEffect(() => {
    const [table, row] = target?.input.split("/") ?? [];
    if (table === key && row !== undefined) showNow.current(row, rows);
    // Only a new target moves the page; rows that change meanwhile must not.
  }, [target, key]);

  const enter = (next: readonly RowEntry[]) => form.enter(key, next);
  const add = () => {
    const row = rowOf({});
    const next = [...rows, row];
    enter(next);
    show(row.id, next);
    form.goTo(`${key}/${row.id}/${columnsOf(field)[0]?.key ?? ""}`);
  };
  const removeAll = () => {
    // In one step, which "Bring back my entries" takes back.
    form.replaceAll(withEntry(form.entries, key, []));
    focusOn(addId);
  };
  const paste = (event: React.ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isTable(text, event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    taken.fromPaste(text);
  };
  return (
    <div
      className="vp-field"
      id={inputId(key)}
      role="group"
      aria-label={label}
      tabIndex={-1}
      onPaste={paste}
    >
      <div className="vp-field-head">
        <span className="vp-label">
          {label}
          {field.required && <RequiredMark />}
        </span>
      </div>
      {words.fields[key]?.help !== undefined && <p className="vp-help">{words.fields[key].help}</p>}
      {rows.length === 0 && <p className="vp-note">{say.noRows}</p>}
      {rows.slice(first, first + ROWS_A_PAGE).map((row, index) => (
        <TableRow
          key={row.id}
          row={row}
          number={first + index + 1}
          isLast={first + index === rows.length - 1}
          isOpen={open.has(row.id)}
          form={form}
          field={field}
          words={words}
          onToggle={() => setOpen((now) => toggled(now, row.id))}
          onChange={(next) => enter(rows.map((r) => (r.id === row.id ? next : r)))}
          onMove={(by) => enter(moved(rows, first + index, first + index + by))}
          onRemove={() => {
            enter(rows.filter((r) => r.id !== row.id));
            focusOn(addId);
          }}
        />
      ))}
      {rows.length > ROWS_A_PAGE && (
        <Pages
          first={first}
          size={ROWS_A_PAGE}
          all={rows.length}
          onPage={setPage}
          onRemoveAll={removeAll}
        />
      )}
      {problem && (
        <p className="vp-error" role="alert">
          {problemSentence(problem, label, pane.words)}
        </p>
      )}
      <TakeRows taken={taken} words={words} onShow={form.goTo}>
        <ActionButton id={addId} iconProps={{ iconName: "Add" }} onClick={add}>
          {say.addRow}
        </ActionButton>
      </TakeRows>
    </div>
  );
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return open.has(id) ? new Set([...open].filter((each) => each !== id)) : new Set(open).add(id);
}

function moved(rows: readonly RowEntry[], from: number, to: number): readonly RowEntry[] {
  const rest = rows.filter((_row, index) => index !== from);
  return [...rest.slice(0, to), ...rows.slice(from, from + 1), ...rest.slice(to)];
}
