export { Engine, EngineRefusal, createEngine } from "./engine";
export * from "./facts";
export { toEngineFormat } from "./number-format";
