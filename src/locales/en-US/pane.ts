import { links } from "./links";
import { functionReasons } from "./function-reasons";
import { takeRows } from "./take-rows";
import { update } from "./update";
import { separator } from "./separator";

/** What a person reads in the task pane; {placeholders} are filled by the pane. */
export const pane = {
  separator,
  places: {
    label: "Places",
    sheets: "Sheets",
    thisSheet: "This sheet",
    functions: "Functions",
    sharing: "Share",
    settings: "Settings",
  },
  working: "Working…",
  gallery: {
    title: "Sheets",
    firstRun: {
      title: "New here? Three steps",
      steps: [
        "Open the pricing sheet with the sample deal filled in.",
        "Change a number and watch price and fee above the button.",
        "Create the sheet, then change a blue input: the fee follows.",
      ],
      action: "Start with the sample deal",
    },
    unfinished: "Not finished",
    goOn: "Go on with “{name}”",
    written: "In this workbook",
    goTo: "Go to {name}",
  },
  form: {
    back: "All sheets",
    useSample: "Use the sample",
    clear: "Clear",
    bringBack: "Bring back my entries",
    help: "About “{label}”",
    fromWorkbook: "Take “{label}” from the selected cell",
    addressFromWorkbook: "Take the address for “{label}” from the selection",
    rowsFromWorkbook: "Take rows from the selection",
    takenFrom: "From {address}",
    doubtful: "Taken as {taken}. For {other}, type {other}.",
    addRow: "Add a row",
    row: "{label}, row {number}",
    moveUp: "Move row {number} up",
    moveDown: "Move row {number} down",
    removeRow: "Remove row {number}",
    rowsShown: "{first} to {last} of {all}",
    previous: "Previous",
    next: "Next",
    noRows: "No rows yet. Add one, take a selection, or paste a table here.",
    example: "e.g. {example}",
    noChoice: "Choose",
    preview: "Preview",
    previewEmpty: "Fill in the fields marked * to see the result.",
    previewLater: "All that is needed is there. The sheet shows the result.",
    toSettle: { one: "1 thing to settle", other: "{count} things to settle" },
    create: "Create sheet",
    createHint: "Create on a new sheet (Ctrl+Enter)",
    createHere: "At selected cell",
    createHereHint: "Create at the selected cell",
    cancel: "Cancel",
    creating: "Writing the sheet…",
    progress: "{done} of {all}",
    draftLost: "Your entries could not be kept in the workbook. They stay while this pane is open.",
    draftUnread: "Earlier entries could not be read. The form starts empty.",
  },
  units: {
    months: { one: "month", other: "months" },
    seats: { one: "seat", other: "seats" },
    units: { one: "unit", other: "units" },
    days: { one: "day", other: "days" },
  },
  problems: {
    required: "Enter “{label}”: the sheet needs it.",
    number: "“{text}” is not a number. Type one like {example}.",
    percent: "“{text}” is not a percentage. Type one like 15%.",
    date: "“{text}” is not a date. Choose one between 1900 and 9999.",
    whole: "“{label}” must be a whole number. You entered {entered}.",
    between: "“{label}” must be between {min} and {max}. You entered {entered}.",
    atLeast: "“{label}” must be at least {min}. You entered {entered}.",
    atMost: "“{label}” must be at most {max}. You entered {entered}.",
    above: "“{label}” must be above {above}. You entered {entered}.",
    aboveAtMost: "“{label}” must be above {above} and at most {max}. You entered {entered}.",
    tooLong: "“{label}” holds at most {max} characters. You entered {entered}.",
    choice: "“{text}” is not one of the choices of “{label}”. Choose from the list.",
    tooManyRows: "“{label}” holds at most {max} rows. There are {entered}.",
  },
  selection: {
    emptyRange: "The selection {address} is empty. Select the cells that hold the values.",
    empty: "The selected cell {address} is empty. Select a cell with a value.",
    error: "The selected cell {address} shows {text}. Select a cell with a value.",
    many: "{count} cells are selected. Select one cell.",
  },
  links,
  update,
  takeRows,
  done: {
    title: "“{name}” is in the workbook",
    detail: "{address}, with live formulas. Change a blue input and the results follow.",
    goTo: "Go to sheet",
    undo: "Undo",
    inspect: "Show inputs and checks",
    again: "Make another",
    undone: "“{name}” was taken back. Your entries are still here.",
  },
  thisSheet: {
    title: "This sheet",
    none: "The selected cell is not in a sheet made here.",
    noneRemedy:
      "Select a cell of such a sheet to see its inputs and checks, or make one from a template.",
    copy: "This is a copy of “{name}”. It calculates on its own, but the pane follows only the original.",
    copyRemedy:
      "For a second version with inputs and checks here, go to “{name}” and choose “{reuse}”.",
    toSheets: "See the sheets",
    unknown: "This sheet was made by a newer version of the add-in. Update the add-in to see it.",
    newer: "A newer version of this template is there. Update the sheet to use it.",
    unreadable: "The inputs kept with this sheet cannot be read. The sheet itself still works.",
    settled: "All checks pass",
    toSettle: { one: "1 thing to settle", other: "{count} things to settle" },
    about: "{label}: {sentence}",
    checks: "Checks",
    inputs: "Inputs",
    selected: "Selected cell {address}",
    empty: "not given",
    rows: { one: "1 row", other: "{count} rows" },
    reuse: "New sheet from these inputs",
    error: "Error",
    warning: "Warning",
  },
  functions: {
    title: "Functions",
    search: "Search functions",
    found: { one: "1 function", other: "{count} functions" },
    none: "No function matches “{text}”. Try a shorter word, such as “price”.",
    arguments: "Arguments",
    optional: "optional",
    example: "Type in a cell",
    worked: "Worked example",
    gives: "gives {value}",
    copy: "Copy {text}",
    copied: "Copied. Paste it into a cell.",
    copyFailed: "Copying is not allowed here. Select the text and press Ctrl+C.",
    failed: "The list of functions could not be loaded. Check the connection, then load it again.",
    again: "Load again",
  },
  cellError: {
    title: "{address} shows {code}",
    passedOn: "{code} comes from a cell that the formula reads. Select that cell to see why.",
    computed:
      "{name} is given a calculation inside the formula, which the pane cannot repeat. Put that part into a cell of its own, then select this cell again.",
    mended: "{name} gives a value when it is asked again. Recalculate with Ctrl+Alt+F9.",
    unknownName:
      "Excel does not know {name} yet. Wait until the add-in is loaded, then enter the formula again.",
  },
  functionReasons,
  settings: {
    title: "Settings",
    language: "Language",
    languageHelp: "Words of this pane and of new sheets.",
    automatic: "As in Excel ({language})",
    currency: "Currency for new sheets",
    currencyHelp: "Three letters, such as USD, EUR or CNY.",
    currencyWrong: "“{text}” is not a currency code. Type three letters, such as EUR.",
    saved: "Saved.",
    notSaved: "This browser does not keep settings. They hold until the pane is closed.",
    privacy: "Nothing you type leaves this computer. Entries and inputs are kept in the workbook.",
  },
  reasons: {
    "sheet-protected":
      "The sheet is protected. Unprotect it (Review, Unprotect Sheet) and try again.",
    "workbook-protected":
      "The workbook's structure is protected. Unprotect it (Review, Protect Workbook) and try again.",
    "would-overwrite":
      "There are values in {address}. Select a cell with enough free space, or create a new sheet.",
    "sheet-changed":
      "“{sheet}” was changed since it was made, so it stays. Delete the sheet by hand if it is not needed.",
    "sheet-gone": "“{sheet}” is no longer in the workbook. Make it again from the template.",
    "sheet-taken-apart":
      "Blocks of “{sheet}” are gone or taken apart, so it cannot be updated and nothing was written. Make a new sheet from these inputs instead.",
    "source-gone":
      "What the cell should read, {formula}, is not in the workbook. Type the value instead, or take it again.",
    "request-too-large": "The sheet is too large to write at once. Remove some rows and try again.",
    "selection-too-large":
      "The selection is too large to read. Select only the cells that hold the values.",
    "busy-editing-cell":
      "Excel is still editing a cell. Press Enter or Esc in the sheet and try again.",
    cancelled: "Cancelled. Nothing was written.",
    "not-supported": "This version of Excel cannot do this. Update Excel, or use Excel on the web.",
    "not-calculated":
      "The formula in {address} has no value yet. Wait until Excel has calculated, or use Refresh, then try again.",
    "half-shared":
      "Excel stopped part way: {message} Nothing is lost. Run it again, or use Restore.",
    "no-lambda":
      "This Excel has no LAMBDA, so the names cannot be defined. They need Excel for Microsoft 365 or Excel 2024.",
    refused: "Excel refused and nothing was changed. Its reason: {message}",
  },
  failures: {
    unexpected:
      "The pane met a fault of its own. Your entries are kept. Reload the pane and try again. ({message})",
    reload: "Reload the pane",
    dismiss: "Dismiss",
  },
  outside: {
    title: "This page belongs in Excel",
    sentence:
      "It is the task pane of an add-in and needs a workbook beside it. Open it in Excel with the Value pricing button on the Home tab.",
    noOffice:
      "Microsoft's office.js could not be loaded. Check the network connection and open the pane again.",
  },
};

export type PaneWords = typeof pane;
