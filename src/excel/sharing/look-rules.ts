import { areaAddress, type Area } from "../../plan/address";
import { rangeOf } from "../write-cells";
import type { RulePlace } from "./look";

const isFormula = (value: unknown): value is string =>
  typeof value === "string" && value.startsWith("=");

/** Conditional formats by a formula, or by comparing the cell with formulas. */
export async function readConditions(
  context: Excel.RequestContext,
  range: Excel.Range,
  sheet: string,
): Promise<readonly RulePlace[]> {
  const { conditionalFormats } = range;
  conditionalFormats.load("items/type");
  await context.sync();
  const formats = conditionalFormats.items.map((item) => {
    const { customOrNullObject: custom, cellValueOrNullObject: cellValue } = item;
    const where = item.getRange();
    custom.load("rule/formula");
    cellValue.load("rule");
    where.load("address");
    return { custom, cellValue, where };
  });
  await context.sync();
  return formats.flatMap(({ custom, cellValue, where }) => {
    const at = where.address.slice(where.address.lastIndexOf("!") + 1);
    const place = (formula: string, write: RulePlace["write"]): RulePlace => ({
      kind: "condition",
      sheet,
      at,
      formula,
      write,
    });
    if (!custom.isNullObject) {
      return [
        place(custom.rule.formula, (formula) => {
          custom.rule.formula = formula;
        }),
      ];
    }
    if (cellValue.isNullObject) return [];
    let { rule } = cellValue;
    return (["formula1", "formula2"] as const).flatMap((part) => {
      const formula = rule[part];
      if (!isFormula(formula)) return [];
      return place(formula, (next) => {
        rule = { ...rule, [part]: next };
        cellValue.rule = rule;
      });
    });
  });
}

/** Validation rules with formulas. Excel has no list of them: a range with several is split until each part has one. */
export async function readValidations(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  area: Area,
): Promise<readonly RulePlace[]> {
  return readParts(context, sheet, name, [area]);
}

/** One request a level: the parts of all parts are asked for together. */
async function readParts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  parts: readonly Area[],
): Promise<readonly RulePlace[]> {
  if (parts.length === 0) return [];
  const ranges = parts.map((part) => {
    const range = rangeOf(sheet, part);
    range.dataValidation.load("type,rule");
    return { part, validation: range.dataValidation };
  });
  await context.sync();
  const isMixed = ({ validation: { type } }: (typeof ranges)[number]): boolean =>
    type === "Inconsistent" || type === "MixedCriteria";
  const found = ranges
    .filter((range) => !isMixed(range))
    .flatMap(({ part, validation }) => formulasOf(validation, name, areaAddress(part)));
  const smaller = ranges.filter(isMixed).flatMap(({ part }) => split(part));
  return [...found, ...(await readParts(context, sheet, name, smaller))];
}

/** Sixteen parts at most: ten requests then reach any cell of the largest sheet. */
function split({ row, column, rows, columns }: Area): readonly Area[] {
  return cuts(row, rows).flatMap(([top, height]) =>
    cuts(column, columns).map(([left, width]) => ({
      row: top,
      column: left,
      rows: height,
      columns: width,
    })),
  );
}

function cuts(
  start: number,
  length: number,
): readonly (readonly [start: number, length: number])[] {
  const size = Math.ceil(length / 4);
  return Array.from({ length: Math.ceil(length / size) }, (_, index) => {
    const from = index * size;
    return [start + from, Math.min(size, length - from)] as const;
  });
}

function formulasOf(
  validation: Excel.DataValidation,
  sheet: string,
  at: string,
): readonly RulePlace[] {
  // Excel's type has a member a kind; the formulas are found in all of them alike.
  let rule = validation.rule as Readonly<Record<string, object | undefined>>;
  return Object.entries(rule).flatMap(([kind, details]) =>
    Object.entries(details ?? {}).flatMap(([part, formula]): RulePlace[] => {
      if (!isFormula(formula)) return [];
      const write = (next: string): void => {
        rule = { ...rule, [kind]: { ...rule[kind], [part]: next } };
        validation.rule = rule;
      };
      return [{ kind: "validation", sheet, at, formula, write }];
    }),
  );
}
