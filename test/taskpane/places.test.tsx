/** @jest-environment jsdom */
import { WorkbookError, type WrittenSheet } from "../../src/excel/workbook";
import { explain } from "../../src/functions/explain";
import { wordsFor } from "../../src/locales";
import { pane as english } from "../../src/locales/en-US/pane";
import { templates } from "../../src/templates";
import { showApp } from "./support/app";
import { MemoryStore } from "./support/memory-store";
import { MemoryWorkbook } from "./support/memory-workbook";
import { button, clear, click, happen, hasButton, input, text, told, type } from "./support/page";

let workbook: MemoryWorkbook;

beforeEach(() => {
  workbook = new MemoryWorkbook();
});
afterEach(clear);

const written = (more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  id: "1",
  sheetName: "Deal A",
  templateId: "pricing-sheet",
  templateVersion: templates[0]!.version,
  inputs: JSON.stringify({ ...templates[0]!.blank, customer: "Acme", value: 1000, share: 0.15 }),
  address: "A1:H60",
  ...more,
});

describe("sheets", () => {
  test("a new user sees three steps; later the sheets of the workbook instead", async () => {
    await showApp(workbook);
    await told(english.gallery.firstRun.title);
    expect(hasButton("Go to Deal A")).toBe(false);
    clear();
    workbook.sheets.push(written());
    await showApp(workbook);
    await click(button("Go to Deal A"));
    expect(workbook.visits).toEqual([{ sheet: "Deal A", cell: undefined }]);
    expect(text()).not.toContain(english.gallery.firstRun.title);
  });

  test("a form not finished is offered, with what was typed; the untouched sample is not", async () => {
    await showApp(workbook);
    await click(document.querySelector(".vp-card")!);
    await click(button("Use the sample"));
    await click(button("All sheets"));
    await told(english.gallery.firstRun.title);
    await click(document.querySelector(".vp-card")!);
    await type(input("field-customer"), "Acme");
    await click(button("All sheets"));
    await click(button("Go on with “Pricing sheet”"));
    expect(input("field-customer").value).toBe("Acme");
    await click(button("Clear"));
    await click(button("All sheets"));
    await told(english.gallery.firstRun.title);
    expect(text()).not.toContain(english.gallery.unfinished);
  });

  test("a command of the ribbon opens the form, empty or with the sample", async () => {
    await showApp(workbook, { request: { templateId: "pricing-sheet", sample: false } });
    expect(input("field-value").value).toBe("");
    await showApp(workbook, { request: { templateId: "pricing-sheet", sample: true } });
    expect(input("field-value").value).toBe("3,000,000");
  });

  test("a workbook that cannot be read is told, and the gallery still works", async () => {
    workbook.failures.set("atSelection", new Error("lost"));
    await showApp(workbook);
    await told("lost");
    await click(document.querySelector(".vp-card")!);
    expect(input("field-value").value).toBe("");
  });
});

