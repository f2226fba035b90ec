import { type Model, stores } from "@odoo/o-spreadsheet";
import { createEngine } from "../../../../src/workbench/engine";
import { skipFramesOfGoneSheets } from "../../../../src/workbench/page/grid/frames";

beforeAll(skipFramesOfGoneSheets);

test("a frame of an animation is left out once its sheet has gone", () => {
  const engine = createEngine();
  const first = engine.model.getters.getActiveSheetId();
  const container = new stores.DependencyContainer();
  // The model's own layers need a real canvas.
  const model = { getters: engine.model.getters, drawLayer: () => undefined };
  container.inject(stores.ModelStore, model as unknown as Model);
  const painter = container.get(stores.RendererStore) as unknown as {
    register(layer: object): void;
    draw(context?: object): void;
  };
  const drawn: string[] = [];
  painter.register({
    renderingLayers: ["Background"],
    drawLayer: ({ sheetId }: { sheetId: string }) => {
      engine.model.getters.getSheet(sheetId);
      drawn.push(sheetId);
    },
  });
  const ctx = { save: () => undefined, restore: () => undefined };
  engine.send("CREATE_SHEET", { sheetId: "made", name: "Made", position: 1 });
  painter.draw({ ctx, sheetId: "made" });
  painter.draw();
  engine.undo();
  painter.draw();
  painter.draw({ ctx, sheetId: first });
  expect(drawn).toEqual(["made", "made", first]);
});
