export { Engine, EngineRefusal, createEngine } from "./engine";
export * from "./facts";
export { toEngineFormat } from "./number-format";
export { forgetFormula, readFormula, refreshFormulas, writeFormula } from "./formulas";
export { StructuredReferenceError, dataZone, nameKey } from "./structured-references";
export { excelFacts } from "./protection";