describe("this sheet", () => {
  test("nothing of ours is selected: what to do next", async () => {
    await showApp(workbook);
    await click(button("This sheet"));
    await told(english.thisSheet.none);
    await click(button("See the sheets"));
    await told(english.gallery.firstRun.title);
  });

  test("it appears by itself when the selection enters a sheet of ours", async () => {
    await showApp(workbook);
    await happen(() =>
      workbook.select({ address: "'Deal A'!C9", cellKey: "value", sheet: written() }),
    );
    await told("Deal A");
    await told("Selected cell C9");
    await told("What the customer gains in a year against the next best alternative");
    expect(text()).toContain("1,000 USD");
    expect(text()).toContain("12 months");
    await happen(() =>
      workbook.select({ address: "C9", sheet: written(), inputCells: { term: 1 } }),
    );
    await told("1 month");
    expect(text()).not.toContain("1 months");
    expect(text()).toContain("15%");
  });

  test("its inputs are those of the cells now, also where the sheet was made in another language", async () => {
    await showApp(workbook);
    const inputCells = {
      value: 2_500_000,
      share: "a lot",
      customer: "",
      startDate: 46348,
      contractType: "成功费",
    };
    await happen(() => workbook.select({ address: "C9", sheet: written(), inputCells }));
    await told("2,500,000 USD");
    await told("2026-11-22");
    await told("Win fee");
    await click(button("Value a year"));
    expect(workbook.visits).toEqual([{ sheet: "Deal A", cell: "value" }]);
    expect(text()).not.toContain("Acme");
    expect(document.querySelectorAll(".vp-checks li").length).toBeGreaterThanOrEqual(2);
  });

  test("what another sheet calculates is rounded to read, what was typed is shown to its last digit", async () => {
    await showApp(workbook);
    const inputCells = { value: 2_500_000.125, lowValue: 1_234_567.8912 };
    const sheet = { ...written(), links: { lowValue: { formula: "ValueMap_LowValue" } } };
    await happen(() => workbook.select({ address: "C9", sheet, inputCells }));
    await told("2,500,000.125 USD");
    await told("1,234,568 USD");
  });

  test("it does not take the place of a form that is being filled", async () => {
    await showApp(workbook);
    await click(document.querySelector(".vp-card")!);
    await happen(() => workbook.select({ address: "A1", sheet: written() }));
    expect(input("field-value")).not.toBeNull();
  });

  test("what the sheet's own checks find is counted, and leads to the check", async () => {
    await showApp(workbook);
    const checks = [
      { key: "check.corridor", text: "✓ The floor lies below the ceiling." },
      { key: "check.sources", text: "! Parameters without a source: 2." },
      { key: "check.fee", text: "✗ The fee is above the gain." },
    ];
    await happen(() => workbook.select({ address: "A1", sheet: written(), checks }));
    await told("Parameters without a source: 2.");
    expect(text()).not.toContain("The floor lies below the ceiling.");
    await click(button("Fee: The fee is above the gain."));
    expect(workbook.visits).toEqual([{ sheet: "Deal A", cell: "check.fee" }]);
    const lines = [...document.querySelectorAll(".vp-checks li")].slice(-2);
    expect(lines.map((line) => line.querySelector(".vp-error") !== null)).toEqual([false, true]);
  });

  test("one thing is counted once: what a check says, and rows that a person may have changed since", async () => {
    const pricing = templates.find(({ id }) => id === "pricing-sheet")!;
    const sample = pricing.sample(wordsFor("en-US").templates["pricing-sheet"]);
    const dear = JSON.stringify({ ...sample, costToServe: 1_500_000 });
    await showApp(workbook);
    const checks = [{ key: "check.corridor", text: "✗ The floor is above the ceiling." }];
    await happen(() =>
      workbook.select({ address: "A1", sheet: written({ inputs: dear }), checks }),
    );
    await told("1 thing to settle");
    await told("Corridor: The floor is above the ceiling.");

    const map = templates.find(({ id }) => id === "value-map")!;
    const drivers = JSON.stringify(map.sample(wordsFor("en-US").templates["value-map"]));
    const sheet = written({ id: "m", templateId: "value-map", inputs: drivers });
    const arithmetic = [{ key: "check.arithmetic", text: "✗ Stated results that differ: 1." }];
    await happen(() => workbook.select({ address: "A1", sheet, checks: arithmetic }));
    await told("Arithmetic: Stated results that differ: 1.");
    await told("1 thing to settle");
    // Corrected by hand: the row kept with the sheet still has the old figure.
    await happen(() => workbook.select({ address: "A1", sheet, checks: [] }));
    await told(english.thisSheet.settled);
  });

  test("a copy made in Excel is told, with the way to its original", async () => {
    await showApp(workbook);
    await click(button("This sheet"));
    await happen(() => workbook.select({ address: "Second!A1", copyOf: written() }));
    await told("This is a copy of “Deal A”.");
    expect(text()).toContain("choose “New sheet from these inputs”");
    await click(button("Go to Deal A"));
    expect(workbook.visits).toEqual([{ sheet: "Deal A", cell: undefined }]);
  });

  test("what is to settle is counted, and each leads to its cell", async () => {
    const bad = JSON.stringify({ ...templates[0]!.blank, customer: "Acme", share: 15 });
    await showApp(workbook);
    await happen(() => workbook.select({ address: "A1", sheet: written({ inputs: bad }) }));
    await told("things to settle");
    await click(document.querySelector(".vp-checks button")!);
    expect(workbook.visits[0]?.cell).toBeDefined();
  });

  test.each([
    [{ templateId: "nobody-knows" }, english.thisSheet.unknown],
    [{ templateVersion: 999 }, english.thisSheet.unknown],
    [{ inputs: "{" }, english.thisSheet.unreadable],
    [{ inputs: '{"value":{"a":1}}' }, english.thisSheet.unreadable],
    [{ templateVersion: 0 }, english.thisSheet.newer],
  ])("%j is told as it is", async (more, sentence) => {
    await showApp(workbook);
    await happen(() => workbook.select({ address: "A1", sheet: written(more) }));
    await told(sentence);
  });

  test("rows that a person added to a table are counted", async () => {
    const map = templates.find(({ id }) => id === "value-map")!;
    const inputs = JSON.stringify(map.sample(wordsFor("en-US").templates["value-map"]));
    const sheet = written({ templateId: "value-map", inputs });
    await showApp(workbook);
    await happen(() => workbook.select({ address: "A1", sheet }));
    await told("6 rows");
    await happen(() => workbook.select({ address: "A1", sheet, rowsAdded: { id: 2 } }));
    await told("8 rows");
  });

  test("two tables with a column of the same name fill their own rows of a new form", async () => {
    const map = templates.find(({ id }) => id === "value-map")!;
    const inputs = JSON.stringify(map.sample(wordsFor("en-US").templates["value-map"]));
    await showApp(workbook);
    workbook.inputs = {
      cells: {},
      tables: [
        { group: ["Team"], groupCap: [9] },
        { id: ["V1", "V2"], step: ["A", "B"], group: ["", "Team"] },
      ],
    };
    await happen(() =>
      workbook.select({ address: "A1", sheet: written({ templateId: "value-map", inputs }) }),
    );
    await click(button("New sheet from these inputs"));
    await told("All sheets");
    const groupsIn = (table: string) =>
      [...document.querySelectorAll(`#field-${table} .vp-row`)].map(
        (row) => row.querySelector<HTMLInputElement>("input[id$=-group]")?.value,
      );
    for (const fold of document.querySelectorAll("#field-drivers .vp-fold")) await click(fold);
    expect(groupsIn("drivers")).toEqual(["", "Team"]);
    expect(groupsIn("groups")).toEqual(["Team"]);
  });

  test("its inputs fill a new form, as the sheet holds them now", async () => {
    await showApp(workbook);
    workbook.inputs = { cells: { share: 0.2 }, tables: [{ activeSeats: [32], uses: [4000] }] };
    await happen(() => workbook.select({ address: "A1", sheet: written() }));
    await click(button("New sheet from these inputs"));
    await told("All sheets");
    expect(input("field-customer").value).toBe("Acme");
    expect(input("field-share").value).toBe("20%");
    const row = [...document.querySelectorAll<HTMLInputElement>(".vp-row input")];
    expect(row.map(({ value }) => value)).toEqual(["32", "4,000"]);
  });
});

