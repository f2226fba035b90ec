import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { wordsFor } from "../../src/locales";
import { createSample, goToCell, paneFrame, typeInCell, useWorkbench } from "./support";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds against WCAG in a document as it stands, a line each.
 * @param place the part of it to look at, by selector
 */
async function flaws(document: Frame, place = "html"): Promise<readonly string[]> {
  // As a string: what runs in the page is axe's own source, then a call of it.
  const run = `${axe}; axe.run(${JSON.stringify(place)}, { runOnly: ${JSON.stringify(standards)} })`;
  const { violations, passes } = await document.evaluate<AxeResults>(run);
  expect(passes.length).toBeGreaterThan(place === "html" ? 10 : 3);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe.each(["en-US", "zh-CN"] as const)("in %s", (locale) => {
  const open = useWorkbench({ locale });

  test("every place of the pane is accessible", async () => {
    const { page, pane } = open;
    const { places } = wordsFor(locale).pane;
    const place = (name: string) => pane.getByRole("navigation").getByRole("button", { name });
    const inPane = () => flaws(paneFrame(page));
    expect(await inPane()).toEqual([]);
    await pane.locator(".vp-card").nth(1).click();
    expect(await inPane()).toEqual([]);
    await createSample(open, locale);
    expect(await inPane()).toEqual([]);
    for (const name of [places.thisSheet, places.functions, places.sharing, places.settings]) {
      await place(name).click();
      await pane.getByRole("heading", { level: 1 }).waitFor();
      expect([name, ...(await inPane())]).toEqual([name]);
    }
  });

  test("page, menus, panels and dialogs around the grid are accessible", async () => {
    const { page } = open;
    const around = (place?: string) => flaws(page.mainFrame(), place);
    expect(await around()).toEqual([]);
    await page.getByRole("menubar").getByRole("menuitem").nth(5).click();
    await page.getByRole("menu").first().waitFor();
    // The tools behind it are half hidden.
    expect(await around(".o-menu")).toEqual([]);
    await page.keyboard.press("Escape");
    await goToCell(page, "F30");
    await page.keyboard.press("Control+h");
    await page.locator(".o-find-and-replace").waitFor();
    expect(await around()).toEqual([]);
    await goToCell(page, "F30");
    await page.keyboard.type("=1+");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(await around()).toEqual([]);
  });
});

describe("by keys alone", () => {
  const open = useWorkbench();

  test("the selection is told, and menus and sheet tabs are reached", async () => {
    const { page } = open;
    const told = page.getByTestId("selection");
    await typeInCell(page, "F30", "=2*3");
    await page.keyboard.press("ArrowUp");
    await told.getByText("F30, 6, formula =2*3", { exact: true }).waitFor();
    await page.keyboard.press("Shift+ArrowDown");
    await told.getByText("F30:F31 selected, rows: 2, columns: 1; F30, 6").waitFor();
    const focused = (role: string, name: string) =>
      page.locator(`[role=${role}]:focus`).filter({ hasText: name }).waitFor();
    for (const key of ["Shift+F6", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
    await page.getByRole("menu").getByText("Copy", { exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    await focused("menuitem", "Undo");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Insert sheet" }).press("Enter");
    await told.getByText("Sheet1; A1, empty").waitFor();
    await page.keyboard.press("F6");
    await focused("tab", "Sheet1");
    await page.keyboard.press("ArrowLeft");
    await told.getByText("Welcome; F30:F31 selected").waitFor();
  });
});
