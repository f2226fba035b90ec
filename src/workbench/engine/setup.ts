import {
  CellErrorType,
  coreTypes,
  lockedSheetAllowedCommands,
  registries,
} from "@odoo/o-spreadsheet";
import { CalculatedColumnsPlugin } from "./calculated-columns";
import { CalculationPlugin } from "./calculation";
import { CopiedTextPlugin } from "./copied-text";
import { directLabelsPlugin } from "./direct-labels";
import { ExcelChartsPlugin } from "./excel-charts";
import { ChosenFormatsPlugin, ExcelColorsPlugin, ExcelTextsPlugin } from "./excel-formats";
import { ExcelFactsPlugin } from "./facts-plugin";
import { registerFunctions } from "./functions";
import { CellImportPlugin, RowSizesPlugin, SheetImportPlugin } from "./import-cells";
import { registerNativeFunctions } from "./native-functions";
import { registerQuickFunctions } from "./quick-functions";
import { registerRounding } from "./rounding";
import { OfficeBatchPlugin } from "./office-batch";
import { PastedTextHandler } from "./pasted-text";
import { TypedFormulasPlugin } from "./typed-formulas";
import { TypedNumbersPlugin } from "./typed-numbers";

/** Excel's literals where the engine has its own. */
function useExcelErrors(): void {
  Object.assign(CellErrorType, { GenericError: "#VALUE!", InvalidReference: "#REF!" });
  for (const literal of ["#VALUE!", "#REF!", "#CALC!", "#BUSY!"])
    registries.errorTypes.add(literal);
}

/** Node 20 lacks Object.groupBy, which the engine calls. */
function polyfillGroupBy(): void {
  const target = Object as { groupBy?: unknown };
  target.groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
    const groups: Record<PropertyKey, T[]> = {};
    let index = 0;
    for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
    return groups;
  };
}

/** The engine's own words for operators and pivot tables, which no formula of Excel's has, are not proposed. */
function hideOperators(): void {
  for (const [name, description] of Object.entries(registries.functionRegistry.content)) {
    const isOperator = ["Operator", "Parser"].includes(String(description.category));
    if (isOperator || name.startsWith("PIVOT")) description.hidden = true;
  }
}

let done = false;

/** Prepares the engine's global registries, once, before the first model. */
export function setUpEngine(): void {
  if (done) return;
  done = true;
  polyfillGroupBy();
  useExcelErrors();
  for (const type of ["SET_EXCEL_FACT", "IMPORT_CELLS"]) (coreTypes as Set<string>).add(type);
  // What a request does on a sheet that the grid's own menu locked is judged one by one.
  for (const type of ["OFFICE_BATCH", "SET_EXCEL_FACT"])
    (lockedSheetAllowedCommands as Set<string>).add(type);
  registries.inverseCommandRegistry.add("SET_EXCEL_FACT", (command) => [command]);
  registries.corePluginRegistry.replace("sheet", SheetImportPlugin);
  registries.corePluginRegistry.replace("cell", CellImportPlugin);
  registries.corePluginRegistry.add("excelFacts", ExcelFactsPlugin);
  registries.coreViewsPluginRegistry.replace("evaluation", CalculationPlugin);
  registries.coreViewsPluginRegistry.replace("row_size", RowSizesPlugin);
  registries.coreViewsPluginRegistry.replace("evaluation_chart", ExcelChartsPlugin);
  registries.chartJsExtensionRegistry.add(directLabelsPlugin.id, {
    register: (charts) => {
      charts.register(directLabelsPlugin);
    },
    unregister: (charts) => {
      charts.unregister(directLabelsPlugin);
    },
  });
  registries.statefulUIPluginRegistry.replace("cell_computed_style", ExcelColorsPlugin);
  registries.featurePluginRegistry.replace("ui_sheet", ExcelTextsPlugin);
  registries.featurePluginRegistry.add("chosenFormats", ChosenFormatsPlugin);
  registries.featurePluginRegistry.add("officeBatch", OfficeBatchPlugin);
  registries.featurePluginRegistry.add("calculatedColumns", CalculatedColumnsPlugin);
  registries.featurePluginRegistry.add("typedFormulas", TypedFormulasPlugin);
  registries.featurePluginRegistry.add("typedNumbers", TypedNumbersPlugin);
  registries.statefulUIPluginRegistry.replace("clipboard", CopiedTextPlugin);
  registries.clipboardHandlersRegistries.cellHandlers.replace("cell", PastedTextHandler);
  registerFunctions();
  registerNativeFunctions();
  registerRounding();
  registerQuickFunctions();
  hideOperators();
}
