import type { FunctionDefinition } from "./definition";
import { ltv } from "./ltv";
import { ltvCohort } from "./ltv-cohort";
import { ltvExpansion } from "./ltv-expansion";
import { outcomeFee } from "./outcome-fee";
import { paybackMonths } from "./payback-months";
import { roiShare } from "./roi-share";
import { valueAttainment } from "./value-attainment";
import { valuePrice } from "./value-price";
import { valueTier } from "./value-tier";
import { vwCheck } from "./vw-check";
import { vwCurves } from "./vw-curves";
import { vwDemand } from "./vw-demand";
import { vwInterval } from "./vw-interval";
import { vwRange } from "./vw-range";

export type { Cell, CellError, Cells, Input } from "./cells";
export { isCellError } from "./cells";
export type { FunctionDefinition } from "./definition";
export { isOptional, type ArgumentRule } from "./rules";

/** Every function of the add-in, in the order in which help lists them. */
export const functions: readonly FunctionDefinition[] = [
  valuePrice,
  roiShare,
  outcomeFee,
  valueAttainment,
  valueTier,
  ltv,
  ltvCohort,
  ltvExpansion,
  paybackMonths,
  vwRange,
  vwCurves,
  vwCheck,
  vwDemand,
  vwInterval,
];
