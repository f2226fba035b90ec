import type { Words } from "./words";

/** Words of conditional formats: Office.js on the left, the file's on the right (ECMA-376 part 1, 18.18.12 to 18.18.42). */

export const cellOperators: Words = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** Rules on texts: the rule's type, which is its operator too but for one. */
export const textTypes: Words = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

/** The operator of a rule on texts where it is not the type's name. */
export const textOperators: Words = { NotContains: "notContains" };

/** The formulas that Excel stores beside such rules, for a rule's first cell and the text in quotation marks. */
export const textFormulas: Readonly<Record<string, (cell: string, text: string) => string>> = {
  Contains: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  NotContains: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  BeginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  EndsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

/** Criteria that are types of their own, with the formula that Excel stores beside the rule. */
export const presetTypes: Words = {
  Blanks: "containsBlanks",
  NonBlanks: "notContainsBlanks",
  Errors: "containsErrors",
  NonErrors: "notContainsErrors",
  UniqueValues: "uniqueValues",
  DuplicateValues: "duplicateValues",
};

export const presetFormulas: Readonly<Record<string, (cell: string) => string>> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

/** Criteria on the average: whether below it, with it, and by how many standard deviations. */
export const averages: Readonly<
  Record<string, { readonly below?: true; readonly equal?: true; readonly deviations?: number }>
> = {
  AboveAverage: {},
  BelowAverage: { below: true },
  EqualOrAboveAverage: { equal: true },
  EqualOrBelowAverage: { below: true, equal: true },
  OneStdDevAboveAverage: { deviations: 1 },
  OneStdDevBelowAverage: { below: true, deviations: 1 },
  TwoStdDevAboveAverage: { deviations: 2 },
  TwoStdDevBelowAverage: { below: true, deviations: 2 },
  ThreeStdDevAboveAverage: { deviations: 3 },
  ThreeStdDevBelowAverage: { below: true, deviations: 3 },
};

/** Criteria on dates: Excel stores a formula beside them, which is all that some readers know. */
export const timePeriods: Words = {
  Yesterday: "yesterday",
  Today: "today",
  Tomorrow: "tomorrow",
  LastSevenDays: "last7Days",
  LastWeek: "lastWeek",
  ThisWeek: "thisWeek",
  NextWeek: "nextWeek",
  LastMonth: "lastMonth",
  ThisMonth: "thisMonth",
  NextMonth: "nextMonth",
};

const weekStart = "(TODAY()-WEEKDAY(TODAY())+1)";
const inWeek = (cell: string, from: number): string =>
  `AND(FLOOR(${cell},1)>=${weekStart}+${String(from)},FLOOR(${cell},1)<${weekStart}+${String(from + 7)})`;
const inMonth = (cell: string, months: number): string =>
  `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${String(months)})),YEAR(${cell})=YEAR(EDATE(TODAY(),${String(months)})))`;

export const periodFormulas: Readonly<Record<string, (cell: string) => string>> = {
  Yesterday: (cell) => `FLOOR(${cell},1)=TODAY()-1`,
  Today: (cell) => `FLOOR(${cell},1)=TODAY()`,
  Tomorrow: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  LastSevenDays: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  LastWeek: (cell) => inWeek(cell, -7),
  ThisWeek: (cell) => inWeek(cell, 0),
  NextWeek: (cell) => inWeek(cell, 7),
  LastMonth: (cell) => inMonth(cell, -1),
  ThisMonth: (cell) => inMonth(cell, 0),
  NextMonth: (cell) => inMonth(cell, 1),
};

/** Where a step of a scale, a bar or a set of icons lies. */
export const thresholds: Words = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

export const iconStyles: Words = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
};
