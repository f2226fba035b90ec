import type { Field, FormValues, Template, TemplateWords } from "../../../src/templates/template";

const item: Field<string> = { key: "item", required: true, type: { kind: "text", maxLength: 20 } };
const price: Field<string> = {
  key: "price",
  required: true,
  type: { kind: "money" },
  domain: { min: 0 },
};
const share: Field<string> = { key: "share", required: false, type: { kind: "percent" } };

/** A template with a table of rows, a field that comes and goes, and findings of its own. */
export const tiny: Template = {
  id: "tiny",
  version: 2,
  groups: [
    {
      key: "main",
      fields: [
        { key: "kind", required: true, type: { kind: "choice", options: ["plain", "rich"] } },
        {
          key: "bonus",
          required: true,
          type: { kind: "money" },
          visible: (values) => values.kind === "rich",
        },
        {
          key: "lines",
          required: true,
          type: { kind: "rows", columns: [item, price, share], maxRows: 3 },
        },
      ],
    },
  ],
  blank: { kind: "plain", bonus: null, lines: [] },
  sample: () => ({ kind: "rich", bonus: 5, lines: [{ item: "A", price: 1000, share: 0.15 }] }),
  check: (values: FormValues) =>
    values.bonus === 13
      ? [{ severity: "error", field: "bonus", word: "unlucky", values: { bonus: 1313 } }]
      : [],
  preview: (values) =>
    Array.isArray(values.lines)
      ? [{ word: "rows", value: values.lines.length, format: "number" }]
      : [],
  plan: () => {
    throw new Error("The tiny template makes no sheet.");
  },
};

export const tinyWords: TemplateWords = {
  name: "Tiny",
  purpose: "For tests.",
  groups: { main: "Main" },
  fields: {
    kind: { label: "Kind" },
    bonus: { label: "Bonus" },
    lines: { label: "Lines" },
    item: { label: "Item" },
    price: { label: "Price" },
    share: { label: "Share" },
  },
  choices: { "kind.plain": "Plain", "kind.rich": "Rich" },
  messages: { unlucky: "{bonus} is unlucky.", rows: "{value} rows" },
  sheet: {},
};
