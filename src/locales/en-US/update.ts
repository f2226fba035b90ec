/** What a person reads where a sheet is updated or its rows are edited. */
export const update = {
  check: "Update from the template…",
  checkHint: "Shows first what would change. Inputs, and what you typed or formatted, stay.",
  title: "Updating “{sheet}” would change",
  added: "New block: {heading}",
  removed: {
    one: "1 block that the template no longer has goes",
    other: "{count} blocks that the template no longer has go",
  },
  formulas: { one: "1 formula", other: "{count} formulas" },
  words: { one: "1 label or sentence", other: "{count} labels and sentences" },
  kept: {
    one: "1 cell that you wrote over stays as it is",
    other: "{count} cells that you wrote over stay as they are",
  },
  inputs: "All inputs stay as they stand in the cells.",
  none: "“{sheet}” is up to date. Nothing would change.",
  apply: "Update",
  cancel: "Cancel",
  done: "“{sheet}” is updated.",
  chartsLeft:
    "“{sheet}” is updated, but Excel would not delete old charts: {charts}. Delete them by hand.",
  edit: "Edit rows: {label}",
  rowsTitle: "Rows of “{label}”",
  applyRows: "Apply to the sheet",
  rowsDone: "The rows of “{label}” are in the sheet.",
};
