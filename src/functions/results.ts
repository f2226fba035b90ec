import type { Failure } from "../core/failure";
import { isCellError, type Cell, type CellError } from "./cells";
import { errorOf } from "./reasons";

/** What a calculation can leave in a cell. */
export type Outcome = number | string | Failure | CellError;

/** The cells of a result, filled in any order. */
export class Results {
  readonly rows: Cell[][];

  /** @param errorCell what the host puts in a cell for an error */
  constructor(
    height: number,
    private readonly width: number,
    private readonly errorCell: (error: CellError) => CellError = (error) => error,
  ) {
    this.rows = new Array<Cell[]>(height);
  }

  /** @param place counted along the rows */
  put(place: number, outcome: Outcome): void {
    const { rows, width } = this;
    if (width > 1) (rows[Math.floor(place / width)] ??= [])[place % width] = this.cell(outcome);
    // Numbers are apart from all else: rows that always hold a plain double are made at once and never changed.
    else if (isFinite(outcome)) rows[place] = [outcome + 0];
    else rows[place] = [this.cell(outcome)];
  }

  private cell(outcome: Outcome): Cell {
    // Adding 0 turns −0, which some formats would show with its sign, into 0.
    if (isFinite(outcome)) return outcome + 0;
    if (typeof outcome === "string") return outcome;
    return this.errorCell(errorFrom(outcome));
  }
}

function isFinite(outcome: Outcome): outcome is number {
  return typeof outcome === "number" && Number.isFinite(outcome);
}

function errorFrom(outcome: Exclude<Outcome, string>): CellError {
  if (typeof outcome === "number") return errorOf("too-large");
  return isCellError(outcome) ? outcome : errorOf(outcome.reason, outcome.details);
}
