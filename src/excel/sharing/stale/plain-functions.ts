import type { Matrix, Scalar } from "../sharing";
import { isErrorValue, single } from "./values";

/** An argument with its value, and whether cells of the workbook gave it. */
export interface Given {
  readonly value: Matrix;
  readonly isReference: boolean;
}

/** undefined: what Excel would give is not sure. */
type PlainFunction = (args: readonly Given[]) => Scalar;

/**
 * Those of Excel's functions that commonly stand around ours (sheets of ours use no others there). They answer only
 * where there is no doubt: a blank cell and an empty text look alike in what Office.js gives.
 */
export const plainFunctions: Readonly<Record<string, PlainFunction>> = {
  SUM: (args) => numbersOf(args)?.reduce((sum, each) => sum + each, 0),
  MIN: (args) => extreme(numbersOf(args), Math.min),
  MAX: (args) => extreme(numbersOf(args), Math.max),
  ABS: (args) => onNumber(args, Math.abs),
  INT: (args) => onNumber(args, (number) => (isNearEdge(number) ? undefined : Math.floor(number))),
  ROUND: (args) => rounded(args, (number) => (isNearHalf(number) ? undefined : Math.round(number))),
  ROUNDUP: (args) =>
    rounded(args, (number) =>
      isNearEdge(number) ? undefined : Math.sign(number) * Math.ceil(Math.abs(number)),
    ),
  ISNUMBER: ([given]) => {
    const value = given && onlyCell(given);
    return value === undefined ? undefined : typeof value === "number";
  },
  COUNT: (args) => {
    if (args.some(({ isReference }) => !isReference)) return undefined;
    return cellsOf(args).filter((cell) => typeof cell === "number").length;
  },
  INDEX: ([list, row, ...others]) => {
    const at = row && onlyCell(row);
    if (!list || typeof at !== "number" || others.length > 0) return undefined;
    const { value } = list;
    if (value.some((cells) => cells.length !== 1) || !Number.isInteger(at)) return undefined;
    return value[at - 1]?.[0];
  },
};

const onlyCell = ({ value }: Given): Scalar => single(value);

const cellsOf = (args: readonly Given[]): readonly Scalar[] =>
  args.flatMap(({ value }) => value.flat());

/** The numbers that SUM and its like see: texts and truth values count only where they are typed, blanks never. */
function numbersOf(args: readonly Given[]): readonly number[] | undefined {
  const cells = cellsOf(args);
  const isSure = args.every(
    ({ value, isReference }) =>
      isReference || value.flat().every((cell) => typeof cell === "number"),
  );
  if (!isSure || cells.some(isErrorValue)) return undefined;
  return cells.filter((cell) => typeof cell === "number");
}

function extreme(
  numbers: readonly number[] | undefined,
  pick: (...numbers: number[]) => number,
): number | undefined {
  return numbers?.reduce((one, other) => pick(one, other), numbers[0] ?? 0);
}

function onNumber(
  [given, ...others]: readonly Given[],
  work: (number: number) => number | undefined,
): number | undefined {
  const value = given && onlyCell(given);
  return typeof value === "number" && others.length === 0 ? work(value) : undefined;
}

function rounded(
  [given, places]: readonly Given[],
  toWhole: (number: number) => number | undefined,
): number | undefined {
  const value = given && onlyCell(given);
  const digits = places && onlyCell(places);
  if (typeof value !== "number" || typeof digits !== "number") return undefined;
  const scale = 10 ** Math.trunc(digits);
  const whole = toWhole(value * scale);
  return whole === undefined ? undefined : whole / scale;
}

/** So near to a whole number that the last bits of a double decide to which side it falls; Excel has its own way. */
function isNearEdge(number: number): boolean {
  const apart = Math.abs(number - Math.round(number));
  return apart > 0 && apart <= lastBits(number);
}

const isNearHalf = (number: number): boolean =>
  Math.abs(Math.abs(number % 1) - 0.5) <= lastBits(number);

const lastBits = (number: number): number => 16 * Number.EPSILON * Math.max(1, Math.abs(number));
