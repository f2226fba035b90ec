import { type UIPlugin, registries } from "@odoo/o-spreadsheet";
import { type PasteCommand, type TextPaste, longPaste } from "./long-paste";

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
  handle(command: { readonly type: string }): void;
}>;

/**
 * Copied cells as the text that other programs paste: a cell of several lines or with tabs is quoted, as Excel does.
 * Long texts are handed on, so that they are pasted in slices.
 */
export class CopiedTextPlugin extends Clipboard {
  private readonly takePaste: (paste: TextPaste) => boolean;

  constructor(config: ConstructorParameters<Registered>[0]) {
    super(config);
    const { takePaste } = config.custom as { readonly takePaste: CopiedTextPlugin["takePaste"] };
    this.takePaste = takePaste;
  }

  override handle(command: { readonly type: string }): void {
    const paste =
      command.type === "PASTE_FROM_OS_CLIPBOARD" ? longPaste(command as PasteCommand) : undefined;
    if (!paste || !this.takePaste(paste)) super.handle(command);
  }

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
