/** Formulas are written over an `Arithmetic` and calculated by `exactly`; `inDecimals` of decimal-arithmetic is their judge. */
export type { Arithmetic, Formula } from "./arithmetic";
export { together } from "./batch";
export { BLOCK } from "./block";
export { exactlyInRows, exactly, inside, within, type Answer } from "./exactly";
