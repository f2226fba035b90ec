/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { connectWorkbook } from "../../src/excel";
import { wordsFor } from "../../src/locales";
import { templates } from "../../src/templates";
import { startOffice } from "../support/office";
import { showApp } from "./support/app";
import { MemoryWorkbook } from "./support/memory-workbook";
import { button, clear, click, happen, input, text, told, type, wait } from "./support/page";
import { rebate, rebateWords } from "./support/rebate-template";

// Browsers have it, jsdom does not.
Object.assign(globalThis, { TextEncoder });

// The line in the register of words.
const register: Record<string, unknown> = wordsFor("en-US").templates;
beforeAll(() => {
  register.rebate = rebateWords;
});
afterAll(() => {
  delete register.rebate;
});
afterEach(clear);

test("one more template needs its file, its words and a line in each register: card, form, checks, preview, sheet", async () => {
  const office = await startOffice();
  try {
    const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
    await showApp(new MemoryWorkbook(), { workbook, templates: [...templates, rebate] });
    const card = [...document.querySelectorAll<HTMLElement>(".vp-card")].at(-1);
    expect(card?.textContent).toContain("What a rebate on turnover costs.");
    expect(card?.querySelectorAll("svg rect").length).toBeGreaterThan(5);
    await click(card!);
    await told("Turnover");
    await click(button("Create sheet"));
    await told("Enter “Turnover”: the sheet needs it.");
    await click(button("Use the sample"));
    await type(input("field-rate"), "5%");
    await told("Rebate 100,000");
    await click(button("Create sheet"));
    // Long enough for the workbook, which answers when it has calculated and told of its selection.
    await wait(1_500);
    expect(text()).toContain("“Rebate” is in the workbook");
    const [sheet] = await workbook.written();
    expect(sheet).toMatchObject({ sheetName: "Rebate", templateId: "rebate" });
    const shown = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Rebate").getRange("A1:D8").load("text");
      await context.sync();
      return range.text;
    });
    expect(shown.map((cells) => cells.join("|"))).toEqual([
      "Rebate|||",
      "Northwind · template version 1|||",
      "|||",
      "Customer|Northwind||",
      "Currency|EUR||",
      "Turnover|2,000,000|EUR|Assumption",
      "Rebate rate|5.0%||Assumption",
      "Rebate|100,000|EUR|",
    ]);
  } finally {
    await happen(() => office.stop());
  }
});
