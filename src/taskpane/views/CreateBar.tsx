import * as React from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { count, fill } from "../../locales";
import type { CreateOptions } from "../../excel/workbook";
import type { Finding, TemplateWords } from "../../templates/template";
import { inputId, WHOLE_FORM } from "../form/FieldInput";
import { findingSentence, previewSentence } from "../form/sentences";
import type { Form } from "../form/use-form";
import { usePane } from "../pane";

export interface Progress {
  readonly done: number;
  /** 0 while the whole is not known. */
  readonly all: number;
  readonly cancel: () => void;
}

interface Props {
  readonly form: Form;
  readonly words: TemplateWords;
  readonly progress: Progress | undefined;
  readonly onCreate: (place: CreateOptions["place"]) => void;
}

/** Always visible below the form: what the entries come to, what is to settle, and the buttons. */
export function CreateBar({ form, words, progress, onCreate }: Props) {
  const pane = usePane();
  const { form: say } = pane.words;
  if (progress) return <Writing progress={progress} />;
  const { problems, findings } = form.judgement;
  const { facts } = form;
  const errors = findings.filter(({ severity }) => severity === "error");
  const toSettle = problems.length + errors.length;
  // Some results, as those of a range of the workbook, only the sheet can work out.
  const withoutPreview = toSettle > 0 ? say.previewEmpty : say.previewLater;
  const shown = problems.filter(({ input }) => form.shows(input)).length + errors.length;
  return (
    <>
      <ToKnow form={form} words={words} />
      <p
        className={facts.length > 0 ? "vp-preview" : "vp-quiet"}
        role="status"
        aria-label={say.preview}
      >
        {facts.length > 0 ? previewSentence(facts, words, pane.locale) : withoutPreview}
      </p>
      {shown > 0 && <p className="vp-to-settle">{count(say.toSettle, toSettle)}</p>}
      <div className="vp-buttons">
        <PrimaryButton title={say.createHint} onClick={() => onCreate("new-sheet")}>
          {say.create}
        </PrimaryButton>
        <DefaultButton title={say.createHereHint} onClick={() => onCreate("selection")}>
          {say.createHere}
        </DefaultButton>
      </div>
    </>
  );
}

/** What belongs to no single field, and the first warning: it may stand at a field that is out of sight. */
function ToKnow({ form, words }: Pick<Props, "form" | "words">) {
  const { locale } = usePane();
  const { findings } = form.judgement;
  const general = findings.filter(({ field }) => field === undefined);
  const warning = findings.find(({ field, severity }) => field && severity === "warning");
  const sentence = (finding: Finding) => findingSentence(finding, words, locale);
  return (
    <>
      {general.length > 0 && (
        <div id={inputId(WHOLE_FORM)} tabIndex={-1}>
          {general.map((finding, index) => (
            <p key={index} className={`vp-${finding.severity}`}>
              {sentence(finding)}
            </p>
          ))}
        </div>
      )}
      {warning?.field !== undefined && (
        <Link className="vp-warning" onClick={() => form.goTo(warning.field ?? WHOLE_FORM)}>
          {sentence(warning)}
        </Link>
      )}
    </>
  );
}

/** Under a second nothing needs to be said; beyond it, how far the work is and how to stop it. */
const PATIENCE_MS = 1000;

function Writing({ progress }: { readonly progress: Progress }) {
  const { form: say } = usePane().words;
  const [long, setLong] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return <p role="status">{say.creating}</p>;
  const { done, all, cancel } = progress;
  const share = all > 0 ? { percentComplete: done / all } : {};
  return (
    <>
      <ProgressIndicator
        label={say.creating}
        description={all > 0 ? fill(say.progress, { done, all }) : ""}
        {...share}
      />
      <DefaultButton onClick={cancel}>{say.cancel}</DefaultButton>
    </>
  );
}
