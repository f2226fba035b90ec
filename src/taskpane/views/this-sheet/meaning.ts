import type { TemplateWords } from "../../../templates/template";

/** What a cell or column of a sheet is called. */
export const meaningOf = (key: string, { fields, sheet }: TemplateWords): string | undefined =>
  fields[key]?.label ?? sheet[key];

/** How an input is meant, or how a number comes about. */
export const explained = (key: string, { fields, sheet }: TemplateWords): string | undefined =>
  fields[key]?.help ?? sheet[`${key}.how`];
