import * as React from "react";
import { ActionButton, DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { count, fill } from "../../../locales";
import { columnName, parseArea } from "../../../plan/address";
import type { TemplateWords } from "../../../templates/template";
import { usePane } from "../../pane";
import { labelOf } from "../sentences";
import { ColumnChoice, type SourceColumn } from "./ColumnChoice";
import { hiddenRows, propose, rowsTaken, withColumn, type Proposal } from "./proposal";
import { shortened } from "./remarks-on";
import type { Reader } from "./rows-from";

interface Props {
  readonly proposal: Proposal;
  readonly reader: Reader;
  readonly words: TemplateWords;
  readonly onChange: (proposal: Proposal) => void;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** So many values show what a column holds. */
const PREVIEW = 3;

/** Where each column of the form comes from, for a person to correct before rows are taken. */
export function MatchColumns({ proposal, reader, words, onChange, onTake, onCancel }: Props) {
  const { takeRows: say, separator } = usePane().words;
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const { table, match, withHidden, selected, hasHeaders } = proposal;
  const sources = sourceColumns(proposal);
  const used = new Set(Object.values(match.from));
  const spare = sources.filter(({ place, values }) => !used.has(place) && values.length > 0);
  const hidden = hiddenRows(table);
  const taken = rowsTaken(proposal);
  return (
    <section className="vp-match" aria-labelledby="vp-match-title">
      <h2 id="vp-match-title" tabIndex={-1} ref={heading}>
        {fill(say.title, { address: table.address })}
      </h2>
      <p className="vp-note">{say.hint}</p>
      {hasHeaders !== undefined && (
        <Checkbox
          label={say.headers}
          checked={hasHeaders}
          onChange={(_event, checked = false) => onChange(propose(selected, reader, checked))}
        />
      )}
      {reader.columns.map(({ key, required }) => (
        <ColumnChoice
          key={key}
          id={`vp-match-${key}`}
          label={labelOf(key, words)}
          sources={sources}
          chosen={match.from[key]}
          isUnsure={match.unsure.has(key)}
          isMissing={required && match.from[key] === undefined}
          onChoose={(place) => onChange(withColumn(proposal, key, place))}
        />
      ))}
      {spare.length > 0 && (
        <p className="vp-note">
          {fill(count(say.spare, spare.length), {
            columns: spare.map(({ name }) => name).join(separator),
          })}
        </p>
      )}
      {hidden > 0 && (
        <Checkbox
          label={count(say.hidden, hidden)}
          checked={withHidden}
          onChange={(_event, checked = false) => onChange({ ...proposal, withHidden: checked })}
        />
      )}
      {taken === 0 && (
        <p className="vp-warning">{fill(say.allHidden, { address: table.address })}</p>
      )}
      <div className="vp-row-actions">
        <DefaultButton onClick={onTake} disabled={taken === 0}>
          {count(say.take, taken)}
        </DefaultButton>
        <ActionButton onClick={onCancel}>{say.cancel}</ActionButton>
      </div>
    </section>
  );

  function sourceColumns({ table: { headers, address, rows, width } }: Proposal): SourceColumn[] {
    const first = parseArea(address)?.column ?? 0;
    return Array.from({ length: width }, (_, place) => {
      const letter = columnName(first + place);
      const header = headers?.[place]?.trim() ?? "";
      const values = rows
        .slice(0, 200)
        .map(({ cells }) => String(cells[place] ?? ""))
        .filter((text) => text !== "")
        .slice(0, PREVIEW)
        .map(shortened);
      const sentence = header === "" ? say.column : say.columnOf;
      return { place, values, name: fill(sentence, { letter, header: shortened(header) }) };
    });
  }
}
