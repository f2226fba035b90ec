import {
  exactly,
  exactlyInRows,
  inside,
  together,
  within,
  type Formula,
} from "../../src/core/arithmetic";

const product: Formula<[a: number, b: number]> =
  ({ times, round }) =>
  (a, b) =>
    round(times(a, b));
const inRows = exactlyInRows(product);
const alone = exactly(product);

function collect(count: number, calculate: (row: number) => unknown) {
  const results: unknown[] = [];
  together(count, calculate, (row, result) => {
    results[row] = result;
  });
  return results;
}

test("rows that ask and rows that do not keep their places", () => {
  const results = collect(5, (row) => (row % 2 === 0 ? inRows(row, 0.1) : `row ${row}`));
  expect(results).toEqual([0, "row 1", 0.2, "row 3", 0.4]);
});

test("a row alone is answered at once", () => {
  expect(inRows(3, 0.1)).toBe(0.3);
  expect(collect(1, () => inRows(3, 0.1))).toEqual([0.3]);
});

test("one row with 17 digits, tiny or huge leaves the others as they are", () => {
  const odd = [1 / 3, 1e-300, 1e300, 123456789012345680, 5e-324, 4.35];
  const numbers = Array.from({ length: 60 }, (_, i) => odd[i % 10] ?? i / 100);
  const results = collect(60, (row) => inRows(numbers[row]!, 100));
  expect(results).toEqual(numbers.map((number) => alone(number, 100)));
});

test("bounds hold for the row that has them", () => {
  const results = collect(4, (row) =>
    row === 1
      ? within(0, inRows(row, 10), 5)
      : row === 2
        ? within(25, inRows(row, 10), 30)
        : inRows(row, 10),
  );
  expect(results).toEqual([0, 5, 25, 30]);
});

test("an answer outside its bounds has its row calculated again, alone", () => {
  const results = collect(4, (row) => inside(0, inRows(row, 10), 15) ?? `${row} is beyond`);
  expect(results).toEqual([0, 10, "2 is beyond", "3 is beyond"]);
});

test("an error in one row leaves nothing behind for later rows", () => {
  expect(() =>
    collect(3, (row) => {
      if (row === 2) throw new Error("broken");
      return inRows(row, 7);
    }),
  ).toThrow("broken");
  expect(inRows(3, 0.1)).toBe(0.3);
  expect(collect(2, (row) => inRows(row, 0.1))).toEqual([0, 0.1]);
});

test("a question that its row does not return is not answered", () => {
  const results = collect(3, (row) => {
    const asked = inRows(row, 2);
    return row === 1 ? "other" : asked;
  });
  expect(results).toEqual([0, "other", 4]);
});
