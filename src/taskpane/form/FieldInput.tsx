import * as React from "react";
import { fill } from "../../locales";
import type { TemplateWords } from "../../templates/template";
import type { LineField } from "../entry/read-entry";
import type { Offer } from "../links/offers";
import { SourceOffers } from "../links/SourceOffers";
import { usePane, type Pane } from "../pane";
import { textIn } from "./entries";
import { FieldFrame } from "./FieldFrame";
import { LineInput } from "./LineInput";
import { findingSentence, labelOf, problemSentence } from "./sentences";
import { takeAddress, takeCell } from "./take";
import { unitOf } from "./units";
import type { Form } from "./use-form";

interface Props {
  readonly form: Form;
  readonly field: LineField;
  readonly words: TemplateWords;
  /** What other sheets offer for it. */
  readonly offers: readonly Offer[];
}

/** Stands for the form as a whole among its inputs: where a finding names none. */
export const WHOLE_FORM = "whole";

/** Id of an input in the page, from its name in the form. */
export function inputId(input: string): string {
  return `field-${input.replaceAll("/", "-")}`;
}

/** One field of a form. */
export function FieldInput({ form, field, words, offers }: Props) {
  const pane = usePane();
  const { key } = field;
  const label = labelOf(key, words);
  const source = form.entries.sources[key];
  const isRange = field.type.kind === "text" && field.type.range === true;
  const take = async () => {
    const range = await pane.workbook.selectedValues();
    const outcome = isRange
      ? takeAddress(range, pane.words)
      : takeCell(range, field, pane.locale, pane.words);
    if ("refusal" in outcome) {
      pane.tell({ kind: "warning", text: outcome.refusal });
      return;
    }
    // An address is its own source.
    form.enter(key, outcome.taken, isRange ? undefined : range.address);
    form.leave([key]);
  };
  return (
    <FieldFrame
      id={inputId(key)}
      label={label}
      required={field.required}
      help={words.fields[key]?.help}
      {...(field.type.kind !== "choice" && {
        take: {
          title: fill(
            isRange ? pane.words.form.addressFromWorkbook : pane.words.form.fromWorkbook,
            {
              label,
            },
          ),
          run: () => void take().catch(pane.fail),
        },
      })}
    >
      <LineInput
        id={inputId(key)}
        field={field}
        words={words}
        label={label}
        text={textIn(form.entries, key)}
        reading={form.judgement.readings.get(key)}
        error={form.shows(key) ? complaint(form, key, words, pane) : undefined}
        note={noteOf(form, key, words, pane, offers)}
        unit={unitOf(field, form.judgement.values, pane)}
        onType={(text) => form.enter(key, text)}
        onLeave={(understood) => {
          if (understood !== undefined) form.enter(key, understood, source);
          if (textIn(form.entries, key).trim() !== "") form.leave([key]);
        }}
      />
      <SourceOffers form={form} field={field} offers={offers} />
    </FieldFrame>
  );
}

/** What is wrong with an input: its own problem, else what the template finds. */
function complaint(form: Form, key: string, words: TemplateWords, pane: Pane): string | undefined {
  const problem = form.judgement.readings.get(key)?.problem;
  if (problem) return problemSentence(problem, labelOf(key, words), pane.words);
  const finding = form.judgement.findings.find((f) => f.field === key && f.severity === "error");
  return finding && findingSentence(finding, words, pane.locale);
}

function noteOf(
  form: Form,
  key: string,
  words: TemplateWords,
  pane: Pane,
  offers: readonly Offer[],
): string | undefined {
  const warning = form.judgement.findings.find((f) => f.field === key && f.severity === "warning");
  if (warning) return findingSentence(warning, words, pane.locale);
  const source = form.entries.sources[key];
  const entered = textIn(form.entries, key);
  const followed = offers.find(({ formula, value }) =>
    formula === undefined ? value === entered : formula === source,
  );
  if (followed) {
    const { follows, tableTaken } = pane.words.links;
    return fill(followed.formula === undefined ? tableTaken : follows, {
      sheet: followed.sheetName,
    });
  }
  return source === undefined ? undefined : fill(pane.words.form.takenFrom, { address: source });
}
