import { connectWorkbook } from "../../../src/excel";
import { WorkbookError, type WrittenSheet } from "../../../src/excel/workbook";
import { wordsFor } from "../../../src/locales";
import { templates } from "../../../src/templates";
import type { TemplateWords } from "../../../src/templates/template";
import { office, read, sharing, start, write } from "./support/session";

jest.setTimeout(300_000);

/** Lets `work` fail at its first operation, then at its second, and so on until it gets through; after each, `after`. */
async function failingEverywhere(
  work: () => Promise<unknown>,
  after: (failedAt: number) => Promise<void>,
  stride = 1,
): Promise<number> {
  for (let operation = 1; ; operation += stride) {
    office.host.failAt(operation);
    const error: unknown = await work().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    office.host.failAt(undefined);
    if (error !== undefined) expect(error).toBeInstanceOf(WorkbookError);
    await after(operation);
    if (error === undefined) return operation;
  }
}

const cells = {
  A1: 100_000,
  A2: 0.15,
  B1: "=VALUE_PRICE(A1,A2)",
  B2: '=IF(B1>0,ROI_SHARE(A1,A2)&" VALUE_PRICE(1,2)","")',
  B3: "=VW_RANGE(M1:P2)",
  B5: "=VALUE_PRICE(A1:A2,0.5)",
  M1: 10,
  N1: 20,
  O1: 40,
  P1: 60,
  M2: 15,
  N2: 25,
  O2: 45,
  P2: 70,
};

test("sharing and restoring, interrupted at each operation: nothing lost, and they can be run again", async () => {
  await start();
  await write(cells);
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add("Offer", "=VALUE_PRICE(Sheet1!$A$1,Sheet1!$A$2)*1");
    const { custom } = sheet.getRange("C1:C5").conditionalFormats.add("Custom");
    custom.rule.formula = "=C1>VALUE_PRICE($A$1,$A$2)";
    await context.sync();
  });
  const before = await read("A1:P9");
  const shared = await failingEverywhere(
    () => sharing.share(),
    async () => {
      await sharing.share();
      expect((await read("A1:P9")).values).toEqual(before.values);
      const { native, values } = await sharing.report();
      expect([...native, ...values]).toEqual([]);
      expect((await sharing.restore()).left).toEqual([]);
      expect(await read("A1:P9")).toEqual(before);
    },
  );
  const restored = await failingEverywhere(
    async () => {
      await sharing.share();
      await sharing.restore();
    },
    async () => {
      await sharing.restore();
      expect(await read("A1:P9")).toEqual(before);
      expect((await sharing.report()).kept).toBe(0);
    },
    5,
  );
  expect(Math.min(shared, restored)).toBeGreaterThan(20);
});

/** A switch has some hundred operations, most of them of one kind. */
const stride = 53;

const words = wordsFor("en-US").templates as Readonly<Record<string, TemplateWords>>;

test("switching a sheet, interrupted: the next switch finishes it, either way", async () => {
  await start();
  const template = templates.find(({ id }) => id === "unit-economics");
  const own = words["unit-economics"];
  if (!template || !own) throw new Error("No template unit-economics.");
  const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  const plan = template.plan(template.sample(own), own);
  const sheet = await workbook.create(plan, { place: "new-sheet" });
  const formulas = async ({ sheetName, address }: WrittenSheet): Promise<unknown> =>
    office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
      range.load("formulas");
      await context.sync();
      return range.formulas;
    });
  const ours = await formulas(sheet);
  await sharing.switchSheet(sheet, "native");
  const plain = await formulas(sheet);
  await sharing.switchSheet(sheet, "functions");
  expect(await formulas(sheet)).toEqual(ours);
  const operations = await failingEverywhere(
    () => sharing.switchSheet(sheet, "native"),
    async () => {
      await sharing.switchSheet(sheet, "native");
      expect(await formulas(sheet)).toEqual(plain);
      await sharing.switchSheet(sheet, "functions");
      expect(await formulas(sheet)).toEqual(ours);
    },
    stride,
  );
  await sharing.switchSheet(sheet, "native");
  await failingEverywhere(
    () => sharing.switchSheet(sheet, "functions"),
    async () => {
      await sharing.switchSheet(sheet, "functions");
      expect(await formulas(sheet)).toEqual(ours);
      await sharing.switchSheet(sheet, "native");
    },
    stride,
  );
  expect(operations).toBeGreaterThan(20);
});
