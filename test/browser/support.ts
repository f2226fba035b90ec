import { chromium } from "playwright-core";
import { type Language, wordsFor } from "../../src/locales";
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "playwright-core";

/** The workbench in a browser context of its own. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
}

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is missing: run these tests by npm run test:browser`);
  return value;
};

/**
 * Opens the workbench afresh for each test of the file, or of the `describe` that calls this. A test in which the
 * page or the pane reported an error, or asked for something that is not on this machine, fails.
 * @returns the workbench of the test that runs; there is none outside of one
 */
export function useWorkbench({ locale = "en-US" } = {}): OpenWorkbench {
  jest.setTimeout(120_000);
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let wrongs: readonly string[];
  beforeAll(async () => {
    browser = await chromium.connect(setting("BROWSER_ENDPOINT"));
  });
  beforeEach(async () => {
    const viewport = { width: 1366, height: 768 };
    context = await browser.newContext({ locale, viewport, acceptDownloads: true });
    wrongs = watch(context);
    page = await context.newPage();
    await page.goto(setting("WORKBENCH_URL"));
    await ready(page);
  });
  afterEach(async () => {
    await context.close();
    expect(wrongs).toEqual([]);
  });
  afterAll(() => browser.close());
  return {
    get page() {
      return page;
    },
    get pane() {
      return paneOf(page);
    },
  };
}

/** The pane's document, for scripts that run in it: its office.js is the add-in's. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes("taskpane"));
  if (!frame) throw new Error("the page has no task pane");
  return frame;
}

const paneOf = (page: Page): FrameLocator => page.frameLocator("[data-testid=task-pane]");

/** Grid and pane stand on the page. */
export async function ready(page: Page): Promise<void> {
  await page.locator(".o-grid-overlay").waitFor();
  await paneOf(page).getByRole("navigation").waitFor();
}

/** Collects errors of the page and of the pane, and requests that would leave the machine. */
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

/** The name box says where the selection is. */
export async function selected(page: Page, range: string): Promise<void> {
  await page.waitForFunction(
    (name) => document.querySelector<HTMLInputElement>("input.os-input")?.value === name,
    range,
    { timeout: 10_000 },
  );
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
