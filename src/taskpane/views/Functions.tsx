import * as React from "react";
import { DefaultButton, IconButton } from "office-ui-fabric-react/lib/Button";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import { Spinner } from "office-ui-fabric-react/lib/Spinner";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { count, fill } from "../../locales";
import { callText, matching, signature } from "../functions/metadata";
import type { FunctionEntry, LoadFunctions, ParameterEntry } from "../functions/metadata";
import type { Selection } from "../../excel/workbook";
import { CellError } from "../functions/CellError";
import { entryText } from "../entry/format";
import { usePane } from "../pane";
import { View } from "./View";

type Loaded = { readonly functions: readonly FunctionEntry[] } | { readonly failure: unknown };

interface Props {
  readonly load: LoadFunctions;
  readonly selection: Selection | undefined;
}

/** The add-in's functions with their arguments, to search and to copy from. */
export function Functions({ load, selection }: Props) {
  const pane = usePane();
  const { functions: say } = pane.words;
  const [loaded, setLoaded] = React.useState<Loaded>();
  const [attempt, setAttempt] = React.useState(0);
  const [search, setSearch] = React.useState("");
  React.useEffect(() => {
    let current = true;
    const arrived = (outcome: Loaded) => {
      if (current) setLoaded(outcome);
    };
    load(pane.language).then(
      (functions) => arrived({ functions }),
      (failure: unknown) => arrived({ failure }),
    );
    return () => {
      current = false;
    };
  }, [load, pane.language, attempt]);

  if (loaded === undefined)
    return (
      <View title={say.title}>
        <Spinner label={pane.words.working} />
      </View>
    );
  if ("failure" in loaded)
    return (
      <View title={say.title}>
        <p className="vp-error" role="alert">
          {say.failed}
        </p>
        <DefaultButton onClick={() => setAttempt(attempt + 1)}>{say.again}</DefaultButton>
      </View>
    );
  const found = matching(loaded.functions, search);
  return (
    <View title={say.title}>
      <CellError selection={selection} />
      <SearchBox
        placeholder={say.search}
        ariaLabel={say.search}
        onChange={(_event, text = "") => setSearch(text)}
      />
      <p className="vp-note" role="status">
        {found.length > 0 ? count(say.found, found.length) : fill(say.none, { text: search })}
      </p>
      {found.map((entry) => (
        <details key={entry.name} className="vp-function">
          <summary>
            <span className="vp-function-name">{entry.name}</span>
            <span className="vp-function-purpose">{entry.description}</span>
          </summary>
          <FunctionDetail entry={entry} />
        </details>
      ))}
    </View>
  );
}

function FunctionDetail({ entry }: { readonly entry: FunctionEntry }) {
  const pane = usePane();
  const { functions: say } = pane.words;
  const { example } = entry;
  return (
    <>
      <code className="vp-signature">{signature(entry)}</code>
      <h3>{say.arguments}</h3>
      <dl className="vp-arguments">
        {entry.parameters.map((parameter) => (
          <Argument key={parameter.name} parameter={parameter} />
        ))}
      </dl>
      <CopyLine label={say.example} text={callText(entry)} />
      {example && (
        <CopyLine
          label={say.worked}
          text={example.call}
          note={fill(say.gives, { value: entryText(example.gives, "number", pane.locale) })}
        />
      )}
    </>
  );
}

interface CopyLineProps {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
}

/** Text to be typed in a cell, with a button that copies it. */
function CopyLine({ label, text, note = "" }: CopyLineProps) {
  const pane = usePane();
  const { functions: say } = pane.words;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      pane.tell({ kind: "success", text: say.copied });
    } catch {
      // Excel's frame decides whether a pane may write to the clipboard; the text can be copied by hand.
      pane.tell({ kind: "warning", text: say.copyFailed });
    }
  };
  return (
    <div className="vp-copy">
      <TextField
        label={label}
        readOnly
        value={text}
        description={note}
        onFocus={(event) => event.currentTarget.select()}
      />
      <IconButton
        iconProps={{ iconName: "Copy" }}
        title={fill(say.copy, { text })}
        ariaLabel={fill(say.copy, { text })}
        onClick={() => void copy()}
      />
    </div>
  );
}

function Argument({ parameter }: { readonly parameter: ParameterEntry }) {
  const { functions: say } = usePane().words;
  return (
    <>
      <dt>
        {parameter.name}
        {parameter.optional && <span className="vp-optional">{` ${say.optional}`}</span>}
      </dt>
      <dd>{parameter.description}</dd>
    </>
  );
}
