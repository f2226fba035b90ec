import { isError } from "../../src/plan/cell-error";

test.each(["#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#SPILL!", "#GETTING_DATA", "#BUSY!"])(
  "%s is an error",
  (value) => {
    expect(isError(value)).toBe(true);
  },
);

test.each(["#1 customer", "#A", "#0", "#", "N/A", "#n/a", "#VALUE! of it", "", 0, true, undefined])(
  "%p is not",
  (value) => {
    expect(isError(value)).toBe(false);
  },
);
