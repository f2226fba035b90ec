import type { Template } from "../../templates/template";
import type { Pane } from "../pane";
import { draftText } from "./draft";
import { entriesOf, fieldsOf, withEntry, type Entries } from "./entries";

export function sampleEntries(template: Template, pane: Pane): Entries {
  return entriesOf(template, template.sample(pane.templateWords(template.id)), pane.locale);
}

/** An empty form, in the currency of the settings where the template has that choice. */
export function blankEntries(template: Template, pane: Pane): Entries {
  const entries = entriesOf(template, template.blank, pane.locale);
  const currency = fieldsOf(template).find(({ key }) => key === "currency");
  const isOffered =
    currency?.type.kind === "choice" && currency.type.options.includes(pane.currency);
  return isOffered ? withEntry(entries, "currency", pane.currency) : entries;
}

/** Entries as a draft worth keeping: undefined where nothing was typed beyond an empty form or the sample. */
export function draftOf(entries: Entries, template: Template, pane: Pane): string | undefined {
  const text = draftText(entries);
  const untouched = [blankEntries(template, pane), sampleEntries(template, pane)].map(draftText);
  return untouched.includes(text) ? undefined : text;
}
