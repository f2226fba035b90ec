import { difference } from "../../../src/excel/sharing/same-value";
import { wordsFor } from "../../../src/locales";
import { templates } from "../../../src/templates";
import type { TemplateWords } from "../../../src/templates/template";
import { BothSpellings, type Pair } from "./support/both-spellings";
import { variedInputs } from "./support/varied-inputs";

/**
 * Variations of the inputs: a thousand over all templates, or as many of each as the bench asks for. A survey's plain
 * formulas read every answer again and again, so that it has fewer of the thousand.
 */
const asked = process.env.PARITY_VARIATIONS;
const countFor = (id: string): number => Number(asked ?? (id === "price-sensitivity" ? 50 : 190));
jest.setTimeout(60_000 + Number(asked ?? 190) * 2_000);

/** The engine keeps each change for undoing it: after so many a new workbook takes less memory. */
const sheetsAWorkbook = 100;

const words = wordsFor("en-US").templates as Readonly<Record<string, TemplateWords>>;

/** A plan leaves cells empty into which a function of ours spills: the plain calculation stands elsewhere. */
const isCalculated = ({ formulas }: Pair): boolean => formulas.native !== '=""';

test.each(templates.map((template) => [template.id, template] as const))(
  "%s: largest difference 0, whatever the inputs",
  (id, template) => {
    const own = words[id];
    if (!own) throw new Error(`No words for ${id}.`);
    const sample = template.sample(own);
    let workbook = new BothSpellings();
    const count = countFor(id);
    const varied = variedInputs(template, sample, count);
    let cells = 0;
    let ofOurs = 0;
    let largest = 0;
    const differing: (Pair & { readonly variation: number })[] = [];
    for (const [variation, values] of [sample, ...varied].entries()) {
      if (variation % sheetsAWorkbook === 0) workbook = new BothSpellings();
      for (const pair of workbook.calculate(template.plan(values, own)).filter(isCalculated)) {
        const { functions, native } = pair.values;
        cells++;
        if (pair.formulas.functions !== pair.formulas.native) ofOurs++;
        if (typeof functions === "number" && typeof native === "number") {
          const apart = difference(functions, native);
          largest = Math.max(largest, apart);
          if (apart > 0) differing.push({ variation, ...pair });
        } else if (functions !== native) differing.push({ variation, ...pair });
      }
    }
    expect(new Set(varied.map((values) => JSON.stringify(values))).size).toBe(count);
    expect(ofOurs).toBeGreaterThan(0);
    expect(differing.slice(0, 5)).toEqual([]);
    if (asked !== undefined) {
      const told = `${id}: largest difference ${largest} in ${cells} cells of ${count + 1} sheets`;
      process.stdout.write(`${told}, ${ofOurs} of them worded otherwise in plain Excel\n`);
    }
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
