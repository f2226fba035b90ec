import { writeBlocks } from "../../../src/excel/sharing/apply";
import { Outbox } from "../../../src/excel/sharing/outbox";
import { office, start, value } from "./support/session";

beforeEach(() => start());

test("blocks that are too much for one request go in several, and each cell gets its own", async () => {
  await office.Excel.run(async (context) => {
    const sent = jest.spyOn(context, "sync");
    const outbox = new Outbox(context);
    const cells = Array.from({ length: 400 }, (_cell, row) => ({
      sheet: "Sheet1",
      row,
      column: row % 2,
      content: String(row).padEnd(30_000, "x"),
    }));
    await writeBlocks(outbox, cells, (range, values) => {
      range.values = values;
    });
    expect(sent.mock.calls.length).toBeGreaterThanOrEqual(2);
    await outbox.send();
  });
  expect(String(await value("A1")).slice(0, 5)).toBe("0xxxx");
  expect(String(await value("B400")).slice(0, 5)).toBe("399xx");
  expect(await value("B399")).toBe("");
});

test("what fits one request is one", async () => {
  await office.Excel.run(async (context) => {
    const sent = jest.spyOn(context, "sync");
    const outbox = new Outbox(context);
    const cells = [0, 1, 2].map((row) => ({ sheet: "Sheet1", row, column: 0, content: row }));
    await writeBlocks(outbox, cells, (range, values) => {
      range.values = values;
    });
    expect(sent).not.toHaveBeenCalled();
    await outbox.send();
    expect(sent).toHaveBeenCalledTimes(1);
  });
  expect(await value("A3")).toBe(2);
});
