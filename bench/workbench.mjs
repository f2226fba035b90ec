/**
 * The workbench's page at size, in a browser on the built files: `npm run build && node bench/workbench.mjs`.
 * Says for each step how long it took and the longest time that the page stood still. Numbers of one run are kept in
 * bench/WORKBENCH.md. `--rows 100000` sets the respondents, `--columns 10` how much of each is there, `--root dist` the folder of the build.
 */
/* global window, performance, setInterval, Excel */
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { serve } from "../scripts/serve.mjs";
import { customers, drivers, survey } from "./workbench-data.mjs";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "100000" },
    columns: { type: "string", default: "10" },
    root: { type: "string", default: "dist" },
  },
});

const server = await serve({ port: 0, root: path.resolve(values.root) });
const browser = await chromium.launch({ ...(await findBrowser()), headless: true });
const page = await browser.newPage({ locale: "en-US" });
page.on("pageerror", (error) => {
  throw error;
});
await page.addInitScript(() => {
  window.longestPause = 0;
  let before = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.longestPause = Math.max(window.longestPause, now - before);
    before = now;
  }, 10);
});

async function step(name, work) {
  await page.evaluate(() => {
    window.longestPause = 0;
  });
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  // What the step leaves to do (saving, drawing) belongs to it.
  await page.waitForTimeout(4000);
  const longest = await page.evaluate(() => window.longestPause);
  console.log(`${name}: ${took.toFixed(0)} ms, longest pause ${longest.toFixed(0)} ms`);
}

/** Runs office.js in the pane, as the add-in does. */
const inExcel = (work, argument) =>
  page
    .frames()
    .find((frame) => frame.url().includes("taskpane"))
    .evaluate(work, argument);

await page.goto(server.url);
const pane = page.frameLocator("[data-testid=task-pane]");
await pane.locator("nav").waitFor();

await step("2,000 × 10 values and formulas, then number formats and a fill, in one request", () =>
  inExcel(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Size");
      const range = sheet.getRangeByIndexes(0, 0, 2000, 10);
      range.format.fill.color = "#FFF2CC";
      range.numberFormat = "#,##0.00";
      range.formulas = Array.from({ length: 2000 }, (_row, r) =>
        Array.from({ length: 10 }, (_column, c) => (c < 5 ? r * c : `=A${r + 1}*2+${c}`)),
      );
      await context.sync();
    }),
  ),
);
await step("undo", () => page.evaluate(() => window.workbench.undo()));

async function openCsv(name, text) {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
  const opened = page.locator("[data-testid=message]").filter({ hasText: name });
  await opened.waitFor({ timeout: 300_000 });
}

async function fill(label, text) {
  const field = pane.getByRole("textbox", { name: label }).first();
  await field.fill(text);
  await field.blur();
}

/** Opens a template's form, fills it, and makes the sheet. */
async function makeSheet(title, prepare) {
  await pane.locator(".vp-card").filter({ hasText: title }).first().click();
  await prepare();
  await step(`${title}: the sheet`, async () => {
    await pane.getByRole("button", { name: "Create sheet" }).click();
    await pane.getByRole("button", { name: /^Go to/ }).waitFor({ timeout: 300_000 });
  });
  await pane.getByRole("button", { name: "All sheets" }).click();
}

/** Takes the rows of the sheet that shows, whose headers are those of the form. */
async function takeRows(address) {
  await inExcel(
    (cells) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(cells).select();
        await context.sync();
      }),
    address,
  );
  const rows = Number(/\d+$/.exec(address)[0]) - 1;
  await step(`${rows} rows taken into the form`, async () => {
    await pane.getByRole("button", { name: "Take rows from the selection" }).first().click();
    const taken = pane.getByText(/rows taken from/).first();
    // Asked where a column may be matched otherwise.
    const take = pane.getByRole("button", { name: /^Take [\d,]+ rows$/ });
    await taken.or(take).waitFor({ timeout: 60_000 });
    if (await take.isVisible()) await take.click();
    await taken.waitFor({ timeout: 60_000 });
  });
}

const answers = Number(values.rows);
const columns = Number(values.columns);
await step(`a .csv of ${answers} × ${columns} opened`, () =>
  openCsv("survey.csv", survey(answers, columns)),
);
await step("one cell edited, and kept", () =>
  page.evaluate(async () => {
    const { engine } = window.workbench;
    const sheetId = engine.model.getters.getActiveSheetId();
    engine.send("UPDATE_CELL", { sheetId, col: 0, row: 5, content: "12" });
    await window.workbench.saveNow();
  }),
);
await makeSheet("Price sensitivity", async () => {
  const last = answers + 1;
  await fill("Product", "Planning tool");
  await fill("Range of the answers", `survey!A2:D${last}`);
  if (columns > 4) await fill("Range of the segments", `survey!E2:E${last}`);
  if (columns > 6) await fill("Range of the purchase intents", `survey!F2:G${last}`);
});
await step("one of its answers edited", () =>
  page.evaluate(() => {
    const { engine } = window.workbench;
    const sheetId = engine.model.getters.getSheetIdByName("survey");
    engine.send("UPDATE_CELL", { sheetId, col: 0, row: 6, content: "12" });
  }),
);
await step("undo of the edit", () => page.evaluate(() => window.workbench.undo()));
await step("undo of the sheet", () => page.evaluate(() => window.workbench.undo()));

await openCsv("customers.csv", customers(2000));
await makeSheet("Customer tiers", () => takeRows("A1:H2001"));
await openCsv("drivers.csv", drivers(494));
await makeSheet("Value map", async () => {
  await pane.getByRole("button", { name: "Use the sample" }).click();
  // With the sample's six they are the 500 that the form takes.
  await takeRows("A1:N495");
});
await browser.close();
await server.close();
