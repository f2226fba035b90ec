/** @jest-environment jsdom */
import { templates } from "../../src/templates";
import { wordsFor, type Language } from "../../src/locales";
import { showApp } from "./support/app";
import { MemoryWorkbook } from "./support/memory-workbook";
import { MemoryStore } from "./support/memory-store";
import { button, clear, click, told } from "./support/page";

afterEach(clear);

const languages: readonly Language[] = ["en-US", "zh-CN", "zh-TW"];
const forms = templates.flatMap(({ id }) => languages.map((language) => [id, language] as const));

test.each(forms)(
  "%s in %s: gallery, blank form, sample, sheet, its inputs; React has nothing to say",
  async (id, language) => {
    const said = jest.spyOn(console, "error").mockImplementation((...what) => {
      throw new Error(what.join(" "));
    });
    const workbook = new MemoryWorkbook();
    const { pane, templates: words } = wordsFor(language);
    await showApp(workbook, {
      officeLanguage: language,
      locale: language,
      store: new MemoryStore(),
    });
    const name = (words as Readonly<Record<string, { readonly name: string }>>)[id]?.name ?? "";
    const card = [...document.querySelectorAll<HTMLElement>(".vp-card")].find((each) =>
      each.textContent.includes(name),
    );
    if (!card) throw new Error(`The gallery has no “${name}”.`);
    await click(card);
    await click(button(pane.form.create));
    expect(workbook.sheets).toEqual([]);
    await click(button(pane.form.useSample));
    await click(button(pane.form.create));
    expect(workbook.sheets).toHaveLength(1);
    workbook.select({ address: "A1", sheet: workbook.sheets[0]!, inputCells: {} });
    await click(button(pane.places.thisSheet));
    await told(name);
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  },
);
