/** Words of data validation: Office.js on the left, the file's on the right (ECMA-376 part 1, 18.18.18 and 18.18.20). */

export const validationTypes: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  list: "list",
  custom: "custom",
};

export const validationOperators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
