import * as React from "react";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { WrittenSheet } from "../../../excel/workbook";
import { count } from "../../../locales";
import type { Field, FormValues, TemplateWords } from "../../../templates/template";
import { entryText, roundedText } from "../../entry/format";
import { isLineField } from "../../entry/read-entry";
import { columnsOf } from "../../form/read-row";
import { isRows } from "../../form/entries";
import { labelOf } from "../../form/sentences";
import { unitOf } from "../../form/units";
import { usePane, type Pane } from "../../pane";
import { EditRows } from "./EditRows";
import type { KnownSheet } from "./kept-inputs";

interface Props {
  readonly sheet: WrittenSheet;
  readonly known: KnownSheet & { readonly state: "known" };
  readonly words: TemplateWords;
}

/** The inputs of a sheet, grouped as in its form; each label leads to its cell. */
export function Inputs({ sheet, known, words }: Props) {
  const pane = usePane();
  const { template, values } = known;
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
                  text={shown(field, values, words, pane, sheet.links?.[field.key] !== undefined)}
                  onGo={() => void pane.workbook.goTo(sheet, cellOf(field)).catch(pane.fail)}
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

/** A table has no cell of its own; its first column leads to it. */
function cellOf(field: Field<string>): string {
  return columnsOf(field)[0]?.key ?? field.key;
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
  field: Field<string>,
  values: FormValues,
  words: TemplateWords,
  pane: Pane,
  isLinked: boolean,
): string {
  const { thisSheet: say } = pane.words;
  const value = values[field.key] ?? null;
  if (value === null || value === "") return say.empty;
  if (isRows(value)) return count(say.rows, value.length);
  if (!isLineField(field)) return say.empty;
  if (field.type.kind === "choice")
    return words.choices[`${field.key}.${String(value)}`] ?? String(value);
  const unit = unitOf(field, values, pane);
  const text =
    isLinked && typeof value === "number" && field.type.kind === "money"
      ? roundedText(value, "money", pane.locale)
      : entryText(value, field.type.kind, pane.locale);
  return unit === undefined ? text : `${text} ${unit}`;
}
