import { isOptional, functions } from "../../src/functions";
import { VALUE_PRICE } from "../../src/functions/value-price";

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

beforeAll(() => {
  Object.assign(globalThis, { CustomFunctions: { Error: ExcelError, ErrorCode } });
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

test("the error of a scalar call is thrown", () => {
  let thrown: unknown;
  try {
    VALUE_PRICE([["much"]], [[0.1]]);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ExcelError);
  expect(thrown).toMatchObject({
    code: "#VALUE!",
    message: "Value must be a number. You entered the text “much”.",
  });
});

test("an error among results is returned in its cell", () => {
  expect(VALUE_PRICE([[100], [200]], [[15], [0.1]])).toEqual([
    [expect.objectContaining({ code: "#NUM!" })],
    [20],
  ]);
});

test("Excel's own error object goes out as it came", () => {
  const spilled = new ExcelError("#CALC!");
  expect(VALUE_PRICE([[spilled], [200]], [[0.1]])[0]?.[0]).toBe(spilled);
});

test("an omitted argument may be null or undefined", () => {
  expect(VALUE_PRICE([[100]], [[0.5]], null as unknown as undefined)).toEqual([[50]]);
});

test("data types carry their plain value", () => {
  const formatted = { type: "FormattedNumber", basicValue: 100, numberFormat: "0.00" };
  const error = { type: "Error", basicType: "Error", basicValue: "#DIV/0!" };
  expect(VALUE_PRICE([[formatted], [error]], [[0.5]])).toEqual([
    [50],
    [expect.objectContaining({ code: "#DIV/0!" })],
  ]);
});

test("no function has a required argument after an optional one that Excel could not omit", () => {
  for (const { id, arguments: rules } of functions) {
    const optional = rules.map(isOptional);
    expect({ id, order: optional }).toEqual({
      id,
      order: [...optional].sort((a, b) => Number(a) - Number(b)),
    });
  }
});
