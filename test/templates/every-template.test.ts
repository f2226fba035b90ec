import { explained, meaningOf } from "../../src/taskpane/views/this-sheet/meaning";
import type { Expression } from "../../src/plan/expression";
import { layOut } from "../../src/plan/layout";
import type { SheetPlan } from "../../src/plan/sheet-plan";
import { textWidth } from "../../src/plan/text-width";
import { templates } from "../../src/templates";
import { rowsIn } from "../../src/templates/field-findings";
import type { FormValues, Template, TemplateWords } from "../../src/templates/template";
import { wordsInLanguages } from "./support/every-template";
import { printPlan } from "./support/print-plan";

describe.each(templates.map((template) => [template.id, template] as const))(
  "%s",
  (_id, template) => {
    const languages = wordsInLanguages(template);
    const [, english] = languages[0]!;

    test.each(languages)("form and sheet have all their words in %s", (_, words) => {
      expect(printPlan(template.plan(template.sample(words), words))).not.toMatch(/undefined/);
      const fields = template.groups.flatMap((group) => group.fields);
      const columns = fields.flatMap(({ type }) => (type.kind === "rows" ? type.columns : []));
      for (const { key, type } of [...fields, ...columns]) {
        expect([key, words.fields[key]?.label]).toEqual([key, expect.stringMatching(/./)]);
        if (type.kind !== "choice") continue;
        for (const option of type.options) {
          expect([option, words.choices[`${key}.${option}`]]).toEqual([
            option,
            expect.stringMatching(/./),
          ]);
        }
      }
      for (const { key } of template.groups) expect(words.groups[key]).toBeTruthy();
    });

    test.each(languages)("no word of the sheet is left over in %s", (_, words) => {
      for (const part of ["fields", "choices", "messages", "sheet", "groups"] as const) {
        expect(Object.keys(words[part]).sort()).toEqual(Object.keys(english[part]).sort());
      }
    });

    // Excel gives the second of two equal headers a number, and whatever reads it by its name then fails.
    test.each(languages)("no table has two equal headers in %s", (_, words) => {
      for (const { block } of layOut(template.plan(template.sample(words), words)).tables) {
        const headers = block.columns.map(({ header }) => header.text.toLowerCase());
        expect([block.key, ...new Set(headers)]).toEqual([block.key, ...headers]);
      }
    });

    test.each(languages)("no word begins as a formula does in %s", (_, words) => {
      const begin = Object.values(words.sheet).filter((text) => /^[=+@-]/.test(text));
      expect(begin).toEqual([]);
    });

    test.each(languages)("the pane tells of every answer how it comes about in %s", (_, words) => {
      const { cells } = layOut(template.plan(template.sample(words), words));
      const answers = cells.flatMap(({ cell: { key, role } }) =>
        role === "answer" && key !== undefined && meaningOf(key, words) !== undefined ? [key] : [],
      );
      const untold = answers.filter((key) => (explained(key, words) ?? "") === "");
      expect([answers.length > 0, ...untold]).toEqual([true]);
    });

    test.each(languages)("no sentence of a check runs under a chart in %s", (_, words) => {
      expect(underCharts(template.plan(template.sample(words), words), words)).toEqual([]);
    });

    test("formulas are the same in every language", () => {
      const sample = template.sample(english);
      const formulas = languages.map(([, words]) =>
        layOut(template.plan(sample, words)).cells.map(({ cell: { content } }) =>
          content.kind === "formula" ? content.expression : content.kind,
        ),
      );
      for (const other of formulas.slice(1)) expect(other).toEqual(formulas[0]);
    });

    // The pane judges and previews at every keystroke.
    test("a form filled half way is judged and previewed like any other", () => {
      for (const values of halfFilled(template, template.sample(english))) {
        for (const { word } of template.check(values)) {
          expect([word, english.messages[word]]).toEqual([word, expect.any(String)]);
        }
        for (const { value } of template.preview(values)) expect(value).not.toBeNaN();
      }
    });

    test("the sample has nothing to settle", () => {
      for (const [, words] of languages) {
        const errors = template
          .check(template.sample(words))
          .filter(({ severity }) => severity === "error");
        expect(errors).toEqual([]);
      }
    });
  },
);

/** A form with nothing, with one empty row in its tables, and with one entry left out, in turn. */
function halfFilled(template: Template, sample: FormValues): readonly FormValues[] {
  const { blank, groups } = template;
  return groups.flatMap(({ fields }) =>
    fields.flatMap(({ key, type }): readonly FormValues[] => {
      if (type.kind !== "rows") return [{ ...sample, [key]: null }];
      const keys = type.columns.map((column) => column.key);
      const empty = Object.fromEntries(keys.map((column) => [column, null]));
      const [first, ...rest] = rowsIn(sample, key);
      const without = keys.map((column) => ({ ...empty, ...first, [column]: null }));
      return [
        { ...blank, [key]: [empty] },
        { ...sample, [key]: [] },
        { ...sample, [key]: [empty, ...rest] },
        ...without.map((row) => ({ ...sample, [key]: [row, ...rest] })),
      ];
    }),
  );
}

/** A letter is a little narrower than the digit by which columns are measured; amounts fill the placeholders. */
const shownWidth = (sentence: string): number =>
  0.9 *
  textWidth(
    sentence
      .replace(/\{(count|ready|all|pass|year|used|fewest|excluded)\}/g, "120")
      .replace(/\{\w+\}/g, "1,000,000"),
  );

/** Sentences that a check may show and that are longer than the room left of the chart beside it. */
function underCharts(plan: SheetPlan, words: TemplateWords): readonly string[] {
  const { cells, charts, widths } = layOut(plan);
  return cells.flatMap(({ row, column, cell: { role, content } }) => {
    const chart = charts.find(
      ({ area }) => area.column > column && row >= area.row && row < area.row + area.rows,
    );
    if (role !== "check" || content.kind !== "formula" || !chart) return [];
    const room = widths.slice(column, chart.area.column).reduce((sum, width) => sum + width, 0);
    return sentencesIn(content.expression)
      .map((key) => words.sheet[key] ?? key)
      .filter((sentence) => shownWidth(sentence) > room);
  });
}

function sentencesIn(expression: Expression): readonly string[] {
  const keys = [...JSON.stringify(expression).matchAll(/"key":"(sentence\.[^"]+)"/g)];
  return [...new Set(keys.map(([, key = ""]) => key))];
}
