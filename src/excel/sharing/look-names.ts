import { parseArea } from "../../plan/address";
import type { RulePlace } from "./look";

export interface Names {
  readonly places: readonly RulePlace[];
  /** Whether a name stands for one cell or one constant. */
  readonly isOneCell: (name: string) => boolean;
}

const constants: readonly string[] = ["Double", "Integer", "String", "Boolean"];

/** @param withPlaces whether the names' own formulas are wanted too */
export async function readNames(
  context: Excel.RequestContext,
  withPlaces: boolean,
): Promise<Names> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula,items/type");
  worksheets.load("items/name");
  await context.sync();
  const ofSheets = worksheets.items.map((sheet) => {
    sheet.names.load("items/name,items/formula,items/type");
    return sheet;
  });
  await context.sync();
  const all = [
    ...names.items.map((item) => ({ item, sheet: "" })),
    ...ofSheets.flatMap((sheet) => sheet.names.items.map((item) => ({ item, sheet: sheet.name }))),
  ];
  const single = new Map<string, boolean>();
  for (const { item } of all) {
    const name = item.name.toLowerCase();
    // Of two names that are alike, one in the workbook and one of a sheet, neither is trusted alone.
    single.set(name, isOneCell(item) && single.get(name) !== false);
  }
  const places = all.map(({ item, sheet }): RulePlace => ({
    kind: "name",
    sheet,
    at: item.name,
    formula: String(item.formula),
    write: (formula) => {
      item.formula = formula;
    },
  }));
  return {
    places: withPlaces ? places : [],
    isOneCell: (name) => single.get(name.toLowerCase()) ?? false,
  };
}

function isOneCell({ type, formula }: Excel.NamedItem): boolean {
  if (constants.includes(type)) return true;
  const area = type === "Range" ? parseArea(String(formula).slice(1)) : undefined;
  return area?.rows === 1 && area.columns === 1;
}
