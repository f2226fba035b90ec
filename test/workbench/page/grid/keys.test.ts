import { helpers } from "@odoo/o-spreadsheet";
import { createEngine } from "../../../../src/workbench/engine";
import { lastCell } from "../../../../src/workbench/page/grid/keys";

test("the last cell is the one that the used rows and columns end in, spilled and formatted ones too", () => {
  const engine = createEngine();
  const sheetId = engine.model.getters.getActiveSheetId();
  const at = (address: string) => ({ sheetId, ...helpers.toCartesian(address) });
  expect(lastCell(engine.model)).toEqual({ col: 0, row: 0 });
  engine.setContent(at("B7"), "1");
  engine.setContent(at("D2"), "=SEQUENCE(3,2)");
  expect(lastCell(engine.model)).toEqual({ col: 4, row: 6 });
  engine.setFormat({ sheetId, target: [helpers.toZone("A9")], style: { bold: true } });
  expect(lastCell(engine.model)).toEqual({ col: 4, row: 8 });
  engine.send("HIDE_COLUMNS_ROWS", { sheetId, dimension: "ROW", elements: [8] });
  expect(lastCell(engine.model)).toEqual({ col: 4, row: 7 });
});
