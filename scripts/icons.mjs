/** Draws the PNG icons from their SVG sources: `npm run icons`. The 16 and 20 px sizes have a drawing of their own. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = ["addin", "sheet"];
const SMALL = 20;

const folder = new URL("../assets/icons/", import.meta.url);
const browser = await chromium.launch({ ...(await findBrowser()), headless: true });
const page = await browser.newPage();
for (const icon of ICONS) {
  for (const size of SIZES) {
    const svg = await readFile(
      new URL(`${icon}${size <= SMALL ? "-small" : ""}.svg`, folder),
      "utf8",
    );
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await writeFile(
      new URL(`${icon}-${size}.png`, folder),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
