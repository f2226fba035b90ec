import type * as RequestSize from "../../../src/excel/request-size";
import { office, read, sharing, start, write } from "./support/session";

/** As if Excel took no more than a few operations in one request. */
jest.mock("../../../src/excel/request-size", () => ({
  ...jest.requireActual<typeof RequestSize>("../../../src/excel/request-size"),
  largestRequest: 6000,
}));

const rows = 12;

test("what is more than one request takes is tried, shared and restored in several", async () => {
  await start();
  await write({ G1: 0.5 });
  for (let row = 1; row <= rows; row++) {
    await write({
      [`A${row}`]: 100 * row,
      [`B${row}`]: 200 * row,
      // Plain; a value; a value over two cells.
      [`C${row}`]: `=VALUE_PRICE(A${row},$G$1)`,
      [`D${row}`]: `=SUM(VALUE_PRICE(A${row}:B${row},$G$1))`,
      [`E${row}`]: row % 2 === 0 ? "" : `=VALUE_PRICE(A${row}:A${row + 1},$G$1)`,
    });
  }
  const all = `A1:G${rows}`;
  const before = await read(all);
  const requests = jest.spyOn(office.engine, "batch");
  const report = await sharing.share();
  expect(requests.mock.calls.length).toBeGreaterThan(20);
  expect(report.native).toHaveLength(rows);
  expect(report.values).toHaveLength(rows + rows / 2);
  const shared = await read(all);
  expect(shared.values).toEqual(before.values);
  expect(JSON.stringify(shared.formulas)).not.toContain("VALUE_PRICE");
  expect(await sharing.restore()).toEqual({ restored: 2.5 * rows, left: [] });
  expect(await read(all)).toEqual(before);
  expect((await sharing.report()).kept).toBe(0);
});
