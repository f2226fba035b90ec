import type { Layout } from "../plan/layout";
import type { SheetPlan } from "../plan/sheet-plan";
import type { SheetState } from "./sheet-state";
import { statePartsOf } from "./update/state-parts";
import { stateCharts } from "./update/update-charts";
import type { PackedContents } from "./contents";

interface About extends Pick<SheetState, "id" | "createdAt" | "ownsSheet"> {
  /** Names in the workbook by the plan's own. */
  readonly names: {
    readonly areas: ReadonlyMap<string, string>;
    readonly tables: ReadonlyMap<string, string>;
  };
  readonly contents: PackedContents["rows"];
}

/** What to remember of a sheet that stands as its plan says. */
export function stateOf(
  plan: SheetPlan,
  layout: Layout,
  { names, contents, ...about }: About,
): SheetState {
  const { row, column } = layout.area;
  return {
    ...about,
    templateId: plan.template.id,
    templateVersion: plan.template.version,
    inputs: plan.inputs,
    names: Object.fromEntries(names.areas),
    tables: [...names.tables.values()],
    regions: layout.regions.map(({ key, area, isInput, isCheck }) => ({
      key,
      area: { ...area, row: area.row - row, column: area.column - column },
      ...(isInput && { isInput }),
      ...(isCheck && { isCheck }),
    })),
    parts: statePartsOf(layout, contents, names.tables),
    charts: stateCharts(layout),
    ...(plan.links && { links: plan.links }),
  };
}
