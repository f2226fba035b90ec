import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { wordsFor } from "../../src/locales";
import { createSample, type OpenWorkbench, paneFrame, useWorkbench } from "./support";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds against WCAG in the pane as it stands, a line each. */
async function flaws({ page }: OpenWorkbench): Promise<readonly string[]> {
  // As a string: what runs in the page is axe's own source, then a call of it.
  const run = `${axe}; axe.run(document, { runOnly: ${JSON.stringify(standards)} })`;
  const { violations, passes } = await paneFrame(page).evaluate<AxeResults>(run);
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe.each(["en-US", "zh-CN"] as const)("in %s", (locale) => {
  const open = useWorkbench({ locale });

  test("every place of the pane is accessible", async () => {
    const { pane } = open;
    const { places } = wordsFor(locale).pane;
    const place = (name: string) => pane.getByRole("navigation").getByRole("button", { name });
    expect(await flaws(open)).toEqual([]);
    await pane.locator(".vp-card").nth(1).click();
    expect(await flaws(open)).toEqual([]);
    await createSample(open, locale);
    expect(await flaws(open)).toEqual([]);
    for (const name of [places.thisSheet, places.functions, places.sharing, places.settings]) {
      await place(name).click();
      await pane.getByRole("heading", { level: 1 }).waitFor();
      expect([name, ...(await flaws(open))]).toEqual([name]);
    }
  });
});
