import type { Engine } from "../../../engine";
import type { CustomNames } from "../formula-text";
import type { Package } from "../package";

/** What a repair works on: the exported parts, and the engine that knows what they should say. */
export interface RepairContext {
  readonly parts: Package;
  readonly engine: Engine;
  /** The add-in's cell functions. */
  readonly customNames: CustomNames;
  readonly sheets: readonly ExportedSheet[];
}

export interface ExportedSheet {
  readonly id: string;
  /** As the file names it. */
  readonly name: string;
  readonly path: string;
  readonly root: Element;
}

export const workbookPath = "xl/workbook.xml";
export const stylesPath = "xl/styles.xml";
