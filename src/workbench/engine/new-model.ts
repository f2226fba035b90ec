import { Model } from "@odoo/o-spreadsheet";
import type { TextPaste } from "./long-paste";
import { setUpEngine } from "./setup";
import { showView, type WorkbookView } from "./view";

/** The part of Model that its types hide. */
interface ModelInternals {
  readonly session: { readonly commandSquisher: object };
}

/**
 * o-spreadsheet's model of a workbook, or of a new one.
 * @param takePaste whether it does a long paste in place of the engine
 */
export function newModel(
  data: object | undefined,
  takePaste: (paste: TextPaste) => boolean,
): Model {
  setUpEngine();
  const model = new Model(data, { custom: { takePaste } });
  // 19.3.7 breaks on =SUM(B$16:B16) followed by =SUM(B$16:B17) in one batch when it compresses commands.
  // What was never compressed need not be expanded, which would read each formula once more.
  const asItIs = (commands: unknown): unknown => commands;
  const { session } = model as unknown as ModelInternals;
  Object.assign(session.commandSquisher, { squish: asItIs, unsquish: asItIs });
  const { view } = (data ?? {}) as { readonly view?: WorkbookView };
  if (view) showView(model, view);
  return model;
}
