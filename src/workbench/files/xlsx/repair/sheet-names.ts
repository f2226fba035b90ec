import { excelSheetName } from "../../../engine";
import { children, descendants } from "../xml";
import { type RepairContext, workbookPath } from "./context";

/** Elements that hold formulas and references, in sheets, tables, charts and the workbook. */
const formulas = ["f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula"];

/** Gives sheets back the apostrophes in their names, which the engine cannot have, wherever they are named. */
export function repairSheetNames({ engine, parts, sheets }: RepairContext): void {
  const changed = sheets.flatMap(({ id }, index) => {
    const { getters } = engine.model;
    const [before, after] = [getters.getSheetName(id), excelSheetName(getters, id)];
    return before === after ? [] : [{ index, before, after }];
  });
  if (changed.length === 0) return;
  const root = parts.root(workbookPath);
  const list = children(root, "sheets").flatMap((one) => children(one, "sheet"));
  for (const { index, after } of changed) list[index]?.setAttribute("name", after);
  const rename = (text: string): string =>
    changed.reduce(
      (said, { before, after }) =>
        said.replaceAll(`'${before}'!`, `'${after.replaceAll("'", "''")}'!`),
      text,
    );
  for (const path of parts.paths("xl/")) {
    for (const name of formulas) {
      for (const element of descendants(parts.root(path), name)) {
        const text = rename(element.textContent);
        if (text !== element.textContent) element.textContent = text;
      }
    }
  }
}
