/** Whether a cell holds nothing: hosts hand over null, undefined or an empty text for it. 0 is an answer. */
export function isBlank(cell: unknown): cell is null | undefined | "" {
  return cell === null || cell === undefined || cell === "";
}
