import { difference } from "../../../src/excel/sharing/same-value";
import { wordsFor } from "../../../src/locales";
import type { SheetPlan } from "../../../src/plan/sheet-plan";
import { templates } from "../../../src/templates";
import type { TemplateWords } from "../../../src/templates/template";
import { compareSpellings, type Comparisons, type Found } from "./support/compared";
import { libreOfficeVersion, testWithLibreOffice } from "./support/libreoffice";
import { variedInputs } from "./support/varied-inputs";

/**
 * Variations of the inputs: a thousand over all templates, or as many of each as the bench asks for. A survey's plain
 * formulas read every answer again and again, so that it has fewer of the thousand.
 */
const asked = process.env.PARITY_VARIATIONS;
const countFor = (id: string): number => Number(asked ?? (id === "price-sensitivity" ? 50 : 190));
jest.setTimeout(120_000 + Number(asked ?? 190) * 3_000);

const words = wordsFor("en-US").templates as Readonly<Record<string, TemplateWords>>;

const tell = (text: string): boolean => process.stdout.write(`${text}\n`);
if (libreOfficeVersion === undefined) {
  tell("LibreOffice is not installed: plain sheets are not calculated by it.");
}

describe.each(templates.map((template) => [template.id, template] as const))(
  "%s: largest difference 0, whatever the inputs",
  (id, template) => {
    let compared: Comparisons;
    const count = countFor(id);

    beforeAll(async () => {
      const own = words[id];
      if (!own) throw new Error(`No words for ${id}.`);
      const sample = template.sample(own);
      const varied = variedInputs(template, sample, count);
      expect(new Set(varied.map((values) => JSON.stringify(values))).size).toBe(count);
      const planOf = (number: number): SheetPlan =>
        template.plan(varied[number - 1] ?? sample, own);
      compared = await compareSpellings(count + 1, planOf, libreOfficeVersion !== undefined);
    });

    const expectNone = ({ cells, largest, differing }: Found, by: string): void => {
      if (asked !== undefined) {
        const counted = `largest difference ${largest} in ${cells} cells of ${count + 1} sheets`;
        tell(`${id}, plain Excel as ${by} calculates it: ${counted}`);
      }
      expect(differing.slice(0, 5)).toEqual([]);
      expect({ cells, largest }).toEqual({ cells: compared.engine.cells, largest: 0 });
    };

    test("in the workbench's engine", () => {
      expectNone(compared.engine, "the workbench's engine");
      expect(compared.ofOurs).toBeGreaterThan(0);
    });

    testWithLibreOffice("in LibreOffice", () => {
      if (!compared.libreOffice) throw new Error("LibreOffice was not asked.");
      expectNone(compared.libreOffice, String(libreOfficeVersion));
    });
  },
);

test.each([
  [0.1 + 0.2, 0.3, 0],
  [1 / 3, 0.333333333333333, 0],
  [0, 0, 0],
  [0, 1e-300, 1e-300],
  [9.99999999999999, 9.9999999999999, 9e-14],
  [-100, 100, 200],
  [1_000_000, 1_000_000.000000001, 0],
  [1_000_000, 1_000_000.00000001, 1e-8],
])("%d and %d differ by %d", (one, other, expected) => {
  expect(difference(one, other)).toBeCloseTo(
    expected,
    15 - Math.ceil(Math.log10(Math.abs(one) + 1)),
  );
  expect(difference(one, other) === 0).toBe(expected === 0);
});
