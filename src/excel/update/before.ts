import type { Area } from "../../plan/address";
import { parseArea } from "../../plan/address";
import { readParts, type StoredPart } from "../sharing/kept-parts";
import { rangeOf } from "../write-cells";
import { readLooks, type CellLooks } from "./cell-looks";
import { readRules, type CellRule } from "./cell-rules";
import { readConditions, type KnownCondition } from "./conditions";
import type { Prepared } from "./prepare";
import { readSizes, type Size } from "./sizes";
import { overwrittenInputs, touchedAreas } from "./touched";
import { readCharts, type LiveChart } from "./update-charts";

/** What an update may change and its own plan does not tell, as it stood before. */
export interface Before {
  /** Areas of names and tables, by name in the workbook. */
  readonly named: ReadonlyMap<string, Area>;
  readonly tables: ReadonlyMap<string, Area>;
  readonly charts: readonly LiveChart[];
  readonly looks: readonly CellLooks[];
  readonly rules: readonly CellRule[];
  readonly conditions: readonly KnownCondition[];
  readonly values: readonly { readonly area: Area; readonly range: Excel.Range }[];
  readonly printed: Excel.RangeAreas;
  readonly sizes: readonly Size[];
  /** The spellings that go with the sheet. */
  readonly kept: StoredPart | undefined;
}

export async function keepBefore(
  context: Excel.RequestContext,
  prepared: Prepared,
): Promise<Before> {
  const { found, worksheet, names } = prepared;
  const { state, area } = found;
  const { workbook } = context;
  const areas = touchedAreas(prepared);
  const looks = areas.map((one) => readLooks(worksheet, one));
  const values = [...areas, ...overwrittenInputs(prepared)].map((one) => {
    const range = rangeOf(worksheet, one);
    range.load("formulas,values");
    return { area: one, range };
  });
  const printed = worksheet.pageLayout.getPrintAreaOrNullObject();
  printed.load("address");
  const sizes = readSizes(prepared);
  const named = Object.values(state.names)
    .filter((name) => names.includes(name))
    .map((name) => ({ name, range: workbook.names.getItem(name).getRangeOrNullObject() }));
  const tables = state.tables
    .filter((name) => prepared.tables.includes(name))
    .map((name) => ({ name, range: workbook.tables.getItem(name).getRange() }));
  for (const { range } of [...named, ...tables]) range.load("address");
  const [charts, rules, conditions, parts] = await Promise.all([
    readCharts(context, worksheet),
    readRules(context, worksheet, areas),
    readConditions(context, worksheet, area),
    readParts(context),
    context.sync(),
  ]);
  return {
    named: areasOf(named),
    tables: areasOf(tables),
    charts,
    looks,
    rules,
    conditions,
    values,
    printed,
    sizes,
    kept: parts.find(({ sheetId }) => sheetId === state.id),
  };
}

type Named = readonly { readonly name: string; readonly range: Excel.Range }[];

export function areasOf(named: Named): ReadonlyMap<string, Area> {
  return new Map(
    named.flatMap(({ name, range }) => {
      const area = range.isNullObject ? undefined : parseArea(range.address);
      return area ? [[name, area] as const] : [];
    }),
  );
}
