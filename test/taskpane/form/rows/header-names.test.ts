import { inAllLanguages } from "../../../../src/taskpane/all-words";
import { columnsOf } from "../../../../src/taskpane/form/read-row";
import { fieldsOf } from "../../../../src/taskpane/form/entries";
import { bare, isScaled, likeness, namesOf } from "../../../../src/taskpane/form/rows/header-names";
import { templates } from "../../../../src/templates";

test.each([
  ["ACV (USD)", "acv"],
  ["  Churn-Risk ", "churnrisk"],
  ["年合同额（万元）", "年合同额"],
  ["ＡＣＶ", "acv"],
  ["(USD)", "usd"],
  ["", ""],
])("the header %j is bare %j", (header, expected) => {
  expect(bare(header)).toBe(expected);
});

test.each([
  ["年合同额（万元）", true],
  ["ACV (k USD)", true],
  ["Value [USD '000]", true],
  ["Revenue (EUR million)", true],
  ["ACV (USD)", false],
  ["Term (months)", false],
  ["千寻公司", false],
])("%j counts in thousands or more: %s", (header, expected) => {
  expect(isScaled(header)).toBe(expected);
});

test.each([
  ["churn", "churn", 1],
  ["", "", 0],
  ["a", "b", 0],
  ["night", "nacht", 0.25],
  ["customername", "customernames", 22 / 23],
])("%j and %j are alike by %d", (a, b, expected) => {
  expect(likeness(a, b)).toBeCloseTo(expected, 12);
  expect(likeness(b, a)).toBe(likeness(a, b));
});

// Two columns with one name could not be told apart by their headers.
test.each(templates.map(({ id }) => id))("%s: no name stands for two columns of a table", (id) => {
  const template = templates.find((each) => each.id === id);
  if (!template) throw new Error(`There is no template ${id}.`);
  for (const field of fieldsOf(template)) {
    const names = [...namesOf(columnsOf(field), inAllLanguages(id)).values()].flat();
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});

// A person's own table rarely says what the form says.
test.each(templates)(
  "$id: columns of tables are known by other names, in every language",
  (template) => {
    for (const words of inAllLanguages(template.id)) {
      for (const column of fieldsOf(template).flatMap(columnsOf)) {
        const others = words.fields[column.key]?.headers?.split(";").map(bare) ?? [];
        expect([column.key, others.length]).toEqual([column.key, others.filter(Boolean).length]);
        expect([column.key, others.length > 1]).toEqual([column.key, true]);
      }
    }
  },
);
