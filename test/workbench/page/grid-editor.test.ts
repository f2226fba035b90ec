import { helpers, stores } from "@odoo/o-spreadsheet";
import { type Engine, createEngine } from "../../../src/workbench/engine";
import { extendEditor } from "../../../src/workbench/page/grid-editor";

const editorClass = stores.CellComposerStore;
let engine: Engine;
let sheetId: string;
let editor: InstanceType<typeof editorClass>;

beforeAll(extendEditor);
beforeEach(() => {
  engine = createEngine();
  sheetId = engine.model.getters.getActiveSheetId();
  const container = new stores.DependencyContainer();
  container.inject(stores.ModelStore, engine.model);
  editor = container.get(editorClass);
});

const at = (address: string) => ({ sheetId, ...helpers.toCartesian(address) });
const bold = (address: string) => ({
  sheetId,
  target: [helpers.toZone(address)],
  style: { bold: true },
});

test("formats of other cells leave what is being typed; those of the cell end it, as the grid's own do", () => {
  editor.startEdition("half a wo");
  engine.setFormat(bold("C3:D9"));
  expect([editor.editionMode, editor.currentContent]).toEqual(["editing", "half a wo"]);
  engine.setFormat(bold("A1:B2"));
  expect(editor.editionMode).toBe("inactive");
});

test("while a long request runs the text stays in the editor, and is entered when it is done", async () => {
  editor.startEdition("12");
  function* work(): Generator<void> {
    engine.setContent(at("C3"), "1");
    yield;
    engine.setContent(at("C4"), "2");
  }
  const turn = (): Promise<void> =>
    Promise.resolve().then(() => {
      editor.stopEdition("down");
      expect([editor.editionMode, editor.currentContent]).toEqual(["editing", "12"]);
    });
  await engine.batchInSlices(work(), turn);
  expect(engine.cell(at("A1"))).toBeUndefined();
  editor.stopEdition("down");
  expect(engine.evaluated(at("A1")).value).toBe(12);
  expect(engine.evaluated(at("C4")).value).toBe(2);
});
