/** Whether a cell's value is one of Excel's errors: "#N/A", "#DIV/0!", "#NAME?" and their like. */
export function isError(value: unknown): value is string {
  return typeof value === "string" && /^#[A-Z/0_]+[!?]?$/.test(value);
}
