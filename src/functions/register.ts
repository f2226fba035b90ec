/** Entry of dist/functions.js: makes the functions known to Excel's runtime. */
import { VALUE_PRICE } from "./value-price";

CustomFunctions.associate({ VALUE_PRICE });
