import * as React from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { WrittenSheet } from "../../../excel/workbook";
import { fill } from "../../../locales";
import type { Field, FormValues, TemplateWords } from "../../../templates/template";
import { focusOn } from "../../focus";
import { entriesOf } from "../../form/entries";
import { inputId } from "../../form/FieldInput";
import { formKeys } from "../../form/form-keys";
import { columnsOf } from "../../form/read-row";
import { RowsField } from "../../form/RowsField";
import { labelOf } from "../../form/sentences";
import { useForm } from "../../form/use-form";
import { usePane } from "../../pane";
import { useWork } from "../../use-work";
import { readInputs } from "./inputs-now";
import type { KnownSheet } from "./kept-inputs";

interface Props {
  readonly sheet: WrittenSheet;
  readonly known: KnownSheet & { readonly state: "known" };
  readonly field: Field<string>;
  readonly words: TemplateWords;
}

/** The rows of a sheet's table as a form: opened on demand, written back in one step. */
export function EditRows(props: Props) {
  const { sheet, known, field } = props;
  const pane = usePane();
  const [values, setValues] = React.useState<FormValues>();
  const [isBusy, start] = useWork();
  const linkId = `edit-${field.key}`;
  const open = async () => {
    setValues(await readInputs(pane.workbook, sheet, known));
    focusOn(inputId(field.key));
  };
  const close = () => {
    setValues(undefined);
    focusOn(linkId);
  };
  if (values === undefined)
    return (
      <p>
        <Link id={linkId} disabled={isBusy} onClick={() => start(open)}>
          {fill(pane.words.update.edit, { label: labelOf(field.key, props.words) })}
        </Link>
      </p>
    );
  return <RowsForm {...props} values={values} isBusy={isBusy} start={start} onClose={close} />;
}

interface FormProps extends Props {
  readonly values: FormValues;
  /** Work outlives the form, which closes at its end. */
  readonly isBusy: boolean;
  readonly start: (work: () => Promise<void>) => void;
  readonly onClose: () => void;
}

function RowsForm(props: FormProps) {
  const { sheet, field, words, values, isBusy, start, onClose } = props;
  const { template } = props.known;
  const pane = usePane();
  const { update: say } = pane.words;
  const form = useForm(template, {
    entries: entriesOf(template, values, pane.locale),
    kept: true,
    isOfSheet: true,
  });
  const { target, judgement } = form;
  React.useEffect(() => {
    if (target) focusOn(inputId(target.input));
  }, [target]);
  const label = labelOf(field.key, words);
  const apply = async () => {
    const problem = judgement.problems.find(
      ({ input }) => input === field.key || input.startsWith(`${field.key}/`),
    );
    if (problem) {
      form.revealAll(problem.input);
      return;
    }
    const now = { ...values, [field.key]: judgement.values[field.key] ?? [] };
    const plan = template.plan(now, pane.templateWords(template.id));
    const columns = columnsOf(field).map(({ key }) => key);
    await pane.workbook.update(sheet, plan, columns);
    onClose();
    pane.tell({ kind: "success", text: fill(say.rowsDone, { label }) });
  };
  return (
    <section
      className="vp-apart"
      aria-label={fill(say.rowsTitle, { label })}
      onKeyDown={formKeys(() => start(apply))}
    >
      <RowsField form={form} field={field} words={words} />
      <div className="vp-buttons">
        <PrimaryButton disabled={isBusy} onClick={() => start(apply)}>
          {say.applyRows}
        </PrimaryButton>
        <DefaultButton disabled={isBusy} onClick={onClose}>
          {say.cancel}
        </DefaultButton>
      </div>
    </section>
  );
}
