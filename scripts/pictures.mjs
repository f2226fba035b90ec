/** Takes the README's pictures of the built workbench: `npm run build && npm run pictures`. */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";
import { serve } from "./serve.mjs";

const folder = fileURLToPath(new URL("../docs/images/", import.meta.url));
await mkdir(folder, { recursive: true });

/** Cards of the gallery in their order, by the names of the pictures. */
const SHEETS = [
  "pricing-sheet",
  "value-map",
  "customer-tiers",
  "price-sensitivity",
  "unit-economics",
  "value-report",
];
const LANGUAGES = ["en-US", "zh-CN"];

const server = await serve({ port: 0 });
const browser = await chromium.launch({ ...(await findBrowser()), headless: true });
for (const locale of LANGUAGES) {
  for (const [card, name] of SHEETS.entries()) {
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 860 } });
    const page = await context.newPage();
    await page.goto(server.url);
    const pane = page.frameLocator("[data-testid=task-pane]");
    await pane.locator(".vp-card").nth(card).click();
    // Behind "All sheets" stands "Use the sample"; of the buttons at the foot the first creates.
    await pane.locator("main .ms-Button--command").nth(1).click();
    await pane.locator(".vp-buttons button").first().click();
    await page.locator(".o-sheet").nth(1).waitFor();
    // Until the charts have come to rest.
    await page.waitForTimeout(4000);
    await page.screenshot({ path: `${folder}${name}.${locale}.png` });
    await context.close();
  }
}
await browser.close();
await server.close();