describe("functions", () => {
  const functions = [
    {
      name: "VALUE_PRICE",
      description: "Price from value.",
      example: { call: "=VALUE_PRICE(3000000, 10%)", gives: 300000 },
      parameters: [
        { name: "value", description: "Yearly value", optional: false, repeating: false },
        { name: "floor", description: "Lowest price", optional: true, repeating: false },
      ],
    },
    { name: "LTV", description: "Lifetime value.", parameters: [] },
  ];

  test("they are listed with their arguments, found by a word, and ready to copy", async () => {
    await showApp(workbook, { loadFunctions: () => Promise.resolve(functions) });
    await click(button("Functions"));
    await told("2 functions");
    await told("=VALUE_PRICE(value, [floor])");
    expect(document.querySelector<HTMLInputElement>(".vp-copy input")?.value).toBe(
      "=VALUE_PRICE(value)",
    );
    expect(button("Copy =VALUE_PRICE(3000000, 10%)")).toBeDefined();
    expect(text()).toContain("gives 300,000");
    await type(document.querySelector<HTMLInputElement>("input[role=searchbox]")!, "lowest");
    await told("1 function");
    expect(text()).not.toContain("LTV");
    await type(document.querySelector<HTMLInputElement>("input[role=searchbox]")!, "zzz");
    await told("No function matches “zzz”.");
  });

  test("a list that cannot be loaded is told, and can be loaded again", async () => {
    let calls = 0;
    const loadFunctions = () => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error("404")) : Promise.resolve(functions);
    };
    await showApp(workbook, { loadFunctions });
    await click(button("Functions"));
    await told(english.functions.failed);
    await click(button("Load again"));
    await told("VALUE_PRICE");
  });
});

