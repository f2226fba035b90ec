import type { Engine } from "../engine";
import { customNames } from "./custom-names";
import { callsCustom } from "./xlsx/formula-text";

/** Whether any formula of the workbook, in a cell, a name or a rule, calls a function of the add-in. */
export function usesAddIn({ model: { getters }, facts }: Engine): boolean {
  const isOurs = (symbol: string): boolean => customNames.has(symbol.toUpperCase());
  const sheets = getters.getSheetIds();
  const inCells = sheets.some((sheetId) =>
    getters
      .getCells(sheetId)
      .some((cell) => cell.isFormula && cell.compiledFormula.symbols.some(isOurs)),
  );
  if (inCells) return true;
  const { names, validations, conditionalFormats } = facts;
  const rules = sheets.map((sheetId) => [
    getters.getDataValidationRules(sheetId).map(({ criterion }) => criterion.values),
    getters.getConditionalFormats(sheetId).map(({ rule }) => rule),
  ]);
  return textsIn([names, validations, conditionalFormats, rules]).some(
    (text) => text.startsWith("=") && callsCustom(text, customNames),
  );
}

/** All texts in plain data, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
