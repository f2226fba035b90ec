/** Formulas are written over an `Arithmetic` and calculated by `exactly`; `inDecimals` is their judge. */
export type { Arithmetic, Formula } from "./arithmetic";
export { Batch, together } from "./batch";
export { BLOCK } from "./block";
export { inDecimals } from "./decimal-arithmetic";
export { exactlyInRows, exactly, inside, within, type Answer } from "./exactly";
