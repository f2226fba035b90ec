import type { FunctionDefinition } from "./definition";
import { clvAlive } from "./clv-alive";
import { clvFit } from "./clv-fit";
import { clvPurchases } from "./clv-purchases";
import { clvValue } from "./clv-value";
import { ltv } from "./ltv";
import { ltvCohort } from "./ltv-cohort";
import { ltvExpansion } from "./ltv-expansion";
import { outcomeFee } from "./outcome-fee";
import { paybackMonths } from "./payback-months";
import { retentionDerl } from "./retention-derl";
import { retentionFit } from "./retention-fit";
import { roiShare } from "./roi-share";
import { spendExpected } from "./spend-expected";
import { spendFit } from "./spend-fit";
import { valueAttainment } from "./value-attainment";
import { valuePrice } from "./value-price";
import { valueSimulate } from "./value-simulate";
import { valueTier } from "./value-tier";
import { vwCheck } from "./vw-check";
import { vwCurves } from "./vw-curves";
import { vwDemand } from "./vw-demand";
import { vwInterval } from "./vw-interval";
import { vwRange } from "./vw-range";

export type { Cell, CellError, Cells, Input } from "./cells";
export { isCellError } from "./cells";
export type { FunctionDefinition } from "./definition";
export { isOptional } from "./rules";

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
  retentionFit,
  retentionDerl,
  clvFit,
  clvPurchases,
  clvAlive,
  spendFit,
  spendExpected,
  clvValue,
  paybackMonths,
  vwRange,
  vwCurves,
  vwCheck,
  vwDemand,
  vwInterval,
  valueSimulate,
];
