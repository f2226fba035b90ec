import { connectWorkbook } from "../../src/excel";
import { thisRow, times } from "../../src/plan/expression";
import type { Label, SheetPlan, TableColumn } from "../../src/plan/sheet-plan";
import { startOffice } from "../support/office";

const label = (text: string): Label => ({ word: text, text });
const rowCount = 2000;
const input = (key: string): TableColumn => ({
  key,
  header: label(key),
  role: "input",
  format: "money",
  fill: Array.from({ length: rowCount }, (_, row) => ({ kind: "number", value: row }) as const),
});
const twice = (key: string, of: string): TableColumn => ({
  key,
  header: label(key),
  role: "formula",
  format: "money",
  fill: times(thisRow(of), 2),
});
const letters = Array.from("abcdefgh");

/** As wide and long as a sheet of customers gets. */
const customers: SheetPlan = {
  template: { id: "customers", version: 1 },
  inputs: "{}",
  sheetName: "Customers",
  spelling: "functions",
  title: label("Customers"),
  subtitle: { kind: "blank" },
  blocks: [
    {
      kind: "table",
      key: "customers",
      name: "Customers",
      rowCount,
      columns: letters.flatMap((letter) => [input(letter), twice(letter + letter, letter)]),
    },
  ],
  conditions: [],
  freezeBelow: { table: "customers" },
  print: { orientation: "landscape", page: label("Page {page} of {pages}") },
};

test("2,000 rows of 16 columns: one request that writes, below 4 MB", async () => {
  const office = await startOffice();
  const bridge = office.window._richApiNativeBridge as { sendMessageToHost(text: string): void };
  const sizes: number[] = [];
  const send = bridge.sendMessageToHost.bind(bridge);
  bridge.sendMessageToHost = (text) => {
    sizes.push(text.length);
    send(text);
  };
  const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  await workbook.create(customers, { place: "new-sheet" });
  office.stop();
  const writing = sizes.filter((size) => size > 20_000);
  expect(writing).toHaveLength(1);
  expect(writing[0]).toBeLessThan(4_000_000);
}, 60_000);

test("what is too large for a request is refused before anything is written", async () => {
  const office = await startOffice();
  const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  const long = { kind: "text", value: "x".repeat(30_000) } as const;
  const plan: SheetPlan = {
    ...customers,
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
