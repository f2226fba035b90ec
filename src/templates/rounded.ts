import { call, type Expression } from "../plan/expression";

/**
 * The difference of two near numbers keeps only their last digits, and with them the noise that plain doubles leave
 * there (17944.20374999987). Sheets round such differences, in both spellings alike: amounts at 8 decimals,
 * which leaves a million its hundred-millionth and is more than a product of whole percents and cents has.
 */
export const roundedAmount = (difference: Expression): Expression => call("ROUND", difference, 8);

/** Rates and shares that come from differences: at a billionth. */
export const roundedRate = (rate: Expression): Expression => call("ROUND", rate, 9);
