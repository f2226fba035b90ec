import type { Expression } from "../plan/expression";
import type { Block, Cell, Condition, SheetPlan } from "../plan/sheet-plan";
import type { SheetInput } from "./cells";
import { subtitleOf } from "./sentences";

/** What one sheet says of itself, beside what every sheet of ours has. */
interface SheetParts {
  /** What the line below the title names. */
  readonly subtitle: readonly Expression[];
  /** Key of the date that ends the subtitle. */
  readonly day?: string;
  readonly headline?: Cell;
  readonly blocks: readonly Block[];
  readonly conditions: readonly Condition[];
  /** Key of the table whose header stays in sight; the title alone where there is none. */
  readonly freezeBelow?: string;
  /** Columns at the left that say what a row is, again on each further page of a wide sheet. */
  readonly titleColumns?: number;
}

/** A sheet with the title, the subtitle and the print set-up that all sheets share. */
export function sheetPlanOf(
  template: SheetPlan["template"],
  { values, labels }: SheetInput,
  parts: SheetParts,
): SheetPlan {
  const { subtitle, day, headline, blocks, conditions, freezeBelow, titleColumns = 1 } = parts;
  return {
    template,
    inputs: JSON.stringify(values),
    sheetName: labels.sheet("sheetName").text,
    spelling: "functions",
    title: labels.sheet("title"),
    subtitle: subtitleOf(template.version, subtitle, day),
    ...(headline && { headline }),
    blocks,
    conditions,
    freezeBelow: freezeBelow === undefined ? "title" : { table: freezeBelow },
    print: { orientation: "landscape", page: labels.sheet("page"), titleColumns },
  };
}
