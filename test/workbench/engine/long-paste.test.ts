import { helpers } from "@odoo/o-spreadsheet";
import {
  type Engine,
  type TextPaste,
  createEngine,
  pasteInParts,
} from "../../../src/workbench/engine";

let engine: Engine;
let sheetId: string;
let taken: TextPaste[];

beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
  taken = [];
  engine.onLongPaste = (paste) => void taken.push(paste);
});

const at = (address: string) => ({ sheetId, ...helpers.toCartesian(address) });
const value = (address: string) => engine.evaluated(at(address)).value;
const paste = (text: string, address = "B2") => {
  engine.send("PASTE_FROM_OS_CLIPBOARD", {
    target: [helpers.toZone(address)],
    clipboardContent: { text },
  });
};
/** Quoted fields and an empty last one among many rows. */
const long = [
  '"a\tb"\t"two\nlines"\t"say ""so"""',
  ...Array.from({ length: 9000 }, (_row, i) => `${String(i)}\t=B3*2\t1,234.5`),
  "last",
].join("\n");

test("a short paste is the engine's", () => {
  paste("1\t2\n3\t4");
  expect([taken, value("C3")]).toEqual([[], 4]);
});

test("a long text is pasted in parts as it would be in one go, in one step of undo", async () => {
  engine.ensureSize(sheetId, { right: 3, bottom: 9002 });
  engine.send("UPDATE_CELL", { ...at("D9003"), content: "gives way" });
  paste(long);
  expect([taken.length, value("B3")]).toEqual([1, null]);
  const [first] = taken;
  if (!first) throw new Error("nothing taken");
  const shares: number[] = [];
  await engine.batchInSlices(pasteInParts(engine, first), (share = 0) => {
    shares.push(share);
    return Promise.resolve();
  });
  const whole = createEngine();
  whole.send("PASTE_FROM_OS_CLIPBOARD", {
    target: [helpers.toZone("B2")],
    clipboardContent: { text: long },
  });
  for (const address of ["B2", "C2", "D2", "B3", "C3", "D3", "C9002", "B9003", "D9003"]) {
    const there = { ...at(address), sheetId: whole.model.getters.getActiveSheetId() };
    expect(engine.evaluated(at(address)).formattedValue).toBe(
      whole.evaluated(there).formattedValue,
    );
  }
  expect([value("B2"), value("C9002"), value("D9003")]).toEqual(["a\tb", 0, null]);
  expect(shares.at(-1)).toBe(1);
  expect(engine.model.getters.getSelectedZone()).toEqual(helpers.toZone("B2:D9003"));
  engine.undo();
  expect([value("B2"), value("B9003"), value("D9003")]).toEqual([null, null, "gives way"]);
});

test("it goes where it was pasted, also when the user turns to another sheet meanwhile", async () => {
  engine.send("CREATE_SHEET", { sheetId: "other", name: "Other", position: 1 });
  paste(long);
  const [first] = taken;
  if (!first) throw new Error("nothing taken");
  await engine.batchInSlices(pasteInParts(engine, first), () => {
    engine.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: sheetId, sheetIdTo: "other" });
    return Promise.resolve();
  });
  expect(value("B9003")).toBe("last");
  expect(engine.evaluated({ sheetId: "other", col: 1, row: 9002 }).value).toBeNull();
});

test("stopped, it leaves the cells and the steps of undo as they were", async () => {
  engine.send("UPDATE_CELL", { ...at("B2"), content: "before" });
  paste(long);
  const [first] = taken;
  if (!first) throw new Error("nothing taken");
  let turns = 0;
  const stopped = engine.batchInSlices(
    pasteInParts(engine, first),
    () => {
      if (++turns === 3) throw new Error("stopped");
      return undefined;
    },
    true,
  );
  await expect(stopped).rejects.toThrow("stopped");
  expect([value("B2"), value("B3")]).toEqual(["before", null]);
  engine.undo();
  expect(value("B2")).toBeNull();
});
