import * as React from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import type { CreateOptions, WrittenSheet } from "../../excel/workbook";
import type { Template } from "../../templates/template";
import { isLineField } from "../entry/read-entry";
import { focusOn } from "../focus";
import { FieldInput, inputId, WHOLE_FORM } from "../form/FieldInput";
import { formKeys } from "../form/form-keys";
import { RowsField } from "../form/RowsField";
import { useForm, type Form, type FormStart } from "../form/use-form";
import type { Entries } from "../form/entries";
import { linksOf } from "../links/links-of";
import { useOffers } from "../links/use-offers";
import { usePane } from "../pane";
import { CreateBar, type Progress } from "./CreateBar";
import { blankEntries, sampleEntries } from "../form/start";
import { View } from "./View";

interface Props {
  readonly template: Template;
  readonly start: FormStart;
  readonly before: React.ReactNode;
  readonly onMade: (sheet: WrittenSheet, entries: Entries) => void;
}

/** The form of a template, made of its groups and fields. */
export function SheetForm({ template, start, before, onMade }: Props) {
  const pane = usePane();
  const form = useForm(template, start);
  const { progress, create } = useCreation(form, onMade);
  const words = pane.templateWords(template.id);
  const offers = useOffers(form);
  const { target } = form;
  React.useEffect(() => {
    if (target) focusOn(inputId(target.input));
  }, [target]);
  const { form: say } = pane.words;
  return (
    <View
      title={words.name}
      before={before}
      footer={<CreateBar form={form} words={words} progress={progress} onCreate={create} />}
    >
      <p className="vp-purpose">{words.purpose}</p>
      <div className="vp-form-actions">
        <ActionButton onClick={() => form.replaceAll(sampleEntries(template, pane))}>
          {say.useSample}
        </ActionButton>
        <ActionButton onClick={() => form.replaceAll(blankEntries(template, pane))}>
          {say.clear}
        </ActionButton>
        {form.bringBack && <ActionButton onClick={form.bringBack}>{say.bringBack}</ActionButton>}
      </div>
      <div onKeyDown={formKeys(() => create("new-sheet"))}>
        {template.groups.map((group) => {
          const fields = group.fields.filter(form.judgement.isVisible);
          if (fields.length === 0) return null;
          return (
            <fieldset key={group.key} disabled={progress !== undefined}>
              <legend>{words.groups[group.key] ?? group.key}</legend>
              {fields.map((field) =>
                isLineField(field) ? (
                  <FieldInput
                    key={field.key}
                    form={form}
                    field={field}
                    words={words}
                    offers={offers[field.key] ?? []}
                  />
                ) : (
                  <RowsField key={field.key} form={form} field={field} words={words} />
                ),
              )}
            </fieldset>
          );
        })}
      </div>
    </View>
  );
}

/** Writing the sheet: refused while something is to settle, with progress and a way to cancel. */
function useCreation(form: Form, onMade: Props["onMade"]) {
  const pane = usePane();
  const [progress, setProgress] = React.useState<Progress>();
  const create = async (place: CreateOptions["place"]) => {
    const firstToSettle = inputToSettle(form);
    if (firstToSettle !== undefined) {
      form.revealAll(firstToSettle);
      return;
    }
    const abort = new AbortController();
    const cancel = () => abort.abort();
    setProgress({ done: 0, all: 0, cancel });
    pane.tell(undefined);
    try {
      const { values } = form.judgement;
      const plan = form.template.plan(values, pane.templateWords(form.template.id));
      const sheet = await pane.workbook.create(
        { ...plan, spelling: pane.spelling },
        {
          place,
          links: linksOf(form.template, form.entries, values),
          onProgress: (done, all) => setProgress({ done, all, cancel }),
          signal: abort.signal,
        },
      );
      await form.discardDraft();
      onMade(sheet, form.entries);
    } catch (failure) {
      setProgress(undefined);
      pane.fail(failure);
    }
  };
  return { progress, create: (place: CreateOptions["place"]) => void create(place) };
}

/** The first input that stops a sheet from being made. */
function inputToSettle(form: Form): string | undefined {
  const { problems, findings } = form.judgeNow();
  const finding = findings.find(({ severity }) => severity === "error");
  return problems[0]?.input ?? (finding && (finding.field ?? WHOLE_FORM));
}
