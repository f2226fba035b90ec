import * as React from "react";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { Selection, WrittenSheet } from "../../../excel/workbook";
import { count } from "../../../locales";
import { rowsIn } from "../../../templates/field-findings";
import type { Field, FormValues, Template, TemplateWords } from "../../../templates/template";
import { entryText, roundedText } from "../../entry/format";
import { isLineField, type LineField } from "../../entry/read-entry";
import { columnsOf } from "../../form/read-row";
import { fieldsOf, isRows } from "../../form/entries";
import { labelOf } from "../../form/sentences";
import { unitOf } from "../../form/units";
import { usePane, type Pane } from "../../pane";
import { EditRows } from "./EditRows";
import type { KnownSheet } from "./kept-inputs";

interface Props {
  readonly sheet: WrittenSheet;
  readonly known: KnownSheet & { readonly state: "known" };
  readonly rowsAdded: Selection["rowsAdded"];
  readonly words: TemplateWords;
}

/** The inputs of a sheet, grouped as in its form; each label leads to its cell. */
export function Inputs({ sheet, known, rowsAdded = {}, words }: Props) {
  const pane = usePane();
  const { template, values } = known;
  const rowsText = (field: Field<string>) => {
    const added = rowsAdded[cellOf(field, template)] ?? 0;
    return count(pane.words.thisSheet.rows, rowsIn(values, field.key).length + added);
  };
  const isVisible = (field: Field<string>) => field.visible?.(values) ?? true;
  return (
    <section aria-labelledby="inputs">
      <h2 id="inputs">{pane.words.thisSheet.inputs}</h2>
      {template.groups
        .map((group) => ({ ...group, fields: group.fields.filter(isVisible) }))
        .filter((group) => group.fields.length > 0)
        .map((group) => (
          <section key={group.key}>
            <h3>{words.groups[group.key] ?? group.key}</h3>
            <dl className="vp-inputs">
              {group.fields.map((field) => (
                <Input
                  key={field.key}
                  label={labelOf(field.key, words)}
                  text={
                    isLineField(field)
                      ? shown(field, values, words, pane, sheet.links?.[field.key] !== undefined)
                      : rowsText(field)
                  }
                  onGo={() =>
                    void pane.workbook.goTo(sheet, cellOf(field, template)).catch(pane.fail)
                  }
                />
              ))}
            </dl>
            {group.fields
              .filter((field) => !isLineField(field))
              .map((field) => (
                <EditRows
                  key={`${sheet.id} ${field.key}`}
                  sheet={sheet}
                  known={known}
                  field={field}
                  words={words}
                />
              ))}
          </section>
        ))}
    </section>
  );
}

/** A table has no cell of its own; the first of its columns that no other table has leads to it. */
function cellOf(field: Field<string>, template: Template): string {
  const others = fieldsOf(template).filter((other) => other !== field);
  const known = new Set(others.flatMap((other) => columnsOf(other).map(({ key }) => key)));
  return columnsOf(field).find(({ key }) => !known.has(key))?.key ?? field.key;
}

/** Longer than this, a text gets the whole width below its label. */
const SHORT = 24;

interface InputProps {
  readonly label: string;
  readonly text: string;
  /** Selects the input's cell. */
  readonly onGo: () => void;
}

function Input({ label, text, onGo }: InputProps) {
  const wide = text.length > SHORT ? "vp-wide" : undefined;
  return (
    <>
      <dt className={wide}>
        <Link onClick={onGo}>{label}</Link>
      </dt>
      <dd className={wide}>{text}</dd>
    </>
  );
}

/** @param isLinked the value is calculated elsewhere, and may have more digits than a person reads */
function shown(
  field: LineField,
  values: FormValues,
  words: TemplateWords,
  pane: Pane,
  isLinked: boolean,
): string {
  const { thisSheet: say } = pane.words;
  const value = values[field.key] ?? null;
  if (value === null || value === "" || isRows(value)) return say.empty;
  if (field.type.kind === "choice")
    return words.choices[`${field.key}.${String(value)}`] ?? String(value);
  const unit = unitOf(field, values, pane);
  const text =
    isLinked && typeof value === "number" && field.type.kind === "money"
      ? roundedText(value, "money", pane.locale)
      : entryText(value, field.type.kind, pane.locale);
  return unit === undefined ? text : `${text} ${unit}`;
}
