import { connectWorkbook } from "../../src/excel";
import { contents } from "../../src/excel/contents";
import type * as RequestSize from "../../src/excel/request-size";
import { requestBytes } from "../../src/excel/request-size";
import { words } from "../../src/locales/en-US";
import { layOut } from "../../src/plan/layout";
import type { SheetPlan } from "../../src/plan/sheet-plan";
import { templates } from "../../src/templates";
import { rowsIn } from "../../src/templates/field-findings";
import type { TemplateWords } from "../../src/templates/template";
import { startOffice } from "../support/office";

jest.mock("../../src/excel/request-size", () => {
  const actual = jest.requireActual<typeof RequestSize>("../../src/excel/request-size");
  return { ...actual, requestBytes: jest.fn(actual.requestBytes) };
});

jest.setTimeout(90_000);

const wordsOf: Readonly<Record<string, TemplateWords>> = words.templates;

interface Rows {
  readonly field: string;
  readonly naming: string;
  readonly count: number;
}

/** A template's sample, with its rows said again under names of their own until there are enough. */
function planOf(id: string, rows?: Rows): SheetPlan {
  const template = templates.find((one) => one.id === id);
  const its = wordsOf[id];
  if (!template || !its) throw new Error(`No template ${id}.`);
  const sample = template.sample(its);
  if (!rows) return template.plan(sample, its);
  const { field, naming, count } = rows;
  const known = rowsIn(sample, field);
  const more = Array.from({ length: count }, (_, index) => {
    const row = known[index % known.length];
    return { ...row, [naming]: `${String(row?.[naming])} ${index + 1}` };
  });
  return template.plan({ ...sample, [field]: more }, its);
}

/** Creates a sheet and answers the bytes of each request, as office.js sends it. */
async function requestsOf(plan: SheetPlan) {
  const office = await startOffice();
  const bridge = office.window._richApiNativeBridge as { sendMessageToHost(text: string): void };
  const send = bridge.sendMessageToHost.bind(bridge);
  const sizes: number[] = [];
  bridge.sendMessageToHost = (text) => {
    sizes.push(Buffer.byteLength(text));
    send(text);
  };
  const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  const sheet = await workbook.create(plan, { place: "new-sheet" });
  bridge.sendMessageToHost = send;
  const cells = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet.sheetName).getRange(sheet.address);
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
  office.stop();
  return { sizes, cells };
}

const estimated = (): number =>
  Number(jest.mocked(requestBytes).mock.results.at(-1)?.value as unknown);

const customers = { field: "customers", naming: "customer", count: 2000 };
const drivers = { field: "drivers", naming: "metric", count: 500 };

test.each([
  ["customer-tiers", customers, "functions"],
  ["customer-tiers", customers, "native"],
  ["value-map", drivers, "functions"],
] as const)("%s with %o, %s: one request that writes, below 4 MB", async (id, rows, spelling) => {
  const plan = { ...planOf(id, rows), spelling };
  const { sizes, cells } = await requestsOf(plan);
  // The client releases the ranges that it used in a small request after it.
  const writing = sizes.filter((size) => size > 100_000);
  expect(writing).toHaveLength(1);
  expect(writing[0]).toBeLessThan(4_000_000);
  expect(estimated()).toBeGreaterThan(writing[0] ?? 0);
  // As if it had been written cell by cell.
  const whole = contents(layOut(plan), { spelling, namespace: "" });
  const formulas = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => row.map((cell) => (String(cell).startsWith("=") ? cell : "")));
  expect(formulas(cells)).toEqual(formulas(whole));
});

test.each(templates.map(({ id }) => id))(
  "%s: the size is known before it is sent, not below it and not far above",
  async (id) => {
    const { sizes } = await requestsOf(planOf(id));
    const largest = Math.max(...sizes);
    expect(estimated()).toBeGreaterThan(largest);
    expect(estimated()).toBeLessThan(1.5 * largest);
  },
);

test("what is too large for a request is refused before anything is written", async () => {
  const office = await startOffice();
  const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  const long = { kind: "text", value: "x".repeat(30_000) } as const;
  const plan: SheetPlan = {
    ...planOf("unit-economics"),
    subtitle: { kind: "blank" },
    conditions: [],
    blocks: [
      {
        kind: "text",
        key: "long",
        lines: Array.from({ length: 200 }, () => ({ content: long, role: "note", format: "text" })),
      },
    ],
    freezeBelow: "title",
  };
  await expect(workbook.create(plan, { place: "new-sheet" })).rejects.toMatchObject({
    reason: "request-too-large",
  });
  expect(await workbook.written()).toEqual([]);
  office.stop();
});
