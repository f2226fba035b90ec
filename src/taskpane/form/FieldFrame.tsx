import * as React from "react";
import { IconButton } from "office-ui-fabric-react/lib/Button";
import { fill } from "../../locales";
import { usePane } from "../pane";
import { RequiredMark } from "./RequiredMark";

interface Props {
  /** Of the input that the label names. */
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | undefined;
  readonly take?: { readonly title: string; readonly run: () => void };
  readonly children: React.ReactNode;
}

/** Label, help on demand and "from the workbook" around an input. */
export function FieldFrame({ id, label, required, help, take, children }: Props) {
  const { words } = usePane();
  const [helped, setHelped] = React.useState(false);
  const helpTitle = fill(words.form.help, { label });
  return (
    <div className="vp-field">
      <div className="vp-field-head">
        <label id={`${id}-label`} htmlFor={id}>
          {label}
          {required && <RequiredMark />}
        </label>
        {help !== undefined && (
          <IconButton
            className="vp-small-button"
            iconProps={{ iconName: "Help" }}
            title={helpTitle}
            ariaLabel={helpTitle}
            aria-expanded={helped}
            aria-controls={`${id}-help`}
            onClick={() => setHelped(!helped)}
          />
        )}
        {take && (
          <IconButton
            className="vp-small-button vp-take"
            iconProps={{ iconName: "FromCell" }}
            title={take.title}
            ariaLabel={take.title}
            onClick={take.run}
          />
        )}
      </div>
      {helped && (
        <p className="vp-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
    </div>
  );
}
