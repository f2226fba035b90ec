import type { Layout } from "../../plan/layout";
import type { LivePart } from "./locate";

/** Rows to insert before a row, or to delete from it on; counted from the area's first row. */
export interface RowStep {
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** The steps, in order, that bring the parts of a sheet to where a layout has them. */
export function rowSteps(
  live: readonly LivePart[],
  layout: Layout,
  liveRows: number,
): readonly RowStep[] {
  const steps: RowStep[] = [];
  const step = (kind: RowStep["kind"], at: number, count: number): void => {
    if (count > 0) steps.push({ kind, at, count });
  };
  const wanted = layout.parts.filter(({ isBeside }) => !isBeside);
  const keys = new Set(wanted.map(({ key }) => key));
  const old = live.filter(({ part }) => !part.isBeside);
  const gone = old.filter(({ part }) => !keys.has(part.key));
  // From below, so that what stands above keeps its row.
  for (const { area } of [...gone].reverse()) step("delete", area.row, area.rows);
  const goneAbove = (row: number): number =>
    gone.reduce((rows, { area }) => (area.row < row ? rows + area.rows : rows), 0);
  let moved = 0;
  for (const part of wanted) {
    const one = old.find((known) => known.part.key === part.key);
    if (!one) continue;
    const target = part.area.row - layout.area.row;
    const at = one.area.row - goneAbove(one.area.row) + moved;
    step("insert", at, target - at);
    step("delete", target, at - target);
    const more = part.area.rows - one.area.rows;
    // Inside a table, before its last row: charts, lists and formulas on its columns grow with it.
    const inside = part.table ? 1 : 0;
    step("insert", target + one.area.rows - inside, more);
    step("delete", target + part.area.rows - inside, -more);
    moved += target - at + more;
  }
  const end = liveRows - goneAbove(Infinity) + moved;
  step("insert", end, layout.area.rows - end);
  step("delete", layout.area.rows, end - layout.area.rows);
  return steps;
}

/** The rows of a sheet after the steps; undefined stands for an inserted row. */
export function afterSteps<Row>(
  rows: readonly Row[],
  steps: readonly RowStep[],
): readonly (Row | undefined)[] {
  const now: (Row | undefined)[] = [...rows];
  for (const { kind, at, count } of steps) {
    if (kind === "delete") now.splice(at, count);
    else now.splice(at, 0, ...Array<undefined>(count).fill(undefined));
  }
  return now;
}
