import { connectWorkbook } from "../../../src/excel";
import { connectSharing } from "../../../src/excel/sharing";
import { sameValue } from "../../../src/excel/sharing/same-value";
import type { Sharing } from "../../../src/excel/sharing/sharing";
import type { Workbook, WrittenSheet } from "../../../src/excel/workbook";
import { wordsFor } from "../../../src/locales";
import { templates } from "../../../src/templates";
import type { Template, TemplateWords } from "../../../src/templates/template";
import { newest, type OfficeSession, startOffice } from "../../support/office";

let office: OfficeSession;
let sharing: Sharing;
let workbook: Workbook;
beforeEach(async () => {
  office = await startOffice({ requirementSets: newest });
  const options = { excel: office.Excel, namespace: "", supports: () => true };
  sharing = connectSharing(options);
  workbook = connectWorkbook(options);
});
afterEach(() => {
  office.stop();
});

const words = wordsFor("en-US").templates as Readonly<Record<string, TemplateWords>>;
const planOf = (template: Template) => {
  const own = words[template.id];
  if (!own) throw new Error(`No words for ${template.id}.`);
  return template.plan(template.sample(own), own);
};
const newSheet = { place: "new-sheet" } as const;

interface Contents {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly conditions: readonly string[];
  readonly numberFormat: unknown;
}

const contents = (sheet: WrittenSheet): Promise<Contents> =>
  office.Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.sheetName);
    const range = worksheet.getRange(sheet.address);
    const { conditionalFormats } = worksheet.getRange();
    range.load("formulas,values,numberFormat");
    conditionalFormats.load("items/type");
    await context.sync();
    const rules = conditionalFormats.items.map(({ customOrNullObject: custom }) => {
      custom.load("rule/formula");
      return custom;
    });
    await context.sync();
    return {
      formulas: range.formulas as unknown[][],
      values: range.values as Contents["values"],
      numberFormat: range.numberFormat,
      conditions: rules.map((custom) => (custom.isNullObject ? "" : custom.rule.formula)),
    };
  });

const isOurs = (formula: unknown): boolean =>
  typeof formula === "string" &&
  /[=(,+*/&-](VALUE_|ROI_SHARE|LTV|PAYBACK_MONTHS|VW_|OUTCOME_FEE)/.test(formula);

describe.each(templates.map((template) => [template.id, template] as const))(
  "%s",
  (_, template) => {
    test("in place and back: nothing of ours, the same values; then every formula as it was", async () => {
      const sheet = await workbook.create(planOf(template), newSheet);
      const before = await contents(sheet);
      expect(await sharing.spellingOf(sheet)).toBe("functions");
      const requests = jest.spyOn(office.engine, "undo");
      const { switched, staying } = await sharing.switchSheet(sheet, "native");
      expect({ staying, isAny: switched > 0 }).toEqual({ staying: [], isAny: true });
      const plain = await contents(sheet);
      expect(plain.formulas.flat().filter(isOurs)).toEqual([]);
      expect(plain.conditions.filter(isOurs)).toEqual([]);
      expect(plain.numberFormat).toEqual(before.numberFormat);
      expect(await sharing.spellingOf(sheet)).toBe("native");
      const unlike = plain.values.flatMap((row, r) =>
        row.flatMap((value, c) => {
          const was = before.values[r]?.[c] ?? "";
          const isSpill = before.formulas[r]?.[c] === was || plain.formulas[r]?.[c] === '=""';
          return isSpill || sameValue(was, value) ? [] : [[r, c, was, value]];
        }),
      );
      expect(unlike).toEqual([]);
      office.engine.undo();
      expect((await contents(sheet)).formulas).toEqual(before.formulas);
      office.engine.redo();
      await sharing.switchSheet(sheet, "functions");
      expect(await contents(sheet)).toEqual(before);
      expect(await sharing.spellingOf(sheet)).toBe("functions");
      requests.mockRestore();
    });

    test("created in plain Excel, it becomes the same sheet with functions", async () => {
      const plan = planOf(template);
      const plain = await workbook.create({ ...plan, spelling: "native" }, newSheet);
      expect((await contents(plain)).formulas.flat().filter(isOurs)).toEqual([]);
      expect(await sharing.spellingOf(plain)).toBe("native");
      await sharing.switchSheet(plain, "functions");
      const other = await startOffice({ requirementSets: newest });
      const twin = connectWorkbook({ excel: other.Excel, namespace: "" });
      await twin.create(plan, newSheet);
      const now = await contents(plain);
      office.stop();
      office = other;
      expect(now.formulas).toEqual((await contents(plain)).formulas);
    });

    test("shared and restored, it is as it was", async () => {
      const sheet = await workbook.create(planOf(template), newSheet);
      const before = await contents(sheet);
      const report = await sharing.share();
      expect(report.staying).toEqual([]);
      expect((await contents(sheet)).formulas.flat().filter(isOurs)).toEqual([]);
      expect((await sharing.restore()).left).toEqual([]);
      expect(await contents(sheet)).toEqual(before);
    });

    test("compared cell by cell", async () => {
      await workbook.create(planOf(template), newSheet);
      const { cells, largest, unlike } = await sharing.compare();
      expect({ unlike, isExact: largest <= 1e-9, isAny: cells > 0 }).toEqual({
        unlike: [],
        isExact: true,
        isAny: true,
      });
    });
  },
);
