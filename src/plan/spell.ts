import type { Expression, Operator } from "./expression";
import { cellAddress, columnName, type Area, type Position } from "./address";
import { ourFunctions } from "./our-functions";
import type { Spelling } from "./sheet-plan";
import { NoTwin } from "./twin-arguments";

/** Where the keys of a tree stand. Throws where a key is unknown: a plan that reads what it does not hold is a bug. */
export interface Places {
  cell(key: string): Position;
  column(table: string, column: string): Area;
}

export interface SpellOptions {
  readonly spelling: Spelling;
  /** Prefix of our functions, "" for none: VBP makes VBP.ROI_SHARE. */
  readonly namespace: string;
  readonly places: Places;
  /** Where the formula stands, for parts that read its own row. */
  readonly at?: Position & { readonly table?: string };
}

const precedence: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
/** Excel's unary minus binds tighter than its power: -2^2 is 4. */
const unary = 6;
const atom = 7;

/** The formula as Excel reads it through its API: English names, commas, A1 references, a leading "=". */
export function spellFormula(tree: Expression, options: SpellOptions): string {
  return `=${spell(tree, options).text}`;
}

/** As spellFormula, but with our functions where plain Excel cannot say the formula. */
export function spellBest(tree: Expression, options: SpellOptions): string {
  try {
    return spellFormula(tree, options);
  } catch (error) {
    if (!(error instanceof NoTwin)) throw error;
    return spellFormula(tree, { ...options, spelling: "functions" });
  }
}

interface Spelled {
  readonly text: string;
  readonly binds: number;
}

function spell(tree: Expression, options: SpellOptions): Spelled {
  switch (tree.kind) {
    case "number":
      return { text: String(tree.value).toUpperCase(), binds: tree.value < 0 ? unary : atom };
    case "string":
      return { text: `"${tree.value.replaceAll('"', '""')}"`, binds: atom };
    case "boolean":
      return { text: tree.value ? "TRUE" : "FALSE", binds: atom };
    case "name":
      return { text: tree.name, binds: atom };
    case "verbatim":
      return { text: tree.text, binds: tree.isAtom ? atom : 0 };
    case "cell":
      return { text: absolute(options.places.cell(tree.key)), binds: atom };
    case "range": {
      const [from, to] = [options.places.cell(tree.from), options.places.cell(tree.to)];
      return { text: `${absolute(from)}:${absolute(to)}`, binds: atom };
    }
    case "column":
      return { text: absoluteArea(options.places.column(tree.table, tree.column)), binds: atom };
    case "columns": {
      const [from, to] = [tree.from, tree.to].map((key) => options.places.column(tree.table, key));
      if (!from || !to)
        throw new Error(`Table "${tree.table}" lacks "${tree.from}" or "${tree.to}".`);
      const area = { ...from, columns: to.column - from.column + 1 };
      return { text: absoluteArea(area), binds: atom };
    }
    case "reference":
      return { text: tree.address, binds: atom };
    case "either":
      return spell(options.spelling === "native" ? tree.native : tree.functions, options);
    case "this-row":
      return { text: inRow(tree.column, 0, options), binds: atom };
    case "other-row":
      return { text: inRow(tree.column, tree.rows, options), binds: atom };
    case "negation":
      return { text: `-${bracketed(tree.operand, unary, options)}`, binds: unary };
    case "operation": {
      const binds = precedence[tree.operator];
      // Same precedence at the right is bracketed: doubles are not associative, and neither are - and /.
      const left = bracketed(tree.left, binds, options);
      const right = bracketed(tree.right, binds + 1, options);
      return { text: `${left}${tree.operator}${right}`, binds };
    }
    case "call":
      return { text: spellCall(tree.name, tree.args, options), binds: atom };
    case "ours": {
      const { parameters, native } = ourFunctions[tree.name];
      if (options.spelling === "native") {
        if (!native) throw new NoTwin(`${tree.name} has no twin in plain Excel.`);
        return spell(native(tree.args), options);
      }
      const args = parameters.map((parameter) => tree.args[parameter]);
      while (args.length > 0 && args[args.length - 1] === undefined) args.pop();
      const name = options.namespace === "" ? tree.name : `${options.namespace}.${tree.name}`;
      return { text: spellCall(name, args, options), binds: atom };
    }
  }
}

function bracketed(tree: Expression, atLeast: number, options: SpellOptions): string {
  const { text, binds } = spell(tree, options);
  return binds < atLeast ? `(${text})` : text;
}

function spellCall(
  name: string,
  args: readonly (Expression | undefined)[],
  options: SpellOptions,
): string {
  return `${name}(${args.map((arg) => (arg ? spell(arg, options).text : "")).join(",")})`;
}

export function absolute({ row, column }: Position): string {
  return `$${columnName(column)}$${row + 1}`;
}

function absoluteArea(area: Area): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return `${absolute(area)}:${absolute(last)}`;
}

function inRow(column: string, rows: number, { at, places }: SpellOptions): string {
  if (at?.table === undefined) throw new Error(`"${column}" of this row is read outside a table.`);
  const area = places.column(at.table, column);
  return `$${cellAddress({ row: at.row + rows, column: area.column })}`;
}
