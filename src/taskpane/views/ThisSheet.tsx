import * as React from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { Link } from "office-ui-fabric-react/lib/Link";
import { count, fill } from "../../locales";
import type { Selection, WrittenSheet } from "../../excel/workbook";
import type { Field, Finding, FormValues, Template, TemplateWords } from "../../templates/template";
import { entryText } from "../entry/format";
import { fieldsOf, isRows } from "../form/entries";
import { findingSentence, labelOf } from "../form/sentences";
import { usePane, type Pane } from "../pane";
import { readSheet, type KnownSheet } from "./kept-inputs";
import { View } from "./View";

interface Props {
  /** undefined until it is known. */
  readonly selection: Selection | undefined;
  readonly onToSheets: () => void;
  readonly onReuse: (template: Template, values: FormValues) => void;
}

/** The sheet under the selection: its checks, its inputs, and what the selected cell means. */
export function ThisSheet({ selection, onToSheets, onReuse }: Props) {
  const pane = usePane();
  const { thisSheet: say } = pane.words;
  const sheet = selection?.sheet;
  if (selection === undefined || sheet === undefined)
    return (
      <View title={say.title}>
        <p>{say.none}</p>
        <p>{say.noneRemedy}</p>
        <PrimaryButton onClick={onToSheets}>{say.toSheets}</PrimaryButton>
      </View>
    );
  const known = readSheet(sheet, pane.templates);
  if (known.state !== "known")
    return (
      <View title={sheet.sheetName}>
        <p>{known.state === "unknown" ? say.unknown : say.unreadable}</p>
      </View>
    );
  const words = pane.templateWords(known.template.id);
  return (
    <View
      title={sheet.sheetName}
      footer={
        <DefaultButton onClick={() => onReuse(known.template, known.values)}>
          {say.reuse}
        </DefaultButton>
      }
    >
      <p className="vp-purpose">{words.name}</p>
      {known.outdated && <p className="vp-warning">{say.newer}</p>}
      <CellMeaning selection={selection} words={words} />
      <Checks sheet={sheet} findings={known.findings} words={words} />
      <Inputs known={known} words={words} />
    </View>
  );
}

function CellMeaning({ selection, words }: { selection: Selection; words: TemplateWords }) {
  const { thisSheet: say } = usePane().words;
  const key = selection.cellKey;
  if (key === undefined) return null;
  const field = words.fields[key];
  const meaning = field?.label ?? words.sheet[key];
  if (meaning === undefined) return null;
  return (
    <section className="vp-meaning" role="status">
      <h2>{fill(say.selected, { address: selection.address })}</h2>
      <p>{meaning}</p>
      {field?.help !== undefined && <p className="vp-help">{field.help}</p>}
    </section>
  );
}

interface ChecksProps {
  readonly sheet: WrittenSheet;
  readonly findings: readonly Finding[];
  readonly words: TemplateWords;
}

function Checks({ sheet, findings, words }: ChecksProps) {
  const pane = usePane();
  const { thisSheet: say } = pane.words;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{say.checks}</h2>
      <p>{findings.length === 0 ? `✓ ${say.settled}` : count(say.toSettle, findings.length)}</p>
      <ul className="vp-checks">
        {findings.map((finding) => {
          const isError = finding.severity === "error";
          const sentence = findingSentence(finding, words, pane.locale);
          return (
            <li key={`${finding.word} ${finding.field ?? ""}`}>
              <Icon
                iconName={isError ? "ErrorBadge" : "Warning"}
                className={isError ? "vp-error" : "vp-warning"}
                aria-label={isError ? say.error : say.warning}
              />
              {finding.field === undefined ? (
                sentence
              ) : (
                <Link
                  onClick={() => void pane.workbook.goTo(sheet, finding.field).catch(pane.fail)}
                >
                  {sentence}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface InputsProps {
  readonly known: KnownSheet & { readonly state: "known" };
  readonly words: TemplateWords;
}

function Inputs({ known, words }: InputsProps) {
  const pane = usePane();
  const { template, values } = known;
  const visible = new Set(fieldsOf(template).filter((field) => field.visible?.(values) ?? true));
  return (
    <section aria-labelledby="inputs">
      <h2 id="inputs">{pane.words.thisSheet.inputs}</h2>
      {template.groups
        .map((group) => ({ ...group, fields: group.fields.filter((field) => visible.has(field)) }))
        .filter((group) => group.fields.length > 0)
        .map((group) => (
          <section key={group.key}>
            <h3>{words.groups[group.key] ?? group.key}</h3>
            <dl className="vp-inputs">
              {group.fields.map((field) => (
                <React.Fragment key={field.key}>
                  <dt>{labelOf(field.key, words)}</dt>
                  <dd>{shown(field, values, words, pane)}</dd>
                </React.Fragment>
              ))}
            </dl>
          </section>
        ))}
    </section>
  );
}

function shown(field: Field<string>, values: FormValues, words: TemplateWords, pane: Pane): string {
  const { thisSheet: say } = pane.words;
  const value = values[field.key] ?? null;
  if (value === null || value === "") return say.empty;
  if (isRows(value)) return count(say.rows, value.length);
  if (field.type.kind === "choice")
    return words.choices[`${field.key}.${String(value)}`] ?? String(value);
  return entryText(value, field.type.kind, pane.locale);
}
