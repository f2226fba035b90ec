import * as React from "react";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { fill } from "../../locales";
import type { TemplateWords } from "../../templates/template";
import { entryText, percentText } from "../entry/format";
import type { LineField } from "../entry/read-entry";
import type { Reading } from "../entry/reading";
import { usePane, type Pane } from "../pane";

interface Props {
  readonly id: string;
  readonly field: LineField;
  readonly words: TemplateWords;
  readonly label: string;
  readonly text: string;
  readonly reading: Reading | undefined;
  /** Said below in red. */
  readonly error: string | undefined;
  /** Said below in grey, when there is nothing more pressing. */
  readonly note?: string | undefined;
  readonly unit: string | undefined;
  readonly onType: (text: string) => void;
  /** The entry rewritten as it was understood; undefined where it stays as typed. */
  readonly onLeave: (understood: string | undefined) => void;
}

/** The input of one value: text, number, date or choice. */
export function LineInput(props: Props) {
  return props.field.type.kind === "choice" ? (
    <ChoiceInput {...props} options={props.field.type.options} />
  ) : (
    <TextInput {...props} />
  );
}

function TextInput(props: Props) {
  const { id, field, words, label, text, reading, error, note, unit, onType, onLeave } = props;
  const pane = usePane();
  const [doubt, setDoubt] = React.useState<string>();
  const { kind } = field.type;

  const leave = () => {
    const value = reading?.value;
    if (typeof value !== "number") {
      onLeave(undefined);
      return;
    }
    const otherwise = reading?.otherwise;
    if (typeof otherwise === "number") setDoubt(doubtOn(value, otherwise, pane));
    onLeave(entryText(value, kind, pane.locale));
  };
  const type = (next: string) => {
    setDoubt(undefined);
    onType(next);
  };
  const example = words.fields[field.key]?.example;
  return (
    <TextField
      id={id}
      ariaLabel={label}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "money" || kind === "number" ? "decimal" : "text"}
      autoComplete="off"
      value={text}
      aria-required={field.required}
      {...(example !== undefined && { placeholder: fill(pane.words.form.example, { example }) })}
      {...(unit !== undefined && { suffix: unit })}
      {...(error !== undefined && { errorMessage: error })}
      description={doubt ?? note ?? ""}
      onChange={(_event, next = "") => type(next)}
      onBlur={leave}
    />
  );
}

/** Which of the two meanings of 0.5 or 1 was taken, and how to type the other. */
function doubtOn(taken: number, other: number, { words, locale }: Pane): string {
  return fill(words.form.doubtful, {
    taken: percentText(taken, locale),
    other: percentText(other, locale),
  });
}

function ChoiceInput(props: Props & { readonly options: readonly string[] }) {
  const { id, field, words, label, text, error, note, options, onType, onLeave } = props;
  const pane = usePane();
  return (
    <>
      <Dropdown
        id={id}
        ariaLabel={label}
        placeholder={pane.words.form.noChoice}
        selectedKey={text === "" ? null : text}
        aria-required={field.required}
        options={options.map((key) => ({
          key,
          text: words.choices[`${field.key}.${key}`] ?? key,
        }))}
        {...(error !== undefined && { errorMessage: error })}
        onChange={(_event, option) => onType(String(option?.key ?? ""))}
        onBlur={() => onLeave(undefined)}
      />
      {note !== undefined && <p className="vp-note">{note}</p>}
    </>
  );
}
