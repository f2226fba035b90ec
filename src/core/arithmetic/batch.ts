import type { Formula } from "./arithmetic";
import { beginBlock, BLOCK, type Block } from "./block";
import { blocks } from "./block-arithmetic";
import { toBlock } from "./to-block";

/** Whether formulas write down what they are asked instead of answering. */
export let collecting = false;
let waiting: Batch[] = [];

/**
 * Calculates the rows of one block. A formula only writes down what each row asks; when all have asked, it is
 * worked out for all of them, a step at a time. A row whose digits are not proven is calculated once more, alone.
 * @param count of rows, at most BLOCK
 * @param calculate gives the same whenever it is called for a row
 */
export function together<T>(
  count: number,
  calculate: (row: number) => T | Batch,
  put: (row: number, result: T | number) => void,
): void {
  const alone = (row: number) => {
    const result = calculate(row);
    if (!(result instanceof Batch)) put(row, result);
  };
  try {
    collecting = count > 1;
    for (let row = 0; row < count; row++) {
      const result = calculate(row);
      if (result instanceof Batch) result.wait(row);
      else put(row, result);
    }
    collecting = false;
    for (const batch of waiting) batch.answer(put, alone);
  } finally {
    collecting = false;
    for (const batch of waiting) batch.forget();
    waiting = [];
  }
}

/** What the rows of a block ask of one formula. */
interface Notes {
  readonly numbers: readonly Float64Array[];
  readonly row: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The questions to one formula. As the result of a row it stands for the answer. */
export class Batch {
  private readonly formula: (...numbers: Block[]) => Float64Array;
  private notes: Notes | undefined;
  private count = 0;
  private beyond: "cut" | "calculate again" = "cut";

  constructor(formula: Formula<number[]>) {
    this.formula = formula(blocks);
  }

  /** Writes a question down. It holds for the row that returns this batch. */
  ask(a: number, b: number, c: number, d: number, e: number, f: number, g: number): this {
    this.notes ??= newNotes(this.formula.length);
    const { numbers, low, high } = this.notes;
    const at = this.count;
    write(numbers[0], at, a);
    write(numbers[1], at, b);
    write(numbers[2], at, c);
    write(numbers[3], at, d);
    write(numbers[4], at, e);
    write(numbers[5], at, f);
    write(numbers[6], at, g);
    low[at] = -Infinity;
    high[at] = Infinity;
    return this;
  }

  /** Bounds for the answer to the question last asked, and what to do beyond them. */
  bound(low: number, high: number, beyond: "cut" | "calculate again"): this {
    write(this.notes?.low, this.count, low);
    write(this.notes?.high, this.count, high);
    this.beyond = beyond;
    return this;
  }

  wait(row: number): void {
    if (this.count === 0) waiting.push(this);
    if (this.notes) this.notes.row[this.count++] = row;
  }

  answer(put: (row: number, answer: number) => void, alone: (row: number) => void): void {
    const { count, notes } = this;
    if (!notes) return;
    beginBlock(count);
    const answers = this.formula(...notes.numbers.map(toBlock));
    for (let at = 0; at < count; at++) {
      const answer = answers[at] ?? NaN;
      const row = notes.row[at] ?? NaN;
      const low = notes.low[at] ?? NaN;
      const high = notes.high[at] ?? NaN;
      if (answer >= low && answer <= high) put(row, answer);
      else if (this.beyond === "cut" && !Number.isNaN(answer)) put(row, answer < low ? low : high);
      else alone(row);
    }
  }

  forget(): void {
    this.count = 0;
  }
}

function newNotes(numbers: number): Notes {
  const column = () => new Float64Array(BLOCK);
  return {
    numbers: Array.from({ length: numbers }, column),
    row: new Int32Array(BLOCK),
    low: column(),
    high: column(),
  };
}

function write(column: Float64Array | undefined, at: number, number: number): void {
  if (column) column[at] = number;
}
