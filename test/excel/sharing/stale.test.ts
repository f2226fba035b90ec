import type { StaleCell } from "../../../src/excel/sharing/sharing";
import type { Engine } from "../../../src/workbench/engine";
import { formula, office, sharing, start, value, write } from "./support/session";

/** The cell shows a value of before until something is entered in it: a program without the add-in left it so. */
function leaveOldValue(col: number, row: number, old: string | number): void {
  // What was left before has been seen.
  jest.restoreAllMocks();
  const { engine } = office;
  const sheetId = engine.model.getters.getActiveSheetId();
  const isIt = (at: Parameters<Engine["evaluated"]>[0]): boolean =>
    at.sheetId === sheetId && at.col === col && at.row === row;
  const evaluated = engine.evaluated.bind(engine);
  const setContent = engine.setContent.bind(engine);
  let isOld = true;
  jest.spyOn(engine, "evaluated").mockImplementation((at) => {
    const now = evaluated(at);
    return isOld && isIt(at) ? ({ ...now, value: old } as typeof now) : now;
  });
  jest.spyOn(engine, "setContent").mockImplementation((at, content) => {
    if (isIt(at)) isOld = false;
    setContent(at, content);
  });
}

let found: readonly StaleCell[][] = [];
let stop: (() => Promise<void>) | undefined;
const watch = async (): Promise<void> => {
  found = [];
  stop = await sharing.watchStale({
    found: (cells) => {
      found = [...found, [...cells]];
    },
    failed: (failure) => {
      throw failure;
    },
  });
};
afterEach(async () => {
  await stop?.();
  stop = undefined;
  jest.restoreAllMocks();
});

/** Waits for the watch's next word. */
async function told(times: number): Promise<readonly string[]> {
  const end = Date.now() + 8_000;
  while (found.length < times && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(found).toHaveLength(times);
  return (found.at(-1) ?? []).map(({ sheet, at, shows }) => `${sheet}!${at} ${shows}`);
}

test("#NAME? and old values are found at once, entered again, and found no more", async () => {
  await start();
  await write({
    A1: "=_xldudf_VALUE_PRICE(100,0.1)",
    A2: "=VALUE_PRICE(100,0.1)",
    A3: "=SOMEONE_ELSES(1)",
    A4: "#NAME?",
    A5: "=SUM(A2,5)",
    A6: "=VALUE_PRICE(100,0.1)",
    A7: "=VALUE_PRICE(no_such_name,0.1)",
  });
  leaveOldValue(0, 1, 20);
  expect([await value("A1"), await value("A2"), await value("A7")]).toEqual([
    "#NAME?",
    20,
    "#NAME?",
  ]);
  await watch();
  // The unknown name in A7 is not the function's: to enter it again would not help.
  expect(await told(1)).toEqual(["Sheet1!A1 unknown-name", "Sheet1!A2 old-value"]);
  expect(await sharing.refresh(found[0])).toEqual({ entered: 2, left: [] });
  expect([await formula("A1"), await value("A1")]).toEqual(["=VALUE_PRICE(100,0.1)", 10]);
  expect([await formula("A2"), await value("A2")]).toEqual(["=VALUE_PRICE(100,0.1)", 10]);
  expect(await told(2)).toEqual([]);
  expect((await sharing.refresh()).entered).toBe(4);
  expect(await formula("A3")).toBe("=SOMEONE_ELSES(1)");
});

test("an old value is found once its sheet is calculated or activated, not before", async () => {
  await start();
  await write({ A1: 100, A2: "=VALUE_PRICE(A1,0.1)" });
  await watch();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(found).toEqual([]);
  leaveOldValue(0, 1, 7);
  await write({ C1: 1 });
  expect(await told(1)).toEqual(["Sheet1!A2 old-value"]);
  await write({ A2: "=VALUE_PRICE(A1,0.2)" });
  expect(await told(2)).toEqual([]);
  leaveOldValue(0, 1, 8);
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const other = worksheets.add("Other");
    other.activate();
    worksheets.getFirst().activate();
    await context.sync();
  });
  expect(await told(3)).toEqual(["Sheet1!A2 old-value"]);
});

