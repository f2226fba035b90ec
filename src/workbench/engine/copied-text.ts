import { type UIPlugin, registries } from "@odoo/o-spreadsheet";

interface CopiedCell {
  readonly content?: string;
  readonly compiledFormula?: object;
  readonly evaluatedCell?: { readonly formattedValue: string };
}

/** The engine's own plugin: its class is not exported, only registered. */
type Registered = ReturnType<typeof registries.statefulUIPluginRegistry.get>;
type Registry<Plugin> = { [K in keyof Registered]: Registered[K] } & (new (
  ...args: ConstructorParameters<Registered>
) => UIPlugin & Plugin);

const Clipboard = registries.statefulUIPluginRegistry.get("clipboard") as unknown as Registry<{
  readonly copiedData?: { readonly cells?: readonly (readonly CopiedCell[])[] };
  getPlainTextContent(): string;
}>;

/** Copied cells as the text that other programs paste: a cell of several lines or with tabs is quoted, as Excel does. */
export class CopiedTextPlugin extends Clipboard {
  override getPlainTextContent(): string {
    const cells = this.copiedData?.cells;
    if (!cells) return super.getPlainTextContent();
    const showsFormulas = this.getters.shouldShowFormulas();
    const textOf = ({ compiledFormula, content, evaluatedCell }: CopiedCell): string =>
      (showsFormulas && compiledFormula ? content : evaluatedCell?.formattedValue) ?? "";
    const text = cells.map((row) => row.map((cell) => quoted(textOf(cell))).join("\t")).join("\n");
    // A clipboard that holds nothing is not written at all.
    return text === "" ? super.getPlainTextContent() : text;
  }
}

/** A leading quotation mark would be read as the beginning of a quoted field. */
function quoted(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
