import type { Finding, FormValues, Template } from "../../../templates/template";
import type { Selection, WrittenSheet } from "../../../excel/workbook";
import { isRecord, parseJson } from "../../json";

import { inputsNow } from "./inputs-now";

/** A sheet of ours as the pane understands it. */
export type KnownSheet =
  | { readonly state: "unknown" | "unreadable" }
  | {
      readonly state: "known";
      readonly template: Template;
      readonly values: FormValues;
      readonly findings: readonly Finding[];
      /** Its template has a newer version than the one that it was written with. */
      readonly outdated: boolean;
    };

/** What the inputs of a sheet say, as its cells hold them now; a sheet of a template that is not here is "unknown". */
export function readSheet(
  sheet: WrittenSheet,
  templates: readonly Template[],
  inputCells: Selection["inputCells"] = {},
): KnownSheet {
  const template = templates.find(({ id }) => id === sheet.templateId);
  if (template === undefined || sheet.templateVersion > template.version)
    return { state: "unknown" };
  const kept = valuesFrom(sheet.inputs, template);
  if (kept === undefined) return { state: "unreadable" };
  const values = inputsNow(template, kept, inputCells);
  const outdated = sheet.templateVersion < template.version;
  return { state: "known", template, values, findings: template.check(values), outdated };
}

function valuesFrom(inputs: string, template: Template): FormValues | undefined {
  const values = parseJson(inputs);
  return isFormValues(values) ? { ...template.blank, ...values } : undefined;
}

function isFormValues(values: unknown): values is FormValues {
  return (
    isRecord(values) &&
    Object.values(values).every(
      (value) =>
        isScalar(value) ||
        (Array.isArray(value) &&
          value.every((row) => isRecord(row) && Object.values(row).every(isScalar))),
    )
  );
}

function isScalar(value: unknown): value is number | string | boolean | null {
  return value === null || ["number", "string", "boolean"].includes(typeof value);
}
