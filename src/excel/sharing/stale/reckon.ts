import { type AstExpression, treeOf } from "../formula-tokens";
import { isAbsolute, readReference } from "../references";
import type { Matrix, Scalar } from "../sharing";
import { type CellOnSheet, cellsOfStructured } from "../tables";
import type { Around } from "./around";
import { called, isReference } from "./calls";
import { combined } from "./operators";
import { isErrorValue, oneCell, single } from "./values";

/** Names that name names, and so on. */
const deepest = 8;

/**
 * What a formula should show for the values that its cells hold now: calls of ours, and the operators and few functions
 * of Excel's that commonly stand around them. Undefined where that cannot be said for sure.
 */
export const reckon = (formula: string, place: CellOnSheet, around: Around): Matrix | undefined =>
  new Reckoning(place, around, 0).formula(formula);

class Reckoning {
  constructor(
    private readonly place: CellOnSheet,
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
      case "CallExpression": {
        const value = (argument: AstExpression): Matrix | undefined => this.value(argument);
        return called(node.callee.name, node.arguments, value, this.around);
      }
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
}
