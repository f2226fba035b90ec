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

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "100000" },
    columns: { type: "string", default: "10" },
    root: { type: "string", default: "dist" },
  },
});

/** Park and Miller's minimal standard: each run measures the same survey. */
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (16_807 * state) % 2_147_483_647;
    return state % below;
  };
}

function survey(rows, columns) {
  const next = generator(1976);
  const lines = Array.from({ length: rows }, (_, index) => {
    const tooCheap = 10 + next(40);
    const cheap = tooCheap + next(30);
    const expensive = cheap + next(30);
    const tooExpensive = expensive + next(40);
    const segment = next(2) ? "small" : "large";
    const intents = [1 + next(5), 1 + next(5), (1 + next(7)) / 4];
    return [
      tooCheap,
      cheap,
      expensive,
      tooExpensive,
      segment,
      ...intents,
      `country ${next(20)}`,
      `answer ${index}`,
    ];
  });
  const headers =
    "too cheap,cheap,expensive,too expensive,segment,intent cheap,intent expensive,weight,country,comment";
  return [headers.split(","), ...lines].map((line) => line.slice(0, columns).join(",")).join("\n");
}

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
const inExcel = (work) =>
  page
    .frames()
    .find((frame) => frame.url().includes("taskpane"))
    .evaluate(work);

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

const opened = page.locator("[data-testid=message]").filter({ hasText: "survey.csv" });
await step(`a .csv of ${values.rows} × ${values.columns} opened`, async () => {
  const buffer = Buffer.from(survey(Number(values.rows), Number(values.columns)));
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "survey.csv", mimeType: "text/csv", buffer });
  await opened.waitFor({ timeout: 300_000 });
});
await step("one cell edited, and kept", () =>
  page.evaluate(async () => {
    const { engine } = window.workbench;
    const sheetId = engine.model.getters.getActiveSheetId();
    engine.send("UPDATE_CELL", { sheetId, col: 0, row: 5, content: "12" });
    await window.workbench.saveNow();
  }),
);
await browser.close();
await server.close();
