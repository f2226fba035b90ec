import { createEngine } from "../../../../src/workbench/engine";
import { followTabs } from "../../../../src/workbench/page/grid/tab-run";

const { model } = createEngine();
const { getters, selection } = model;

const press = (key: "Tab" | "Enter"): string => {
  const from = getters.getActivePosition();
  const direction = key === "Tab" ? "right" : "down";
  selection.moveAnchorCell(direction, 1);
  followTabs(model, from, direction);
  const { col, row } = getters.getActivePosition();
  return `${"ABCDEFG"[col] ?? ""}${String(row + 1)}`;
};

test("Enter after a row entered with Tab goes below its first cell, row after row", () => {
  selection.selectCell(1, 1);
  expect([press("Tab"), press("Tab"), press("Enter")]).toEqual(["C2", "D2", "B3"]);
  expect([press("Tab"), press("Enter"), press("Enter")]).toEqual(["C3", "B4", "B5"]);
});

test("a cell selected otherwise ends the row", () => {
  selection.selectCell(1, 1);
  press("Tab");
  selection.selectCell(4, 1);
  expect(press("Enter")).toBe("E3");
  selection.selectCell(1, 1);
  press("Tab");
  selection.selectCell(4, 1);
  expect([press("Tab"), press("Enter")]).toEqual(["F2", "E3"]);
});
