/** Entry of dist/functions.js: makes the functions known to Excel's runtime. */
import { CLV_ALIVE } from "./clv-alive";
import { CLV_FIT } from "./clv-fit";
import { CLV_PURCHASES } from "./clv-purchases";
import { CLV_VALUE } from "./clv-value";
import { evaluate, explain } from "./explain";
import { LTV } from "./ltv";
import { LTV_COHORT } from "./ltv-cohort";
import { LTV_EXPANSION } from "./ltv-expansion";
import { OUTCOME_FEE } from "./outcome-fee";
import { PAYBACK_MONTHS } from "./payback-months";
import { RETENTION_DERL } from "./retention-derl";
import { RETENTION_FIT } from "./retention-fit";
import { ROI_SHARE } from "./roi-share";
import { SPEND_EXPECTED } from "./spend-expected";
import { SPEND_FIT } from "./spend-fit";
import { VALUE_ATTAINMENT } from "./value-attainment";
import { VALUE_PRICE } from "./value-price";
import { VALUE_SIMULATE } from "./value-simulate";
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
  RETENTION_FIT,
  RETENTION_DERL,
  CLV_FIT,
  CLV_PURCHASES,
  CLV_ALIVE,
  SPEND_FIT,
  SPEND_EXPECTED,
  CLV_VALUE,
  PAYBACK_MONTHS,
  VW_RANGE,
  VW_CURVES,
  VW_CHECK,
  VW_DEMAND,
  VW_INTERVAL,
  VALUE_SIMULATE,
});

// The task pane shares this runtime but is built apart: it finds the functions here.
Object.assign(globalThis, { explainValuePricing: explain, evaluateValuePricing: evaluate });
