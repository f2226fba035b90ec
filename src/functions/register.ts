/** Entry of dist/functions.js: makes the functions known to Excel's runtime. */
import { LTV } from "./ltv";
import { PAYBACK_MONTHS } from "./payback-months";
import { ROI_SHARE } from "./roi-share";
import { VALUE_PRICE } from "./value-price";
import { VW_RANGE } from "./vw-range";

CustomFunctions.associate({ VALUE_PRICE, ROI_SHARE, LTV, PAYBACK_MONTHS, VW_RANGE });
