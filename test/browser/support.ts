import { chromium } from "playwright-core";
import { type Language, wordsFor } from "../../src/locales";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";

/** The workbench in a browser context of its own, with what went wrong in it. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of the page and of the pane, and requests that would leave the machine. */
  readonly wrongs: readonly string[];
  close(): Promise<void>;
}

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is missing: run these tests by npm run test:browser`);
  return value;
};

let browser: Promise<Browser> | undefined;

export async function openWorkbench({ locale = "en-US" } = {}): Promise<OpenWorkbench> {
  browser ??= chromium.connect(setting("BROWSER_ENDPOINT"));
  const context = await (
    await browser
  ).newContext({
    locale,
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
  });
  const wrongs = watch(context);
  const page = await context.newPage();
  await page.goto(setting("WORKBENCH_URL"));
  await ready(page);
  return {
    page,
    pane: page.frameLocator("[data-testid=task-pane]"),
    wrongs,
    close: () => context.close(),
  };
}

/** Grid and pane stand on the page. */
export async function ready(page: Page): Promise<void> {
  await page.locator(".o-grid-overlay").waitFor();
  await page.frameLocator("[data-testid=task-pane]").getByRole("navigation").waitFor();
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

function watch(context: BrowserContext): string[] {
  const wrongs: string[] = [];
  const { origin } = new URL(setting("WORKBENCH_URL"));
  context.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      wrongs.push(`request to ${request.url()}`);
  });
  context.on("weberror", (error) => wrongs.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") wrongs.push(`${message.text()} ${message.location().url}`);
  });
  return wrongs;
}

/** A calculated cell of the open workbook. */
export interface ShownCell {
  readonly address: string;
  readonly value: unknown;
}

/** All cells with a value of one sheet, row by row. */
export function cellsOf(page: Page, sheetName: string): Promise<ShownCell[]> {
  return page.evaluate((name) => {
    if (!window.workbench) throw new Error("the workbench has not started");
    const { getters } = window.workbench.engine.model;
    const sheetId = getters.getSheetIdByName(name);
    if (sheetId === undefined) throw new Error(`there is no sheet "${name}"`);
    const letters = (index: number): string =>
      (index >= 26 ? letters(Math.floor(index / 26) - 1) : "") +
      String.fromCharCode(65 + (index % 26));
    return getters
      .getEvaluatedCellsPositions(sheetId)
      .sort((a, b) => a.row - b.row || a.col - b.col)
      .map((position) => ({
        address: `${letters(position.col)}${position.row + 1}`,
        value: getters.getEvaluatedCell(position).value,
      }))
      .filter(({ value }) => value !== null && value !== "");
  }, sheetName);
}

export async function valueAt(page: Page, sheetName: string, address: string): Promise<unknown> {
  return (await cellsOf(page, sheetName)).find((cell) => cell.address === address)?.value;
}

/** The first cell to the right of a label. */
export async function besideLabel(
  page: Page,
  sheetName: string,
  label: string,
): Promise<ShownCell> {
  const cells = await cellsOf(page, sheetName);
  const at = cells.findIndex(({ value }) => value === label);
  const beside = cells[at + 1];
  if (at < 0 || !beside) throw new Error(`"${sheetName}" has nothing beside a label "${label}"`);
  return beside;
}

/** Types as a person does: the name box takes the selection to the cell, the keyboard does the rest. */
export async function typeInCell(page: Page, address: string, text: string): Promise<void> {
  await goToCell(page, address);
  await page.keyboard.type(text, { delay: 10 });
  await page.keyboard.press("Enter");
}

export async function goToCell(page: Page, address: string): Promise<void> {
  const box = page.locator("input.os-input");
  await box.click();
  await box.fill(address);
  await box.press("Enter");
}

/** Creates the sheet of the open form as a person would. Its name. */
export async function createSheet(
  { page, pane }: OpenWorkbench,
  locale: Language = "en-US",
): Promise<string> {
  const { done, form } = wordsFor(locale).pane;
  const before = await sheetNames(page);
  await pane.getByRole("button", { name: form.create }).click();
  await pane.getByRole("button", { name: done.goTo }).waitFor({ timeout: 30_000 });
  const [made] = (await sheetNames(page)).filter((name) => !before.includes(name));
  if (made === undefined) throw new Error("no sheet was added");
  return made;
}

/** The same with the sample in the form. */
export async function createSample(
  open: OpenWorkbench,
  locale: Language = "en-US",
): Promise<string> {
  await open.pane.getByRole("button", { name: wordsFor(locale).pane.form.useSample }).click();
  return createSheet(open, locale);
}

export const sheetNames = (page: Page): Promise<string[]> =>
  page.locator(".o-sheet .o-sheet-name").allInnerTexts();