test("once stopped it looks no more", async () => {
  await start();
  await watch();
  await stop?.();
  stop = undefined;
  await write({ A1: "=_xldudf_VALUE_PRICE(100,0.1)" });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(found).toEqual([]);
});

test("formulas on a protected sheet are left, those of other sheets entered", async () => {
  await start();
  await write({ A1: "=_xldudf_VALUE_PRICE(100,0.1)" });
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getFirst().protection.protect();
    worksheets.add("Open").getRange("B2").formulas = [["=_xldudf_LTV(100,0.8,0.1)"]];
    await context.sync();
  });
  await watch();
  expect(await told(1)).toEqual(["Sheet1!A1 unknown-name", "Open!B2 unknown-name"]);
  expect(await sharing.refresh(found[0])).toEqual({ entered: 1, left: ["Sheet1!A1"] });
});

test("what was edited since it was found is not entered again", async () => {
  await start();
  await write({ A1: "=_xldudf_VALUE_PRICE(100,0.1)" });
  await watch();
  await told(1);
  await write({ A1: "=1+1" });
  expect(await sharing.refresh(found[0])).toEqual({ entered: 0, left: [] });
  expect(await formula("A1")).toBe("=1+1");
});

describe("what is judged beside a plain call", () => {
  const cells = {
    A1: 100_000,
    A2: 0.15,
    A3: 20_000,
    D1: 1,
    D2: 5,
    D3: 9,
    E1: "low",
    E2: "mid",
    E3: "high",
  };
  test.each([
    '=IF(A1>0,VALUE_PRICE(A1,A2),"")',
    '=IFERROR(VALUE_PRICE("x",A2),VALUE_PRICE(A1,A2,A3))',
    "=ROUND(VALUE_PRICE(A1,A2)/7,2)+MAX(A1:A3)-SUM(A1,5)*2^3",
    "=-VALUE_PRICE(-A1,15%)",
    "=VALUE_PRICE(VALUE_PRICE(A1,A2),A2,,INDEX(A1:A3,3))",
    '=VALUE_TIER(4,D1:D3,E1:E3)&"!"',
    '=VALUE_TIER(9,{1;5;9},{"a";"b";"c"})',
    "=VALUE_PRICE(Gain,Terms!share)",
    "=VALUE_PRICE(Terms!$A$1,Terms!B:B)",
    "=VALUE_PRICE(SUM(Deals[Gain]),A2)",
    "=IF(ISNUMBER(A1),VALUE_PRICE(MIN(A1,A3),A2),0)",
  ])("%s", async (text) => {
    await start();
    await write(cells);
    await office.Excel.run(async (context) => {
      const { names, worksheets, tables } = context.workbook;
      const terms = worksheets.add("Terms");
      terms.getRange("A1:B1").values = [[500, 0.25]];
      names.add("Gain", worksheets.getFirst().getRange("A1"));
      terms.names.add("share", terms.getRange("B1"));
      terms.getRange("D1:D3").values = [["Gain"], [300], [400]];
      tables.add("Terms!D1:D3", true).name = "Deals";
      await context.sync();
    });
    await write({ B1: text });
    const right = await value("B1");
    await watch();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(found).toEqual([]);
    await stop?.();
    leaveOldValue(1, 0, typeof right === "number" ? right + 1 : "old");
    await watch();
    expect(await told(1)).toEqual(["Sheet1!B1 old-value"]);
  });
});

test("a formula with several results is judged by all of them", async () => {
  await start();
  await write({
    A1: 10,
    B1: 20,
    C1: 40,
    D1: 60,
    A2: 15,
    B2: 25,
    C2: 45,
    D2: 70,
    F1: "=VW_RANGE(A1:D2)",
  });
  await watch();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(found).toEqual([]);
  await stop?.();
  leaveOldValue(6, 0, 999);
  await watch();
  expect(await told(1)).toEqual(["Sheet1!F1 old-value"]);
});
