/** Entry of dist/functions.js: makes the functions known to Excel's runtime. */
import { LTV } from "./ltv";
import { LTV_COHORT } from "./ltv-cohort";
import { LTV_EXPANSION } from "./ltv-expansion";
import { OUTCOME_FEE } from "./outcome-fee";
import { PAYBACK_MONTHS } from "./payback-months";
import { ROI_SHARE } from "./roi-share";
import { VALUE_ATTAINMENT } from "./value-attainment";
import { VALUE_PRICE } from "./value-price";
import { VALUE_TIER } from "./value-tier";
import { VW_CHECK } from "./vw-check";
import { VW_CURVES } from "./vw-curves";
import { VW_DEMAND } from "./vw-demand";
import { VW_INTERVAL } from "./vw-interval";
import { VW_RANGE } from "./vw-range";

CustomFunctions.associate({
  VALUE_PRICE,
  ROI_SHARE,
  OUTCOME_FEE,
  VALUE_ATTAINMENT,
  VALUE_TIER,
  LTV,
  LTV_COHORT,
  LTV_EXPANSION,
  PAYBACK_MONTHS,
  VW_RANGE,
  VW_CURVES,
  VW_CHECK,
  VW_DEMAND,
  VW_INTERVAL,
});
