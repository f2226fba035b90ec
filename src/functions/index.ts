import type { FunctionDefinition } from "./definition";
import { ltv } from "./ltv";
import { paybackMonths } from "./payback-months";
import { roiShare } from "./roi-share";
import { vwRange } from "./vw-range";
import { valuePrice } from "./value-price";

export type { Cell, CellError, Cells, Input } from "./cells";
export { isCellError } from "./cells";
export type { FunctionDefinition } from "./definition";
export { isOptional, type ArgumentRule } from "./rules";

/** Every function of the add-in, in the order in which help lists them. */
export const functions: readonly FunctionDefinition[] = [
  valuePrice,
  roiShare,
  ltv,
  paybackMonths,
  vwRange,
];
