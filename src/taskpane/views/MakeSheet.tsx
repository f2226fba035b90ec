import * as React from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { Spinner } from "office-ui-fabric-react/lib/Spinner";
import type { WrittenSheet } from "../../excel/workbook";
import type { Template } from "../../templates/template";
import { readDraftText } from "../form/draft";
import type { Entries } from "../form/entries";
import { blankEntries, sampleEntries } from "../form/start";
import { draftKey } from "../form/use-draft-keeper";
import type { FormStart } from "../form/use-form";
import { usePane, type Pane } from "../pane";
import { Done } from "./Done";
import { SheetForm } from "./SheetForm";

/** What the form starts with: what was typed before, the sample, or the inputs of a sheet. */
export type Start =
  | { readonly from: "draft" }
  | { readonly from: "sample" }
  | { readonly from: "sheet"; readonly entries: Entries };

interface Props {
  readonly template: Template;
  readonly start: Start;
  readonly onBack: () => void;
  /** Shows the sheet that was made. */
  readonly onInspect: () => void;
}

interface Stage extends FormStart {
  readonly made?: WrittenSheet;
}

/** From the empty form to the finished sheet. */
export function MakeSheet({ template, start, onBack, onInspect }: Props) {
  const pane = usePane();
  const [stage, setStage] = React.useState<Stage>();
  React.useEffect(() => {
    let current = true;
    begin(template, start, pane)
      .then((begun) => {
        if (current) setStage(begun);
      })
      .catch(pane.fail);
    return () => {
      current = false;
    };
    // Another language or currency changes the pane, and must not empty a form: only another template or start does.
  }, [template, start]);

  if (stage === undefined) return <Spinner label={pane.words.working} />;
  const { made } = stage;
  if (made)
    return (
      <Done
        sheet={made}
        onUndone={() => setStage({ entries: stage.entries, kept: false })}
        onAgain={() => setStage({ entries: blankEntries(template, pane), kept: true })}
        onInspect={() => void pane.workbook.goTo(made).then(onInspect, pane.fail)}
        onClose={onBack}
      />
    );
  return (
    <SheetForm
      template={template}
      start={stage}
      before={
        <ActionButton className="vp-back" iconProps={{ iconName: "Back" }} onClick={onBack}>
          {pane.words.form.back}
        </ActionButton>
      }
      onMade={(made, entries) => setStage({ made, entries, kept: false })}
    />
  );
}

async function begin(template: Template, start: Start, pane: Pane): Promise<Stage> {
  const draft = await readDraft(template, pane);
  const blank = blankEntries(template, pane);
  if (start.from === "draft") return { entries: draft ?? blank, kept: true };
  const entries = start.from === "sheet" ? start.entries : sampleEntries(template, pane);
  return { entries, kept: false, ...(draft && { replaced: draft }) };
}

async function readDraft(template: Template, pane: Pane): Promise<Entries | undefined> {
  try {
    const text = await pane.workbook.readDraft(draftKey(template.id));
    if (text === undefined) return undefined;
    const draft = readDraftText(text);
    if (draft === undefined) pane.tell({ kind: "warning", text: pane.words.form.draftUnread });
    return draft;
  } catch (failure) {
    // The form is useful without what was typed before, and says that it is missing.
    pane.fail(failure);
    return undefined;
  }
}
