/** @jest-environment jsdom */
import { createEngine } from "../../../src/workbench/engine";
import { openFile, writeXlsx } from "../../../src/workbench/files";
import { onTry, registerLinks, tries, tryLink, tryOf } from "../../../src/workbench/page/links";
import { welcomeWorkbook } from "../../../src/workbench/page/samples/welcome";

beforeAll(registerLinks);

function linksOf(data: object): readonly string[] {
  const { model } = createEngine(data);
  const sheetId = model.getters.getActiveSheetId();
  return Array.from(
    { length: 30 },
    (_, row) => model.getters.getEvaluatedCell({ sheetId, col: 1, row }).link?.url ?? "",
  ).filter((url) => url !== "");
}

test("the links of the welcome sheet come back from an .xlsx file", async () => {
  const data = welcomeWorkbook("en-US");
  const bytes = await writeXlsx(createEngine(data));
  const opened = await openFile({ name: "welcome.xlsx", bytes });
  expect(linksOf(opened.data).map(tryOf)).toEqual([...tries]);
});

test("addresses of others are not ours", () => {
  for (const url of ["", "https://example.org/", "https://workbench.invalid/try/other"]) {
    expect(tryOf(url)).toBeUndefined();
  }
});

describe("a click", () => {
  const grid = document.createElement("div");
  const overlay = grid.appendChild(document.createElement("div"));
  overlay.className = "o-grid-overlay";
  const engine = createEngine();
  const { getters, selection } = engine.model;
  const sheetId = getters.getActiveSheetId();
  engine.send("UPDATE_CELL", { sheetId, col: 1, row: 1, content: tryLink("survey", "Survey") });
  engine.send("UPDATE_CELL", { sheetId, col: 4, row: 1, content: "text" });

  test.each([
    ["on the link", 1, "survey"],
    ["on an empty cell that its text runs over", 2, "survey"],
    ["on another text", 4, undefined],
    ["to the right of another text", 5, undefined],
    ["before it", 0, undefined],
  ])("%s", (_, col, expected) => {
    const heard: string[] = [];
    const stop = onTry(grid, engine, (target) => heard.push(target));
    selection.selectCell(col, 1);
    overlay.click();
    overlay.dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey: true }));
    grid.click();
    stop();
    overlay.click();
    expect(heard).toEqual(expected === undefined ? [] : [expected]);
  });
});
