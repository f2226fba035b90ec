import { registries } from "@odoo/o-spreadsheet";
import { createEngine, describeFunctions } from "../../../src/workbench/engine";

test("our functions calculate, spill and say their errors in the grid", () => {
  const engine = createEngine();
  const sheetId = engine.model.getters.getActiveSheetId();
  const at = (col: number, row: number) => ({ sheetId, col, row });
  engine.batch(() => {
    for (const [index, content] of ["1000", "2000", "text", "=NA()"].entries()) {
      engine.send("UPDATE_CELL", { ...at(0, index), content });
    }
    engine.send("UPDATE_CELL", { ...at(1, 0), content: "=VALUE_PRICE(A1:A4,0.3,100)" });
    engine.send("UPDATE_CELL", { ...at(2, 0), content: "=VALUE_PRICE(1000,2)" });
    engine.send("UPDATE_CELL", { ...at(3, 0), content: "=VALUE_PRICE(1000,0.5,,600)" });
  });
  const column = [0, 1, 2, 3].map((row) => engine.evaluated(at(1, row)).value);
  expect(column).toEqual([400, 700, "#VALUE!", "#N/A"]);
  const refused = engine.evaluated(at(2, 0));
  expect(refused.value).toBe("#NUM!");
  expect(refused.message).toMatch(/Share/);
  expect(engine.evaluated(at(3, 0)).value).toBe(600);
});

test("the grid's helper gets descriptions, in whatever language they come", () => {
  createEngine();
  describeFunctions({
    functions: [
      {
        id: "VALUE_PRICE",
        description: "价格",
        parameters: [{ name: "value", description: "价值" }],
      },
    ],
  });
  const known = registries.functionRegistry.get("VALUE_PRICE");
  expect(known.description).toBe("价格");
  expect(known.args[0]).toMatchObject({ name: "value", description: "价值", optional: false });
  expect(known.args[2]).toMatchObject({ name: "reference_price", optional: true });
});
