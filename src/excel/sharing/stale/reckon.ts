import type { Area, Position } from "../../../plan/address";
import type { OurFunction } from "../../../plan/expression";
import { type AstExpression, functionNamed, treeOf } from "../formula-tokens";
import { isAbsolute, readReference } from "../references";
import type { Evaluate, Matrix, Scalar } from "../sharing";
import { cellsOfStructured, type Table } from "../tables";
import { combined } from "./operators";
import { type Given, plainFunctions } from "./plain-functions";
import { isErrorValue, single } from "./values";

/** What a formula reads beside its own text. */
export interface Around {
  readonly namespace: string;
  readonly evaluate: Evaluate;
  /** Values of cells; undefined for a sheet that is not there. */
  readonly cells: (sheet: string, area: Area) => Matrix | undefined;
  /** The formula of a defined name as a cell of this sheet sees it; undefined for names of other workbooks. */
  readonly nameAt: (name: string, sheet: string) => string | undefined;
  readonly tables: readonly Table[];
}

export type FormulaPlace = Position & { readonly sheet: string };

/** null where it is left out. */
type Argument = AstExpression | null | undefined;

/** Names that name names, and so on. */
const deepest = 8;

/**
 * What a formula should show for the values that its cells hold now: calls of ours, and the operators and few functions
 * of Excel's that commonly stand around them. Undefined where that cannot be said for sure.
 */
export const reckon = (formula: string, place: FormulaPlace, around: Around): Matrix | undefined =>
  new Reckoning(place, around, 0).formula(formula);

class Reckoning {
  constructor(
    private readonly place: FormulaPlace,
    private readonly around: Around,
    private readonly depth: number,
  ) {}

  formula(text: string): Matrix | undefined {
    const tree = treeOf(text);
    return tree && this.value(tree);
  }

  private value(node: AstExpression): Matrix | undefined {
    switch (node.type) {
      case "Literal":
        return [[node.value]];
      case "ErrorLiteral":
        return [[{ code: node.value }]];
      case "ArrayExpression":
        return this.array(node.elements);
      case "ReferenceIdentifier":
        return this.reference(node.kind, node.value);
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0]);
      case "BinaryExpression":
        return this.binary(node.operator, node.arguments);
      case "CallExpression":
        return this.call(node.callee.name, node.arguments);
      case "LetExpression":
      case "LambdaExpression":
        return undefined;
    }
  }

  private array(rows: readonly (readonly AstExpression[])[]): Matrix | undefined {
    const values = rows.map((row) => row.map((node) => this.scalar(node)));
    return values.flat().includes(undefined) ? undefined : values;
  }

  /** The value of a part that gives one; undefined where it gives several or none for sure. */
  private scalar(node: AstExpression | undefined): Scalar {
    const value = node && this.value(node);
    return value && single(value);
  }

  private reference(kind: string, text: string): Matrix | undefined {
    const { cells, tables } = this.around;
    switch (kind) {
      case "range":
      case "beam": {
        const reference = readReference(text);
        return reference && cells(reference.sheet ?? this.place.sheet, reference.area);
      }
      case "table": {
        const found = cellsOfStructured(text, this.place, tables);
        return found && cells(found.sheet, found.area);
      }
      default:
        return this.name(text);
    }
  }

  private name(name: string): Matrix | undefined {
    const formula = this.around.nameAt(name, this.place.sheet);
    // What a name reads by a relative address depends on the cell that says it.
    if (formula === undefined || this.depth === deepest || !isAbsolute(formula)) return undefined;
    return new Reckoning(this.place, this.around, this.depth + 1).formula(formula);
  }

  private unary(operator: string, node: AstExpression | undefined): Matrix | undefined {
    const value = node && this.value(node);
    if (!value) return undefined;
    if (operator === "@") {
      // Of what a function gives "@" takes the first value; of a range the one beside the cell.
      return isReference(node) ? oneCell(single(value)) : oneCell(value[0]?.[0]);
    }
    const only = single(value);
    if (isErrorValue(only)) return [[only]];
    if (typeof only !== "number") return undefined;
    if (operator === "%") return [[only / 100]];
    return operator === "-" ? [[-only]] : operator === "+" ? [[only]] : undefined;
  }

  private binary(operator: string, [one, other]: readonly AstExpression[]): Matrix | undefined {
    return oneCell(combined(operator, this.scalar(one), this.scalar(other)));
  }

  private call(name: string, nodes: readonly Argument[]): Matrix | undefined {
    const ours = functionNamed(name, this.around.namespace);
    if (ours !== undefined) return this.ourCall(ours, nodes);
    const [first, second, third] = nodes;
    switch (name.toUpperCase()) {
      case "IF":
        return this.choice(first, second, third);
      case "IFERROR":
        return this.unlessError(first, second);
      default:
        return this.plainCall(name, nodes);
    }
  }

  private ourCall(name: OurFunction, nodes: readonly Argument[]): Matrix | undefined {
    const args = nodes.map((node) => (node ? this.value(node) : null));
    const isWaiting = args.some((arg) => arg?.some((row) => row.some(isPending)));
    if (args.includes(undefined) || isWaiting) return undefined;
    return this.around.evaluate(
      name,
      args.filter((arg) => arg !== undefined),
    );
  }

  private choice(test: Argument, yes: Argument, no: Argument): Matrix | undefined {
    const value = test ? this.scalar(test) : undefined;
    if (isErrorValue(value)) return [[value]];
    if (typeof value !== "boolean" && typeof value !== "number") return undefined;
    const chosen = value !== false && value !== 0 ? yes : no;
    return chosen ? this.value(chosen) : undefined;
  }

  private unlessError(node: Argument, otherwise: Argument): Matrix | undefined {
    const value = node ? this.value(node) : undefined;
    const isSure = value && (single(value) !== undefined || !value.flat().some(isErrorValue));
    if (!isSure) return undefined;
    return isErrorValue(single(value)) ? (otherwise ? this.value(otherwise) : undefined) : value;
  }

  private plainCall(name: string, nodes: readonly Argument[]): Matrix | undefined {
    const plain = plainFunctions[name.toUpperCase()];
    const args = nodes.map((node): Given | undefined => {
      const value = node ? this.value(node) : undefined;
      return node && value ? { value, isReference: isReference(node) } : undefined;
    });
    if (!plain || args.includes(undefined)) return undefined;
    return oneCell(plain(args.filter((arg) => arg !== undefined)));
  }
}

const isReference = (node: AstExpression): boolean => node.type === "ReferenceIdentifier";

const oneCell = (value: Scalar): Matrix | undefined =>
  value === undefined ? undefined : [[value]];

const pending: readonly string[] = ["#BUSY!", "#GETTING_DATA", "#CONNECT!"];

/** Excel is still waiting for the value. */
export const isPending = (value: Scalar): boolean =>
  isErrorValue(value) && pending.includes(value.code);
