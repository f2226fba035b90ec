/** What the task pane says when rows are taken from the workbook. */
export const takeRows = {
  title: "Rows from {address}",
  hint: "Check where each column comes from, then take the rows.",
  headers: "The first row holds the headers",
  none: "Not taken",
  column: "Column {letter}",
  columnOf: "{letter} · {header}",
  columnFor: "Column for “{label}”",
  previewEmpty: "no values",
  unsure: "A guess. Check it.",
  needed: "“{label}” is needed. Choose its column, or type it in the rows.",
  spare: {
    one: "1 column is not taken: {columns}.",
    other: "{count} columns are not taken: {columns}.",
  },
  hidden: { one: "Take the hidden row too", other: "Take the {count} hidden rows too" },
  hiddenLeft: {
    one: "1 hidden or filtered row was left out.",
    other: "{count} hidden or filtered rows were left out.",
  },
  take: { one: "Take 1 row", other: "Take {count} rows" },
  taken: { one: "1 row taken from {address}.", other: "{count} rows taken from {address}." },
  cancel: "Cancel",
  noRows: "The selection {address} has no rows with values. Select the rows to take.",
  onlyHeaders: "The selection {address} holds headers only. Select the rows below them too.",
  pastedHeaders: "What was pasted holds headers only. Copy the rows below them too.",
  clipboard: "the clipboard",
  orPaste: "Or paste a copied table here (Ctrl+V)",
  allHidden: "All rows of {address} are hidden. Clear the filter, or take the hidden rows too.",
  remarks: "About these rows",
  firstFlaw: "Show the first",
  dismiss: "Dismiss",
  removeAll: "Remove all rows",
  merged:
    "The selection has merged cells. Only the first cell of each holds its value, the others are empty.",
  scaled:
    "The header “{header}” counts in larger units. Its numbers are taken as they stand: check that they are right.",
  duplicates: {
    one: "1 row repeats a “{label}” that stands above: “{text}” in row {row}.",
    other: "{count} rows repeat a “{label}” that stands above. The first is “{text}” in row {row}.",
  },
  flaws: {
    errors: {
      one: "1 cell shows an error: {text} in row {row}, “{label}”. Type the value, or mend the cell and take the rows again.",
      other:
        "{count} cells show an error. The first is {text} in row {row}, “{label}”. Type the values, or mend the cells and take the rows again.",
    },
    texts: {
      one: "1 cell holds text where a number belongs: “{text}” in row {row}, “{label}”.",
      other:
        "{count} cells hold text where a number belongs. The first is “{text}” in row {row}, “{label}”.",
    },
    blanks: {
      one: "1 cell is empty that must be filled: row {row}, “{label}”.",
      other: "{count} cells are empty that must be filled. The first is in row {row}, “{label}”.",
    },
    date: {
      one: "1 cell holds no date: “{text}” in row {row}, “{label}”.",
      other: "{count} cells hold no date. The first is “{text}” in row {row}, “{label}”.",
    },
    choice: {
      one: "1 cell is not among the choices of “{label}”: “{text}” in row {row}.",
      other:
        "{count} cells are not among the choices of their column. The first is “{text}” in row {row}, “{label}”.",
    },
    tooLong: {
      one: "1 text is too long: “{text}” in row {row}, “{label}”.",
      other: "{count} texts are too long. The first is “{text}” in row {row}, “{label}”.",
    },
    outside: {
      one: "1 number is outside its limits: {text} in row {row}, “{label}”.",
      other:
        "{count} numbers are outside their limits. The first is {text} in row {row}, “{label}”.",
    },
    signs: {
      one: "1 text begins with =, +, - or @. It is written as text, never as a formula.",
      other: "{count} texts begin with =, +, - or @. They are written as text, never as formulas.",
    },
  },
};

export type TakeRowsWords = typeof takeRows;
