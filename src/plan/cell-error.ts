/** Excel's error values, as its API gives them (Excel.ErrorCellValueType), and what it shows while it waits. */
const errors = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
  "#BUSY!",
] as const;

export type CellError = (typeof errors)[number];

/** Whether a cell's value is one of Excel's errors. A text of one's own ("#1 customer", "#A1") is not. */
export function isError(value: unknown): value is CellError {
  return typeof value === "string" && (errors as readonly string[]).includes(value);
}
