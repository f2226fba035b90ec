export { Engine, createEngine } from "./engine";
export * from "./facts";
export { spillOf } from "./growth";
export { EngineRefusal } from "./refusal";
export { functionName } from "./function-name";
export { type FunctionsMetadata, describeFunctions } from "./functions";
export { cellFormat, toEngineFormat } from "./number-format";
export {
  forgetFormula,
  formulaAt,
  readFormula,
  refreshFormulas,
  renameInFormulas,
  writeFormula,
} from "./formulas";
export { nameKey, toEngineFormula } from "./engine-formula";
export { StructuredReferenceError, dataZone } from "./structured-references";
export { excelSheetName, toEngineSheetName } from "./sheet-names";
export { excelFacts } from "./protection";
export { usedZones } from "./used";
export { type Selection, type WorkbookView, viewOf } from "./view";
