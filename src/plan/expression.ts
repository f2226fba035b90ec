/**
 * A formula as a tree. It names what it reads (a cell by key, a column of a table), never an address, so that one
 * tree can be written as our functions or as plain Excel, laid out anywhere, and told in words.
 */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** A cell of the same plan. */
  | { readonly kind: "cell"; readonly key: string }
  /** From one cell of the plan to another in the same column. */
  | { readonly kind: "range"; readonly from: string; readonly to: string }
  /** All data cells of a table's column. */
  | { readonly kind: "column"; readonly table: string; readonly column: string }
  /** All data cells of neighbouring columns of a table. */
  | { readonly kind: "columns"; readonly table: string; readonly from: string; readonly to: string }
  /** A range of the user's own, by its address with its sheet: "Survey!$B$2:$E$1001". */
  | { readonly kind: "reference"; readonly address: string }
  /** The cell of another column in the row that the formula stands in. */
  | { readonly kind: "this-row"; readonly column: string }
  /** The same column, `rows` above or below (negative is above). */
  | { readonly kind: "other-row"; readonly column: string; readonly rows: number }
  /** Formula text of a person's own, taken over byte for byte; an atom is not torn apart by an operator beside it. */
  | { readonly kind: "verbatim"; readonly text: string; readonly isAtom: boolean }
  /** A name of the workbook: how one sheet reads another. */
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "negation"; readonly operand: Expression }
  /** A function of Excel 2016, by its English name. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** A formula whose plain form is not an argument-by-argument twin of ours but a way of its own. */
  | {
      readonly kind: "either";
      readonly functions: Expression;
      readonly native: Expression;
      /** Plain Excel has nothing in its place: sharing keeps its value. */
      readonly isOnlyOurs?: true;
    }
  /** A function of ours; arguments by parameter name, those left out are not given. */
  | {
      readonly kind: "ours";
      readonly name: OurFunction;
      readonly args: Readonly<Record<string, Expression>>;
    };

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Our functions. */
export type OurFunction =
  | "VALUE_PRICE"
  | "ROI_SHARE"
  | "OUTCOME_FEE"
  | "VALUE_ATTAINMENT"
  | "VALUE_TIER"
  | "LTV"
  | "LTV_COHORT"
  | "LTV_EXPANSION"
  | "RETENTION_FIT"
  | "RETENTION_DERL"
  | "CLV_FIT"
  | "CLV_PURCHASES"
  | "CLV_ALIVE"
  | "SPEND_FIT"
  | "SPEND_EXPECTED"
  | "CLV_VALUE"
  | "PAYBACK_MONTHS"
  | "VW_RANGE"
  | "VW_CURVES"
  | "VW_CHECK"
  | "VW_DEMAND"
  | "VW_INTERVAL"
  | "VALUE_SIMULATE";

/** What may be given where a formula is built: an expression, or a plain value. */
export type Operand = Expression | number | string | boolean;

export function expression(operand: Operand): Expression {
  if (typeof operand === "number") return { kind: "number", value: operand };
  if (typeof operand === "string") return { kind: "string", value: operand };
  if (typeof operand === "boolean") return { kind: "boolean", value: operand };
  return operand;
}

export const cell = (key: string): Expression => ({ kind: "cell", key });
export const range = (from: string, to: string): Expression => ({ kind: "range", from, to });
export const column = (table: string, key: string): Expression => ({
  kind: "column",
  table,
  column: key,
});
export const columns = (table: string, from: string, to: string): Expression => ({
  kind: "columns",
  table,
  from,
  to,
});
export const reference = (address: string): Expression => ({ kind: "reference", address });
export const either = (functions: Expression, native: Operand): Expression => ({
  kind: "either",
  functions,
  native: expression(native),
});
/** What plain Excel cannot work out, as a bootstrap: a plain sheet leaves it empty, a shared one keeps the value. */
export const onlyOurs = (functions: Expression): Expression => ({
  kind: "either",
  functions,
  native: expression(""),
  isOnlyOurs: true,
});
export const thisRow = (key: string): Expression => ({ kind: "this-row", column: key });
export const rowAbove = (key: string): Expression => ({ kind: "other-row", column: key, rows: -1 });
export const named = (name: string): Expression => ({ kind: "name", name });

export const call = (name: string, ...args: readonly Operand[]): Expression => ({
  kind: "call",
  name,
  args: args.map(expression),
});

export const ours = (name: OurFunction, args: Readonly<Record<string, Operand>>): Expression => ({
  kind: "ours",
  name,
  args: Object.fromEntries(Object.entries(args).map(([key, arg]) => [key, expression(arg)])),
});

export function operation(left: Operand, operator: Operator, right: Operand): Expression {
  return { kind: "operation", operator, left: expression(left), right: expression(right) };
}

const chain =
  (operator: Operator) =>
  (first: Operand, ...rest: readonly Operand[]): Expression =>
    rest.reduce<Expression>((left, right) => operation(left, operator, right), expression(first));

export const plus = chain("+");
export const minus = chain("-");
export const times = chain("*");
export const over = chain("/");
export const joined = chain("&");

export const iff = (test: Operand, then: Operand, otherwise: Operand): Expression =>
  call("IF", test, then, otherwise);
/** True where a cell is empty or shows "". */
export const isBlank = (operand: Operand): Expression => operation(operand, "=", "");
/** A reference's number, 0 where it is blank or text: SUM passes over both. */
export const amountOf = (reference: Expression): Expression => call("SUM", reference);
