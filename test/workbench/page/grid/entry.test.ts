import { readFileSync } from "node:fs";
import { helpers, stores } from "@odoo/o-spreadsheet";
import { type Engine, createEngine } from "../../../../src/workbench/engine";
import {
  extendEntry,
  unreadableFormula,
  withOpenEditor,
} from "../../../../src/workbench/page/grid/entry";

const editorClass = stores.CellComposerStore;
let engine: Engine;
let sheetId: string;
let editor: InstanceType<typeof editorClass>;
let refusals: { readonly text: string; readonly close: (() => void) | undefined }[];

beforeAll(extendEntry);
beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
  const container = new stores.DependencyContainer();
  container.inject(stores.ModelStore, engine.model);
  refusals = [];
  container.get(stores.NotificationStore).updateNotificationCallbacks({
    notifyUser: () => undefined,
    raiseError: (text, close) => void refusals.push({ text, close }),
    askConfirmation: () => undefined,
  });
  editor = container.get(editorClass);
});

const at = (address: string) => ({ sheetId, ...helpers.toCartesian(address) });
const value = (address: string) => engine.evaluated(at(address)).value;
const bold = (address: string) => ({
  sheetId,
  target: [helpers.toZone(address)],
  style: { bold: true },
});

/** Two cells written in slices, with the page's turn between them. */
function writeWhile(turn: () => Promise<void>): Promise<void> {
  function* work(): Generator<undefined, void> {
    engine.setContent(at("C3"), "1");
    yield;
    engine.setContent(at("C4"), "2");
  }
  return engine.batchInSlices(work(), turn);
}

test("formats of other cells leave what is being typed; those of the cell end it, as the grid's own do", () => {
  editor.startEdition("half a wo");
  engine.setFormat(bold("C3:D9"));
  expect([editor.editionMode, editor.currentContent]).toEqual(["editing", "half a wo"]);
  engine.setFormat(bold("A1:B2"));
  expect(editor.editionMode).toBe("inactive");
});

test("while a long request runs the text stays in the editor, and is entered when it is done", async () => {
  editor.startEdition("12");
  await writeWhile(() =>
    Promise.resolve().then(() => {
      editor.stopEdition("down");
      expect([editor.editionMode, editor.currentContent]).toEqual(["editing", "12"]);
      // What follows the entry belongs to another cell.
      editor.setCurrentContent("123", { start: 3, end: 3 });
      expect(editor.currentContent).toBe("12");
    }),
  );
  expect([value("A1"), value("C4"), editor.editionMode]).toEqual([12, 2, "inactive"]);
  expect(engine.model.getters.getActivePosition()).toEqual(at("A2"));
});

test("an editor opened while a long request runs is entered after it, too", async () => {
  const focus = new stores.DependencyContainer();
  focus.inject(stores.ModelStore, engine.model);
  const composer = focus.get(stores.ComposerFocusStore);
  const cellEditor = focus.get(editorClass);
  await writeWhile(() =>
    Promise.resolve().then(() => {
      composer.focusComposer(
        {
          id: "test",
          get editionMode() {
            return cellEditor.editionMode;
          },
          startEdition: cellEditor.startEdition.bind(cellEditor),
          setCurrentContent: cellEditor.setCurrentContent.bind(cellEditor),
          stopEdition: cellEditor.stopEdition.bind(cellEditor),
        },
        { content: "7", focusMode: "cellFocus" },
      );
      cellEditor.stopEdition();
    }),
  );
  expect(value("A1")).toBe(7);
});

test("what is being typed is entered where it was typed when the add-in shows another sheet", async () => {
  engine.send("CREATE_SHEET", { sheetId: "other", name: "Other", position: 1 });
  editor.startEdition("kept");
  engine.send("ACTIVATE_SHEET", { sheetIdFrom: sheetId, sheetIdTo: "other" });
  await Promise.resolve();
  expect([value("A1"), engine.model.getters.getActiveSheetId()]).toEqual(["kept", "other"]);
});

test.each(["=1+", "=SUM(", "=SUM(A1", "=Nowhere[Price]*2", '="a" "b"', "=)"])(
  "%s: what Excel would complete is completed, all else is refused and stays in the editor",
  (typed) => {
    editor.startEdition(typed);
    editor.stopEdition("down");
    if (typed === "=SUM(A1") {
      expect([refusals, value("A1")]).toEqual([[], "#CYCLE"]);
      return;
    }
    expect(refusals.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^This formula cannot be read:\n.+\n=/),
    ]);
    expect(refusals[0]?.text.startsWith(unreadableFormula)).toBe(true);
    expect(refusals[0]?.text.endsWith(`\n${typed}`)).toBe(true);
    expect([editor.editionMode === "inactive", editor.currentContent]).toEqual([false, typed]);
    expect(engine.cell(at("A1"))).toBeUndefined();
    // The notice takes the focus, by which the grid would end the editor again.
    editor.stopEdition();
    expect(refusals).toHaveLength(1);
    refusals[0]?.close?.();
    editor.setCurrentContent("=1+1", { start: 4, end: 4 });
    editor.stopEdition("down");
    expect([value("A1"), refusals.length]).toEqual([2, 1]);
  },
);

test("a formula with a function that is not there is taken, as in Excel", () => {
  editor.startEdition("=NOWHERE(1)");
  editor.stopEdition();
  expect([value("A1"), refusals]).toEqual(["#NAME?", []]);
});

test("a formula that the add-in left unreadable may be looked at and left", () => {
  engine.send("UPDATE_CELL", { ...at("A1"), content: "=1+" });
  editor.startEdition();
  editor.stopEdition("down");
  expect([editor.editionMode, refusals]).toEqual(["inactive", []]);
});

test("the editor's template lets keys in also where the model is read-only", () => {
  const file = require.resolve("@odoo/o-spreadsheet").replace(/\.\w+$/, ".xml");
  const xml = readFileSync(file, "utf8");
  const editable = (text: string) => /t-att-contenteditable="(.*)"/.exec(text)?.[1];
  expect(editable(xml)).toContain("isReadonly");
  expect(editable(withOpenEditor(xml))).toBe("'plaintext-only'");
  expect(() => withOpenEditor("<t/>")).toThrow("not the known one");
});
