import type { SheetPlan } from "../plan/sheet-plan";

/** What one field of a form holds once it is understood: null is "not given", never 0. */
export type FieldValue = number | string | boolean | null | readonly FormRow[];
export type FormRow = Readonly<Record<string, number | string | boolean | null>>;
export type FormValues = Readonly<Record<string, FieldValue>>;

/** How a field is entered, shown and judged. Words (label, example, help) stand in the locales under the field's key. */
export type FieldKind =
  | {
      readonly kind: "text";
      readonly maxLength: number;
      /** It holds the address of cells of the workbook, not their value. */
      readonly range?: true;
    }
  | { readonly kind: "money" }
  /** A fraction: 15% is 0.15. */
  | { readonly kind: "percent" }
  | {
      readonly kind: "number";
      readonly whole?: boolean;
      readonly unit?: "months" | "seats" | "units" | "days";
    }
  /** ISO 8601, "2026-11-22". */
  | { readonly kind: "date" }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "rows"; readonly columns: readonly Field<string>[]; readonly maxRows: number };

export interface Domain {
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is not allowed. */
  readonly above?: number;
}

export interface Field<Key extends string> {
  readonly key: Key;
  readonly type: FieldKind;
  readonly required: boolean;
  readonly domain?: Domain;
  /** Shown only while this holds; a hidden field keeps what was typed. */
  readonly visible?: (values: FormValues) => boolean;
  /** Where other sheets of ours give its value. */
  readonly reads?: readonly FieldSource[];
}

export type FieldSource =
  /** Named cells of a sheet, added and subtracted. */
  | {
      readonly templateId: string;
      readonly plus: readonly string[];
      readonly minus?: readonly string[];
    }
  /** The cell of a table's column in the row whose `match` is the text of `field` in this form. */
  | {
      readonly templateId: string;
      readonly column: string;
      readonly match: string;
      readonly field: string;
    }
  /** The name of a table, whose rows become rows of this form. */
  | TableSource;

export interface TableSource {
  readonly templateId: string;
  /** The table's column by which a row is known. */
  readonly rowsBy: string;
  /** The field that gets its rows. */
  readonly rows: string;
  /** Columns of the table by the column of the field, with the part of the amount that is taken. */
  readonly columns: Readonly<Record<string, { readonly column: string; readonly part?: number }>>;
}

export interface FieldGroup<Key extends string> {
  readonly key: string;
  readonly fields: readonly Field<Key>[];
}

/** Something a person has to settle, or know: `word` is a key of the template's words, `values` fill its {placeholders}. */
export interface Finding {
  readonly severity: "error" | "warning";
  readonly field?: string;
  readonly word: string;
  readonly values?: Readonly<Record<string, number | string>>;
  /** Key of the sheet's own check that says the same once the sheet is there. */
  readonly check?: string;
}

/** One number of the live preview: `word` is a key of the template's words. */
export interface PreviewFact {
  readonly word: string;
  readonly value: number;
  readonly format: "money" | "percent" | "number";
}

/** The words of one template in one language, by key; `fields.<key>.label|example|help` among them. */
export interface TemplateWords {
  readonly name: string;
  readonly purpose: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** Names of choices, by `<field>.<option>`. */
  readonly choices: Readonly<Record<string, string>>;
  /** Findings and preview facts, by key, with {placeholders}. */
  readonly messages: Readonly<Record<string, string>>;
  /** Everything the sheet itself says, by key. */
  readonly sheet: Readonly<Record<string, string>>;
}

export interface FieldWords {
  readonly label: string;
  readonly example?: string;
  readonly help?: string;
  /** What people head such a column with in their own tables, besides the label: "Client; Account". */
  readonly headers?: string;
}

/** A sheet the add-in can build: what it asks, what it says of the answers, and the plan it makes of them. */
export interface Template {
  /** Never renamed: it stands in users' workbooks. */
  readonly id: string;
  /** Raised when a sheet written by an older version should be offered an update. */
  readonly version: number;
  readonly groups: readonly FieldGroup<string>[];
  readonly blank: FormValues;
  /** Sample values; text in the language of `words`. */
  sample(words: TemplateWords): FormValues;
  check(values: FormValues): readonly Finding[];
  /** Empty while the values do not yet allow a calculation. */
  preview(values: FormValues): readonly PreviewFact[];
  plan(values: FormValues, words: TemplateWords): SheetPlan;
}
