import * as React from "react";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { fill } from "../../../locales";
import { usePane } from "../../pane";

/** A column of the selection. */
export interface SourceColumn {
  readonly place: number;
  readonly name: string;
  /** Its first values. */
  readonly values: readonly string[];
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly sources: readonly SourceColumn[];
  readonly chosen: number | undefined;
  readonly isUnsure: boolean;
  /** Nothing is chosen, and the column must be filled. */
  readonly isMissing: boolean;
  readonly onChoose: (place: number | undefined) => void;
}

const NONE = "none";

/** The column of the selection that fills one column of the form, with its first values. */
export function ColumnChoice(props: Props) {
  const { id, label, sources, chosen, isUnsure, isMissing, onChoose } = props;
  const { takeRows: say } = usePane().words;
  const source = sources.find(({ place }) => place === chosen);
  const values = source && (source.values.join(" · ") || say.previewEmpty);
  return (
    <div className="vp-match-column">
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <Dropdown
        id={id}
        ariaLabel={fill(say.columnFor, { label })}
        selectedKey={chosen === undefined ? NONE : String(chosen)}
        options={[
          { key: NONE, text: say.none },
          ...sources.map(({ place, name }) => ({ key: String(place), text: name })),
        ]}
        {...(isMissing && { errorMessage: fill(say.needed, { label }) })}
        onChange={(_event, option) =>
          onChoose(option === undefined || option.key === NONE ? undefined : Number(option.key))
        }
      />
      {values !== undefined && (
        <p className="vp-note">
          {isUnsure && <strong className="vp-warning">{say.unsure} </strong>}
          <bdi>{values}</bdi>
        </p>
      )}
    </div>
  );
}
