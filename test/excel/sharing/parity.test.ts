import type { CellValue } from "../../../src/excel/sharing/kept";
import { asShown, sameValue } from "../../../src/excel/sharing/same-value";
import { wordsFor } from "../../../src/locales";
import { spellBest } from "../../../src/plan/spell";
import { templates } from "../../../src/templates";
import type {
  Field,
  FormRow,
  FormValues,
  Template,
  TemplateWords,
} from "../../../src/templates/template";
import { calculateSheet } from "../../templates/support/calculated-sheet";
import { variations } from "../../templates/support/variations";

/** `npm run bench` has its own number; a survey of 120 answers in both spellings takes a second each. */
const count = Number(process.env.PARITY_VARIATIONS ?? 24);
const slow: Readonly<Record<string, number>> = { "price-sensitivity": 12 };
jest.setTimeout(count * 5_000);

const words = wordsFor("en-US").templates as Readonly<Record<string, TemplateWords>>;

/** Also the numbers in tables, which are fields of their own to the shared variations. */
function varied(template: Template, sample: FormValues, many: number): readonly FormValues[] {
  const fields = template.groups.flatMap((group) => group.fields);
  return variations(template, sample, many).map((values, index) => {
    const tables = Object.fromEntries(
      fields.flatMap(({ key, type }) => {
        const rows = sample[key];
        if (type.kind !== "rows" || !Array.isArray(rows)) return [];
        const all = rows as readonly FormRow[];
        return [[key, all.map((row, r) => rowOf(type.columns, row, index + r))]];
      }),
    );
    const isRefused = template.check(values).some(({ severity }) => severity === "error");
    return { ...(isRefused ? sample : values), ...tables };
  });
}

function rowOf(columns: readonly Field<string>[], row: FormRow, index: number): FormRow {
  // A choice may ask for a reason beside it; numbers stand alone.
  const fields = columns.filter(({ type }) => type.kind !== "choice" && type.kind !== "text");
  const asTemplate = { groups: [{ key: "row", fields }] } as unknown as Template;
  return { ...row, ...(variations(asTemplate, row, index + 1)[index] as FormRow) };
}

/** TEXT of the noise that doubles leave below zero is "-0", of zero "0". */
const unsigned = (value: CellValue): CellValue =>
  typeof value === "string" ? value.replace(/-0(?![\d.,])/g, "0") : value;

test.each(templates.map((template) => [template.id, template] as const))(
  "%s: no difference between the spellings, sample and variations",
  (id, template) => {
    const own = words[id];
    if (!own) throw new Error(`No words for ${id}.`);
    const sample = template.sample(own);
    const many = Math.ceil(count / (slow[id] ?? 1));
    let cells = 0;
    let largest = 0;
    for (const values of [sample, ...varied(template, sample, many)]) {
      // The form does not let such a sheet be made.
      if (template.check(values).some(({ severity }) => severity === "error")) continue;
      const plan = template.plan(values, own);
      const ours = calculateSheet(plan, "functions");
      const plain = calculateSheet(plan, "native");
      for (const placed of ours.layout.cells) {
        const { content } = placed.cell;
        if (content.kind !== "formula") continue;
        const options = { namespace: "", places: ours.layout, at: placed };
        // Where a function would spill from, the plain sheet has nothing.
        if (spellBest(content.expression, { ...options, spelling: "native" }) === '=""') continue;
        const at = `${placed.row}:${placed.column}`;
        const one = unsigned(ours.formulas.get(at) ?? "");
        const other = unsigned(plain.formulas.get(at) ?? "");
        if (!sameValue(one, other))
          expect({ values, at, plain: other }).toEqual({ values, at, plain: one });
        cells++;
        if (typeof one !== "number" || typeof other !== "number") continue;
        const size = Math.max(1, Math.abs(one));
        largest = Math.max(largest, Math.abs(asShown(one) - asShown(other)) / size);
      }
    }
    expect(cells).toBeGreaterThan(0);
    expect(largest).toBeLessThan(1e-9);
    if (process.env.PARITY_VARIATIONS !== undefined) {
      process.stdout.write(`${id}: largest difference ${largest} of its size in ${cells} cells\n`);
    }
  },
);
