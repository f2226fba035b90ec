import type { FormValues } from "../../templates/template";
import type { LineField } from "../entry/read-entry";
import type { Pane } from "../pane";

/**
 * The unit in which a field is counted, in words; percentages carry their sign with them.
 * Money is in the deal's own currency: the form's field of that name, else the one of the settings.
 */
export function unitOf(field: LineField, values: FormValues, pane: Pane): string | undefined {
  if (field.type.kind === "number" && field.type.unit) {
    const { one, other } = pane.words.units[field.type.unit];
    return values[field.key] === 1 ? one : other;
  }
  if (field.type.kind !== "money") return undefined;
  return typeof values.currency === "string" ? values.currency : pane.currency;
}
