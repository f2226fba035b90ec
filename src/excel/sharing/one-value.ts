import { parseStructRef } from "@borgar/fx";
import { isOperator, type Token } from "./formula-tokens";
import { readReference } from "./references";

/** Take ranges and give one value (INDEX and the look-ups: with one position, as they are used). */
const toOneValue = new Set(
  `SUM PRODUCT MIN MAX AVERAGE MEDIAN COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS
  MINIFS SUMPRODUCT SUBTOTAL AGGREGATE INDEX MATCH VLOOKUP HLOOKUP LOOKUP XLOOKUP XMATCH NPV XNPV IRR XIRR STDEV STDEV.S
  STDEV.P VAR VAR.S VAR.P LARGE SMALL RANK PERCENTILE QUARTILE ROWS COLUMNS TEXTJOIN CONCAT AND OR`.split(
    /\s+/,
  ),
);

/** Give arrays, or references that no one can read from their text. */
const toArray = new Set(
  `OFFSET INDIRECT SEQUENCE RANDARRAY FILTER SORT SORTBY UNIQUE TRANSPOSE MMULT LET LAMBDA MAP SCAN BYROW BYCOL MAKEARRAY
  REDUCE VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS TAKE DROP EXPAND CHOOSEROWS CHOOSECOLS TEXTSPLIT FREQUENCY LINEST
  CHOOSE ANCHORARRAY`.split(/\s+/),
);

/**
 * Whether an argument is surely one value, so that a twin may read it as such. In doubt it is not: then the cell
 * keeps its value instead of a formula that gives another.
 * @param isOneCell tells of a defined name whether it stands for one cell or one constant
 */
export function isOneValue(
  tokens: readonly Token[],
  isOneCell: (name: string) => boolean,
): boolean {
  /** Of each open bracket: whether ranges inside come out as one value. */
  const stack: boolean[] = [];
  for (const [at, token] of tokens.entries()) {
    if (isOperator(token, "(")) {
      const caller = tokens[at - 1];
      const isAggregate = caller?.type === "func" && toOneValue.has(caller.value.toUpperCase());
      stack.push(isAggregate || stack[stack.length - 1] === true);
    } else if (isOperator(token, ")")) {
      stack.pop();
    }
    if (stack[stack.length - 1] === true) continue;
    if (token.type === "func" && toArray.has(token.value.toUpperCase())) return false;
    const isSpill = isOperator(tokens[at + 1], "#");
    if (isOperator(token, "{") || isSpill || !isSingle(token, isOneCell)) return false;
  }
  return true;
}

function isSingle({ type, value }: Token, isOneCell: (name: string) => boolean): boolean {
  switch (type) {
    case "range": {
      const area = readReference(value)?.area;
      return area?.rows === 1 && area.columns === 1;
    }
    case "range_beam":
    case "range_ternary":
      return false;
    case "range_named":
      return isOneCell(value);
    case "structured": {
      const reference = parseStructRef(value);
      const isThisRow = reference?.sections?.some(
        (section) => section.toLowerCase() === "this row",
      );
      return isThisRow === true && reference?.columns?.length === 1;
    }
    default:
      return true;
  }
}
