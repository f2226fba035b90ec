import type { Area } from "../plan/address";
import type { Expression } from "../plan/expression";
import type { PlacedCell } from "../plan/layout";

/** Cells below each other that hold one formula: Excel writes them all from the text of the first. */
export interface Fill {
  readonly first: PlacedCell;
  readonly area: Area;
  readonly cells: readonly PlacedCell[];
}

/** A shorter one costs a request more than its formulas do. */
const shortest = 8;

/** @param cells in any order in which the cells of a table's column follow each other from its first row down */
export function fillsIn(cells: readonly PlacedCell[]): readonly Fill[] {
  const runs: [PlacedCell, ...PlacedCell[]][] = [];
  let open: [PlacedCell, ...PlacedCell[]] | undefined;
  for (const placed of cells) {
    if (open && continues(open, placed)) {
      open.push(placed);
      continue;
    }
    const tree = placed.table === undefined ? undefined : formulaOf(placed);
    open = tree && isFillable(tree) ? [placed] : undefined;
    if (open) runs.push(open);
  }
  return runs
    .filter((run) => run.length >= shortest)
    .map((run) => {
      const [first] = run;
      const { row, column } = first;
      return { first, cells: run, area: { row, column, rows: run.length, columns: 1 } };
    });
}

function continues(run: readonly [PlacedCell, ...PlacedCell[]], placed: PlacedCell): boolean {
  const [first] = run;
  return (
    placed.column === first.column &&
    placed.row === first.row + run.length &&
    formulaOf(placed) === formulaOf(first)
  );
}

function formulaOf({ cell: { content } }: PlacedCell): Expression | undefined {
  return content.kind === "formula" ? content.expression : undefined;
}

/**
 * Whether a tree is spelled row by row just as Excel moves its first row's text. All of ours are: they reach their own
 * row by a relative row number and everything else by absolute addresses. Text of a person's own may hold anything.
 */
function isFillable(tree: Expression): boolean {
  switch (tree.kind) {
    case "reference":
    case "verbatim":
      return false;
    case "operation":
      return isFillable(tree.left) && isFillable(tree.right);
    case "negation":
      return isFillable(tree.operand);
    case "call":
      return tree.args.every(isFillable);
    case "ours":
      return Object.values(tree.args).every(isFillable);
    case "either":
      return isFillable(tree.functions) && isFillable(tree.native);
    case "number":
    case "string":
    case "boolean":
    case "name":
    case "cell":
    case "range":
    case "column":
    case "columns":
    case "this-row":
    case "other-row":
      return true;
  }
}
