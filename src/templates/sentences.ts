import {
  call,
  cell,
  expression,
  iff,
  isBlank,
  joined,
  operation,
  plus,
  range,
  times,
  type Expression,
  type Operand,
} from "../plan/expression";
import {
  formula,
  labelContent,
  type Block,
  type Cell,
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
    lines: ["version", ...keys].map((key) => ({
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

/**
 * An amount inside a sentence, with the separators of the reader's Excel: FIXED takes none, whereas the codes of TEXT
 * mean other things where a comma separates decimals. Rounded before, at 6 decimals first so that a half that doubles
 * keep as 75.16499999999999 or 15602733.499999998 is one, and 0 added, so that noise below zero is no "-0".
 */
export const amountText = (amount: Operand, decimals = 0): Expression =>
  call("FIXED", plus(call("ROUND", call("ROUND", amount, 6), decimals), 0), decimals);

/** A rate inside a sentence, to a tenth of a percent. */
export const rateText = (rate: Operand): Expression => joined(amountText(times(rate, 100), 1), "%");

/** A date as ISO 8601. The letters of TEXT's dates differ by the language of Excel ("JJJJ"); its zeros do not. */
function dayText(key: string): Expression {
  const two = (part: string): Expression => call("TEXT", call(part, cell(key)), "00");
  return joined(call("YEAR", cell(key)), "-", two("MONTH"), "-", two("DAY"));
}

const separator = " · ";

/**
 * The line below the title: what the sheet is of, and the version of its template.
 * @param day key of a date's cell; left out while that is empty
 */
export function subtitleOf(version: number, parts: readonly Expression[], day?: string): Content {
  const date = day === undefined ? [] : [iff(isBlank(cell(day)), "", dated(day))];
  const texts = [...parts.flatMap((part) => [part, separator]), ...date];
  return formula(joined("", ...texts, sentence("version", { version })));
}

const dated = (day: string): Expression => joined(dayText(day), separator);

/**
 * The answer in one line, for a sheet whose first block is long: how many checks are to settle, then its figures.
 * @param checks keys of the first and the last of the checks, which stand below each other
 */
export function headlineOf(
  checks: { readonly first: string; readonly last: string },
  ...parts: readonly Expression[]
): Cell {
  const unlike = operation(call("LEFT", range(checks.first, checks.last), 1), "<>", "✓");
  const count = call("SUMPRODUCT", times(unlike, 1));
  const settle = iff(
    operation(count, "=", 0),
    sentence("settle.ok"),
    sentence("settle.some", { count }),
  );
  return {
    key: "headline",
    content: formula(joined(settle, ...parts.flatMap((part) => [separator, part]))),
    role: "check",
    sumsUp: true,
    format: "text",
  };
}

export const headlineSentences = ["settle.ok", "settle.some"];

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
