import * as React from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { WrittenSheet } from "../../../excel/workbook";
import { fill } from "../../../locales";
import type { Field, FormValues, TemplateWords } from "../../../templates/template";
import { focusOn } from "../../focus";
import { entriesOf } from "../../form/entries";
import { inputId } from "../../form/FieldInput";
import { columnsOf } from "../../form/read-row";
import { RowsField } from "../../form/RowsField";
import { labelOf } from "../../form/sentences";
import { useForm } from "../../form/use-form";
import { usePane } from "../../pane";
import { valuesNow } from "./inputs-now";
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
  const open = async () => {
    setValues(valuesNow(known.template, known.values, await pane.workbook.inputsOf(sheet)));
  };
  if (values === undefined)
    return (
      <p>
        <Link onClick={() => void open().catch(pane.fail)}>
          {fill(pane.words.update.edit, { label: labelOf(field.key, props.words) })}
        </Link>
      </p>
    );
  return <RowsForm {...props} values={values} onClose={() => setValues(undefined)} />;
}

interface FormProps extends Props {
  readonly values: FormValues;
  readonly onClose: () => void;
}

function RowsForm({ sheet, known: { template }, field, words, values, onClose }: FormProps) {
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
    <section aria-label={fill(say.rowsTitle, { label })}>
      <RowsField form={form} field={field} words={words} />
      <div className="vp-buttons">
        <PrimaryButton onClick={() => void apply().catch(pane.fail)}>{say.applyRows}</PrimaryButton>
        <DefaultButton onClick={onClose}>{say.cancel}</DefaultButton>
      </div>
    </section>
  );
}
