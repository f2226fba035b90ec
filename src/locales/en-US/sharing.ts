import { separator } from "./separator";

/** What the pane says about sharing a workbook; {placeholders} are filled by the pane. */
export const sharing = {
  separator,
  title: "Share",
  intro:
    "People without this add-in see #NAME? where a formula uses its functions. A share copy keeps calculating for them, in plain Excel.",
  check: "Check the workbook",
  checking: "Reading all formulas…",
  nothing: "No formula of this workbook uses our functions. It can be sent as it is.",
  native: {
    one: "1 formula becomes plain Excel and keeps calculating",
    other: "{count} formulas become plain Excel and keep calculating",
  },
  values: {
    one: "1 formula becomes its value and no longer recalculates",
    other: "{count} formulas become their values and no longer recalculate",
  },
  staying: {
    one: "1 formula stays and shows #NAME? without the add-in",
    other: "{count} formulas stay and show #NAME? without the add-in",
  },
  more: { one: "and 1 more", other: "and {count} more" },
  item: "{where}: {functions}",
  itemWhy: "{where}: {functions}. {why}",
  why: {
    "no-twin": "No plain form for this function or these arguments.",
    list: "A range is given where the plain form takes one cell.",
    differs: "The plain form would give another value.",
    "too-long":
      "The plain form is longer than 8,192 characters: spread the formula over several cells.",
    circular: "The formula leads back to its own cell: take that cell out of what it reads.",
    array:
      "Part of an array formula over several cells, which Excel changes only as a whole: clear its cells, then enter it in the first one with Enter alone.",
    "own-name": "The workbook has a name that is spelled like this function: rename that name.",
  },
  readOnly: "This workbook is read-only: save the share copy under another name.",
  saveFirst: "Save the workbook under another name first, so that your own stays as it is.",
  share: "Make it safe to send",
  shared: {
    one: "1 formula was replaced. Its original is kept in the workbook.",
    other: "{count} formulas were replaced. Their originals are kept in the workbook.",
  },
  restore: { one: "Restore 1 formula", other: "Restore {count} formulas" },
  kept: "Values that were formulas have an orange fill until they are restored.",
  restored: { one: "1 formula is back.", other: "{count} formulas are back." },
  left: {
    one: "1 was changed since and stays as it is: {places}",
    other: "{count} were changed since and stay as they are: {places}",
  },
  compareTitle: "Do both spellings agree?",
  compareText:
    "Calculates every plain form beside ours, on the same inputs, and judges numbers at the 15 digits that Excel keeps. Nothing is changed.",
  compare: "Compare",
  compared: "Largest difference {difference} in {cells} cells.",
  comparedAt: "Largest difference {difference} in {cells} cells, at {place}.",
  comparedNone: "There is nothing to compare: no formula of ours has a plain form here.",
  unlike: { one: "1 differs in kind: {places}", other: "{count} differ in kind: {places}" },
  notCompared: {
    one: "1 formula has no plain form to compare.",
    other: "{count} formulas have no plain form to compare.",
  },
  namesTitle: "Names for Excel 365",
  namesText:
    "Adds VP_VALUE_PRICE and others as named LAMBDAs. With them, people without the add-in can write new formulas. Excel for Microsoft 365 or Excel 2024.",
  addNames: "Add the names",
  removeNames: "Remove the names",
  namesAdded: { one: "1 name was added.", other: "{count} names were added." },
  namesTaken: {
    one: "1 name stands for something else in this workbook and stays: {places}. Rename it in the Name Manager and try again.",
    other:
      "{count} names stand for something else in this workbook and stay: {places}. Rename them in the Name Manager and try again.",
  },
  namesRemoved: { one: "1 name was removed.", other: "{count} names were removed." },
  stale: {
    "unknown-name": {
      one: "1 formula shows #NAME?, because the workbook was opened before the add-in was there: {places}.",
      other:
        "{count} formulas show #NAME?, because the workbook was opened before the add-in was there: {places}.",
    },
    "old-value": {
      one: "1 formula shows an old value: what it reads was changed while the add-in was not there: {places}.",
      other:
        "{count} formulas show old values: what they read was changed while the add-in was not there: {places}.",
    },
  },
  refresh: "Enter them again",
  refreshed: { one: "1 formula was entered again.", other: "{count} formulas were entered again." },
  notRefreshed: {
    one: "1 stands on a protected sheet and stays as it is: {places}. Take the protection off (Review → Unprotect Sheet) and try again.",
    other:
      "{count} stand on protected sheets and stay as they are: {places}. Take the protection off (Review → Unprotect Sheet) and try again.",
  },
  stillStale: {
    one: "1 formula was entered again and shows the same as before: {places}. Close the workbook and open it again.",
    other:
      "{count} formulas were entered again and show the same as before: {places}. Close the workbook and open it again.",
  },
  refreshTitle: "Old values",
  refreshText:
    "A program without the add-in may have changed numbers and left our formulas with the values they had. This enters all of them again, and Excel calculates them.",
  refreshAll: "Calculate our formulas again",
  sheetFormulas: "Formulas of this sheet",
  functions: "Our functions",
  plain: "Plain Excel",
  mixed: "Some are ours, some are plain Excel.",
  switched: { one: "1 formula was rewritten.", other: "{count} formulas were rewritten." },
  notSwitched: {
    one: "1 has no plain form and stays: {places}",
    other: "{count} have no plain form and stay: {places}",
  },
  newSheets: "Formulas of new sheets",
  newSheetsHelp: "Plain Excel also calculates for people without this add-in.",
};

export type SharingWords = typeof sharing;
