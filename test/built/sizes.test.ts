import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const dist = path.resolve(__dirname, "../../dist");
const gzippedKilobytes = (file: string): number =>
  gzipSync(readFileSync(path.join(dist, file))).length / 1024;

// Cells must calculate before the pane exists, so what loads first is small.
test.each([
  ["functions.js", 27],
  ["taskpane.js", 10],
])("%s is at most %d KB gzipped", (file, limit) => {
  expect(gzippedKilobytes(file)).toBeLessThanOrEqual(limit);
});

test("the pane, loaded when it is opened, is at most 350 KB gzipped in all", () => {
  const chunks = readdirSync(dist).filter((file) => /\.[0-9a-f]{8}\.js$/.test(file));
  expect(chunks.length).toBeGreaterThan(0);
  const total = chunks.reduce((sum, file) => sum + gzippedKilobytes(file), 0);
  expect(total).toBeLessThanOrEqual(350);
});

test("nothing of the spreadsheet or of office.js is in the add-in's own files", () => {
  const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
  for (const file of scripts) {
    const text = readFileSync(path.join(dist, file), "utf8");
    expect(text).not.toMatch(/o_spreadsheet|@odoo\/owl|OSF\.DDA/);
  }
});
