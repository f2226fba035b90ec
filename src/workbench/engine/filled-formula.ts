import { parseA1Ref, stringifyA1Ref, tokenize, type RangeA1 } from "@borgar/fx";
import { excelLimits } from "./excel-limits";

type Moved = (down: number, across: number) => string;

const references: ReadonlySet<string> = new Set(["range", "range_beam", "range_ternary"]);

/** A formula as Excel fills it into a block: relative references move with their cell. */
export function filledFormula(formula: string): Moved {
  // A minus before a number stays an operator: put together again the tokens are the formula, byte for byte.
  const parts = tokenize(formula, { negativeNumbers: false }).map(({ type, value }) =>
    references.has(type) ? movedReference(value) : (): string => value,
  );
  return (down, across) => parts.map((part) => part(down, across)).join("");
}

function movedReference(text: string): Moved {
  const reference = parseA1Ref(text);
  if (!reference || !("range" in reference)) return () => text;
  const { range } = reference;
  const rows = (["top", "bottom"] as const).filter((end) => isRelative(range, end));
  const columns = (["left", "right"] as const).filter((end) => isRelative(range, end));
  return (down, across) => {
    if ((down === 0 || rows.length === 0) && (across === 0 || columns.length === 0)) return text;
    const moved = { ...range };
    for (const end of rows) moved[end] = Number(range[end]) + down;
    for (const end of columns) moved[end] = Number(range[end]) + across;
    const isOnSheet =
      rows.every((end) => isWithin(moved[end], excelLimits.rows)) &&
      columns.every((end) => isWithin(moved[end], excelLimits.columns));
    return isOnSheet ? stringifyA1Ref({ ...reference, range: moved }) : "#REF!";
  };
}

/** The open end of a whole row or column has no number to move. */
function isRelative(range: RangeA1, end: "top" | "bottom" | "left" | "right"): boolean {
  return typeof range[end] === "number" && range[`$${end}`] !== true;
}

function isWithin(at: number | null | undefined, count: number): boolean {
  return typeof at === "number" && at >= 0 && at < count;
}