describe("a cell that shows an error", () => {
  const failed = (value: number) => ({
    address: "Deals!C7",
    code: "#NUM!",
    calls: [{ name: "VALUE_PRICE", args: [[[value]], [[15]]] }],
  });

  beforeEach(() => {
    Object.assign(globalThis, { explainValuePricing: explain });
  });
  afterEach(() => {
    Object.assign(globalThis, { explainValuePricing: undefined });
  });

  test.each(["Functions", "This sheet"])(
    "is explained under %s while it is selected",
    async (place) => {
      await showApp(workbook);
      await click(button(place));
      expect(text()).not.toContain("shows");
      workbook.failed = failed(100);
      await happen(() => workbook.select({ address: "Deals!C7" }));
      await told("Deals!C7 shows #NUM!");
      expect(text()).toContain("VALUE_PRICE: Share must be between 0% and 100%.");
      workbook.failed = undefined;
      await happen(() => workbook.select({ address: "Deals!C8" }));
      expect(text()).not.toContain("shows");
    },
  );

  test("a workbook that cannot be read is told; one in which a cell is edited is not", async () => {
    await showApp(workbook);
    await click(button("Functions"));
    workbook.failures.set("failedCell", new WorkbookError("busy-editing-cell"));
    await happen(() => workbook.select({ address: "A1" }));
    expect(text()).not.toContain(english.reasons["busy-editing-cell"]);
    workbook.failures.set("failedCell", new WorkbookError("not-supported"));
    await happen(() => workbook.select({ address: "A2" }));
    await told(english.reasons["not-supported"]);
  });
});

describe("settings", () => {
  test("the language follows Office, and an unknown one is English", async () => {
    await showApp(workbook, { officeLanguage: "zh-Hant-HK" });
    await told("工作表");
    expect(document.documentElement.lang).toBe("zh-TW");
    clear();
    await showApp(workbook, { officeLanguage: "de-DE" });
    await told("Sheets");
  });

  test("a chosen language is kept and used at once", async () => {
    const store = new MemoryStore();
    await showApp(workbook, { store });
    await click(button("Settings"));
    await click(document.querySelector("[role=combobox]")!);
    const option = [...document.querySelectorAll("[role=option]")].find(
      (each) => each.textContent === "简体中文",
    );
    await click(option!);
    await told("设置");
    clear();
    await showApp(workbook, { store });
    await told("工作表");
  });

  test("the currency is that of the region, and a chosen one goes into new forms", async () => {
    const store = new MemoryStore();
    await showApp(workbook, { store, locale: "de-DE" });
    await click(button("Settings"));
    const currency = document.querySelector<HTMLInputElement>("input[maxlength='3']")!;
    expect(currency.value).toBe("EUR");
    await type(currency, "x1");
    await told("“x1” is not a currency code.");
    await type(currency, "gbp");
    await told("Saved.");
    await click(button("Sheets"));
    await click(document.querySelector(".vp-card")!);
    expect(document.getElementById("field-currency")?.textContent).toContain("GBP");
  });

  test("a browser that keeps nothing is told", async () => {
    const store = {
      getItem: () => null,
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    await showApp(workbook, { store });
    await click(button("Settings"));
    await type(document.querySelector<HTMLInputElement>("input[maxlength='3']")!, "CHF");
    await told(english.settings.notSaved);
  });
});
