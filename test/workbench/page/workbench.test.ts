import { createEngine } from "../../../src/workbench/engine";
import { registerLinks } from "../../../src/workbench/page/links";
import { Workbench } from "../../../src/workbench/page/workbench";
import { wordsIn } from "../../../src/workbench/page/words";
import { memoryShelf } from "./memory-shelf";

const { messages, newWorkbook } = wordsIn("en-US");

function write(workbench: Workbench, content: string): void {
  const { getters } = workbench.engine.model;
  const sheetId = getters.getActiveSheetId();
  workbench.engine.send("UPDATE_CELL", { sheetId, col: 25, row: 0, content });
}

function read(workbench: Workbench): unknown {
  const { getters } = workbench.engine.model;
  return workbench.engine.evaluated({ sheetId: getters.getActiveSheetId(), col: 25, row: 0 }).value;
}

const texts = (workbench: Workbench): readonly string[] =>
  workbench.state.value.messages.map(({ text }) => text);

beforeAll(registerLinks);
beforeEach(() => void jest.spyOn(console, "error").mockImplementation());
afterEach(() => void jest.restoreAllMocks());

test("a first visit shows the welcome sheet and keeps what is written", async () => {
  const { shelf } = memoryShelf();
  const first = await Workbench.start(shelf, "en-US");
  expect(first.state.value.workbook.name).toBe(newWorkbook);
  write(first, "=1+41");
  await first.saveNow();
  const second = await Workbench.start(shelf, "en-US");
  expect(read(second)).toBe(42);
});

test("a change is kept without being asked to, an undo as well; a look around is not", async () => {
  jest.useFakeTimers();
  try {
    const { shelf, slots } = memoryShelf();
    const workbench = await Workbench.start(shelf, "en-US");
    workbench.engine.model.selection.selectCell(3, 3);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(slots.has("current")).toBe(false);
    write(workbench, "7");
    await jest.advanceTimersByTimeAsync(5_000);
    expect(JSON.stringify(slots.get("current"))).toContain('"Z1":"7"');
    workbench.undo();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(JSON.stringify(slots.get("current"))).not.toContain('"Z1"');
  } finally {
    jest.useRealTimers();
  }
});

test("another workbook puts the one at hand aside", async () => {
  const { shelf } = memoryShelf();
  const workbench = await Workbench.start(shelf, "en-US");
  write(workbench, "mine");
  const before = workbench.state.value.workbook;
  await workbench.replace("Deals", createEngine().export());
  const after = workbench.state.value.workbook;
  expect(after.name).toBe("Deals");
  expect(after.serial).toBeGreaterThan(before.serial);
  expect(read(workbench)).toBeNull();
  const { previous } = (await Workbench.start(shelf, "en-US")).state.value;
  expect(previous?.name).toBe(newWorkbook);
  await workbench.replace(newWorkbook, previous!.data);
  expect(read(workbench)).toBe("mine");
});

test("data that no engine opens leaves everything as it was", async () => {
  const { shelf, slots } = memoryShelf();
  const workbench = await Workbench.start(shelf, "en-US");
  write(workbench, "mine");
  const before = workbench.state.value.workbook;
  await expect(workbench.replace("Damaged", { version: "19.3", sheets: 7 })).rejects.toThrow();
  expect(workbench.state.value.workbook).toBe(before);
  expect(read(workbench)).toBe("mine");
  expect(slots.has("previous")).toBe(false);
});

test("a kept workbook that does not open is put aside unchanged, with a sentence", async () => {
  const damaged = { name: "Deals", data: { version: "19.3", sheets: 7 } };
  const { shelf, slots } = memoryShelf({ current: damaged });
  const workbench = await Workbench.start(shelf, "en-US");
  expect(texts(workbench)).toEqual([messages.keptDamaged]);
  expect(slots.get("previous")).toEqual(damaged);
});

test.each([
  ["refuses", () => Promise.reject(new Error("no storage"))],
  ["is full", () => Promise.resolve(undefined)],
])("where storage %s it says so once, and the workbench works", async (_, get) => {
  const set = () => Promise.reject(new Error("full"));
  const workbench = await Workbench.start({ get, set }, "en-US");
  write(workbench, "mine");
  await workbench.replace("Deals", createEngine().export());
  expect(workbench.state.value.workbook.name).toBe("Deals");
  expect(workbench.state.value.previous).toMatchObject({ name: newWorkbook });
  expect(texts(workbench)).toEqual([messages.notKept]);
});

test("a storage that is full says so once", async () => {
  const { shelf } = memoryShelf();
  const workbench = await Workbench.start(
    { ...shelf, set: () => Promise.reject(new Error("full")) },
    "en-US",
  );
  write(workbench, "5");
  await workbench.saveNow();
  await workbench.saveNow();
  expect(texts(workbench)).toEqual([messages.notKept]);
});

test("undo and redo can be told from the state", async () => {
  const workbench = await Workbench.start(memoryShelf().shelf, "en-US");
  expect(workbench.state.value).toMatchObject({ canUndo: false, canRedo: false });
  write(workbench, "5");
  expect(workbench.state.value).toMatchObject({ canUndo: true });
  workbench.undo();
  expect(workbench.state.value).toMatchObject({ canUndo: false, canRedo: true });
  workbench.redo();
  expect(read(workbench)).toBe(5);
});

test("another language changes the pane's Excel, not the workbook", async () => {
  const workbench = await Workbench.start(memoryShelf().shelf, "en-US");
  write(workbench, "mine");
  const { engine, serial } = workbench.state.value.workbook;
  await workbench.changeLanguage("zh-CN");
  expect(workbench.state.value.language).toBe("zh-CN");
  expect(workbench.engine).toBe(engine);
  expect(workbench.state.value.workbook.serial).toBeGreaterThan(serial);
  workbench.undo();
  expect(workbench.state.value.canRedo).toBe(true);
});

test("a welcome sheet not yet touched is said again in the new language", async () => {
  const workbench = await Workbench.start(memoryShelf().shelf, "en-US");
  await workbench.changeLanguage("zh-CN");
  expect(workbench.state.value.workbook.name).toBe(wordsIn("zh-CN").newWorkbook);
  expect(workbench.engine.model.getters.getActiveSheetName()).toBe("欢迎");
  expect(workbench.state.value.previous).toBeUndefined();
});
