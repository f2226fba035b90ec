import { rangeOf } from "../write-cells";
import type { Area } from "../../plan/address";

/** A conditional format of a formula, as far as the add-in writes them. */
export interface KnownCondition {
  readonly address: string;
  readonly formula: string;
  readonly color: string;
  readonly fill: string;
  readonly format: Excel.ConditionalFormat;
}

/** The conditional formats by formula on an area. */
export async function readConditions(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly KnownCondition[]> {
  const { conditionalFormats } = rangeOf(sheet, area);
  conditionalFormats.load("items/type");
  await context.sync();
  const read = conditionalFormats.items.map((format) => {
    const custom = format.customOrNullObject;
    const range = format.getRange();
    custom.load("rule/formula,format/font/color,format/fill/color");
    range.load("address");
    return { format, custom, range };
  });
  await context.sync();
  return read.flatMap(({ format, custom, range: { address } }) =>
    custom.isNullObject
      ? []
      : [
          {
            address: address.slice(address.lastIndexOf("!") + 1),
            formula: custom.rule.formula,
            color: custom.format.font.color,
            fill: custom.format.fill.color,
            format,
          },
        ],
  );
}

/** Without a fill some hosts say white and some nothing; ours is neither. */
const isFill = (color: string): boolean => /^#(?!FFFFFF$)/i.test(color);

/** Queues what makes the conditional formats of an area those of before. */
export function writeConditionsBack(
  sheet: Excel.Worksheet,
  before: readonly KnownCondition[],
  now: readonly KnownCondition[],
): void {
  const missing = [...before];
  for (const one of now) {
    const at = missing.findIndex((known) => isSame(known, one));
    if (at < 0) one.format.delete();
    else missing.splice(at, 1);
  }
  // Each new format goes before those that are there: what was first is added last.
  for (const { address, formula, color, fill } of missing.reverse()) {
    const { custom } = sheet.getRange(address).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    custom.format.font.color = color;
    if (isFill(fill)) custom.format.fill.color = fill;
  }
}

function isSame(one: KnownCondition, other: KnownCondition): boolean {
  return one.address === other.address && one.formula === other.formula;
}
