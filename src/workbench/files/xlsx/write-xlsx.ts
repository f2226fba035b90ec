import type { Engine } from "../../engine";
import { Package } from "./package";
import { repairCells } from "./repair/cells";
import { repairCharts } from "./repair/charts";
import { repairColors } from "./repair/colors";
import { repairConditionalFormats } from "./repair/conditional-formats";
import { type ExportedSheet, type RepairContext, workbookPath } from "./repair/context";
import { repairCustomXml } from "./repair/custom-xml";
import { repairOrder } from "./repair/element-order";
import { repairNames } from "./repair/names";
import { repairPages } from "./repair/page";
import { repairRows } from "./repair/rows";
import { repairSheetNames } from "./repair/sheet-names";
import { repairStyles } from "./repair/styles";
import { repairTables } from "./repair/tables";
import { repairValidation } from "./repair/validation";
import { repairView } from "./repair/view";
import { repairWebExtension } from "./repair/web-extension";
import { repairWorkbook } from "./repair/workbook-part";
import { children } from "./xml";

/**
 * What stands between the engine's own export and a file that Excel opens as it was meant. The order of
 * elements comes last, for the other repairs append where it is handy.
 */
const repairs: readonly ((context: RepairContext) => void)[] = [
  repairCells,
  repairRows,
  repairStyles,
  repairTables,
  repairValidation,
  repairConditionalFormats,
  repairNames,
  repairPages,
  repairView,
  repairCustomXml,
  repairWebExtension,
  repairWorkbook,
  repairCharts,
  repairSheetNames,
  repairColors,
  repairOrder,
];

/**
 * The workbook as the bytes of an .xlsx file.
 * @param customNames upper-case names of the add-in's cell functions, as a user types them
 */
export async function writeXlsx(
  engine: Engine,
  customNames: ReadonlySet<string>,
): Promise<Uint8Array> {
  const { files } = await exportedBy(engine);
  const parts = new Package(files);
  const context = { parts, engine, customNames, sheets: exportedSheets(parts, engine) };
  for (const repair of repairs) repair(context);
  return parts.toBytes();
}

/**
 * The engine's own export, without the calculation of every cell that it begins with: the cells are up to
 * date, and a workbook of some thousand formulas takes seconds to calculate.
 */
function exportedBy({ model }: Engine): ReturnType<Engine["model"]["exportXLSX"]> {
  const calm = Object.create(model, { dispatch: { value: () => undefined } }) as typeof model;
  return calm.exportXLSX();
}

/** The export writes the sheets in the engine's order. */
function exportedSheets(parts: Package, engine: Engine): ExportedSheet[] {
  const list = children(parts.root(workbookPath), "sheets").flatMap((one) =>
    children(one, "sheet"),
  );
  const ids = engine.model.getters.getSheetIds();
  return list.map((element, i) => {
    const path = parts.target(workbookPath, element.getAttribute("r:id") ?? "");
    const id = ids[i];
    if (id === undefined) throw new Error("the export has more sheets than the workbook");
    return { id, name: element.getAttribute("name") ?? "", path, root: parts.root(path) };
  });
}
