import { wordsFor } from "../../src/locales";
import { cellsOf, createSample, useWorkbench } from "./support";

describe.each(["en-US", "zh-CN"] as const)("in %s", (locale) => {
  const open = useWorkbench({ locale });

  test("every sheet of the gallery is built from the pane", async () => {
    const { page, pane } = open;
    const { pane: say } = wordsFor(locale);
    const cards = pane.locator(".vp-card");
    const count = await cards.count();
    expect(count).toBeGreaterThanOrEqual(6);
    for (let card = 0; card < count; card += 1) {
      await cards.nth(card).click();
      const made = await createSample(open, locale);
      const shown = (await cellsOf(page, made)).map(
        ({ address, value }) => `${address} ${String(value)}`,
      );
      expect(shown.length).toBeGreaterThan(50);
      expect(shown.filter((cell) => /^\w+ #(?!N\/A)[A-Z]/.test(cell))).toEqual([]);
      await pane.getByRole("button", { name: say.form.back }).click();
    }
  });
});
