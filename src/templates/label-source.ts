import type { Label } from "../plan/sheet-plan";
import type { TemplateWords } from "./template";

/** The words of a template as labels that remember their key. An unknown key is a bug: it throws. */
export interface LabelSource {
  /** Words of the sheet itself. */
  sheet(key: string): Label;
  /** The label of a field of the form. */
  field(key: string): Label;
  /** The name of a choice. */
  choice(field: string, option: string): Label;
}

export function labelsOf(words: TemplateWords): LabelSource {
  return {
    sheet: (key) => label(key, words.sheet[key]),
    field: (key) => label(key, words.fields[key]?.label),
    choice: (field, option) => label(`${field}.${option}`, words.choices[`${field}.${option}`]),
  };
}

function label(word: string, text: string | undefined): Label {
  if (text === undefined) throw new Error(`The template has no words for "${word}".`);
  return { word, text };
}
