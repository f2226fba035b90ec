import {
  call,
  cell,
  expression,
  operation,
  type Expression,
  type Operand,
} from "../plan/expression";
import {
  labelContent,
  type Block,
  type Condition,
  type Content,
  type TableBlock,
} from "../plan/sheet-plan";
import type { LabelSource } from "./label-source";

/**
 * Sentences that formulas show and lists that validation offers stand in cells of their own: the formulas are then
 * the same in every language.
 */
export function sentencesBlock(labels: LabelSource, keys: readonly string[]): Block {
  return {
    kind: "text",
    key: "sentences",
    heading: labels.sheet("sentences"),
    unprinted: true,
    lines: keys.map((key) => ({
      key: `sentence.${key}`,
      content: labelContent(labels.sheet(`sentence.${key}`)),
      role: "note",
      format: "text",
    })),
  };
}

/** A list for validation: a table of one column that has the table's own key. */
export function listBlock(
  labels: LabelSource,
  options: { readonly key: string; readonly name: string; readonly beside?: string },
  contents: readonly Content[],
): TableBlock {
  const { key, name, beside } = options;
  return {
    kind: "table",
    key,
    name,
    rowCount: contents.length,
    unprinted: true,
    ...(beside !== undefined && { beside }),
    columns: [
      { key, header: labels.sheet(`list.${key}`), role: "locked", format: "text", fill: contents },
    ],
  };
}

/** A sentence of the list, its {placeholders} filled. */
export function sentence(key: string, values: Readonly<Record<string, Operand>> = {}): Expression {
  return Object.entries(values).reduce<Expression>(
    (text, [name, value]) => call("SUBSTITUTE", text, `{${name}}`, expression(value)),
    cell(`sentence.${key}`),
  );
}

/** An amount inside a sentence, in whole units. */
export const amountText = (amount: Operand): Expression => call("TEXT", amount, "#,##0");

/** A check begins with its symbol, which says it in words' place; the colour comes second. */
const tones = [
  ["✓", "good"],
  ["!", "warning"],
  ["✗", "bad"],
] as const;

/** @param shown the cell as the condition reads it: by key, or as this row of the column */
export function symbolConditions(on: Condition["on"], shown: Expression): readonly Condition[] {
  return tones.map(([symbol, tone]) => ({
    on,
    when: operation(call("LEFT", shown, 1), "=", symbol),
    tone,
  }));
}
