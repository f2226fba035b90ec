import { parseA1Ref, tokenize } from "@borgar/fx";

/** Functions that take a list cell by cell where one is allowed; "" is a bracket. */
const cellByCell: ReadonlySet<string> = new Set([
  "",
  "ABS",
  "ISBLANK",
  "ISNUMBER",
  "ISTEXT",
  "NOT",
]);

/**
 * Whether a formula of one cell is an array formula in a file: an IF in it takes a list cell by cell, as in
 * SUM(IF(A1:A9>0,A1:A9)). The engine, and Excel with dynamic arrays, calculate any formula so; older ones only what the
 * file marks.
 */
export function isArrayFormula(formula: string): boolean {
  // Most formulas need not be read for it.
  if (!/IF\(.*[:[]/is.test(formula)) return false;
  const open: string[] = [];
  let name = "";
  for (const { type, value } of tokenize(formula, { negativeNumbers: false })) {
    if (value === "(") open.push(name);
    else if (value === ")") open.pop();
    else if (isList(type, value)) {
      const taker = open.filter((each) => !cellByCell.has(each)).at(-1);
      if (taker === "IF") return true;
    }
    name = type === "func" ? value.toUpperCase() : "";
  }
  return false;
}

function isList(type: string, value: string): boolean {
  if (type === "structured" || type === "range_beam" || type === "range_ternary") return true;
  const reference = type === "range" ? parseA1Ref(value) : undefined;
  if (!reference || !("range" in reference)) return false;
  const { top, bottom, left, right } = reference.range;
  return top !== bottom || left !== right;
}
