import { type Model, type Style, registries } from "@odoo/o-spreadsheet";
import { cellFormat } from "../../engine";

/** What of the grid is asked for here; its own types hide it. */
interface Grid {
  readonly env: {
    readonly model: Pick<Model, "getters" | "selection" | "dispatch">;
    openSidePanel(panel: string, props?: object): void;
  };
  readonly keyDownMapping: Readonly<Record<string, () => void>>;
  focusComposerFromActiveCell(): void;
}

interface MenuItem {
  readonly id?: string;
  readonly children?: readonly MenuItem[];
  readonly execute?: (env: Grid["env"]) => void;
}

/** Excel's keys for commands that the grid has without a key, or with another one. */
export function commandKeys(grid: Grid): Record<string, () => void> {
  const { env, keyDownMapping } = grid;
  const { getters, selection, dispatch } = env.model;
  const format = (wanted: string) => (): void => {
    const target = getters.getSelectedZones();
    // A format of Excel's that the engine lacks is kept beside its nearest one.
    const { format: nearest, style } = cellFormat(wanted);
    const sheetId = getters.getActiveSheetId();
    dispatch("SET_FORMATTING", { sheetId, target, format: nearest, style: style as Style });
  };
  const borders = (position: "external" | "clear") => (): void => {
    dispatch("SET_ZONE_BORDERS", {
      sheetId: getters.getActiveSheetId(),
      target: getters.getSelectedZones(),
      border: { position, ...(position === "clear" ? {} : { style: "thin", color: "#000000" }) },
    });
  };
  const lines = (type: LinesCommand, dimension: "ROW" | "COL") => (): void => {
    const elements = selectedLines(env.model, dimension);
    dispatch(type, { sheetId: getters.getActiveSheetId(), dimension, elements });
  };
  const same = (key: string) => (): void => keyDownMapping[key]?.();
  return {
    "Ctrl+Shift+L": () => menuItem("data", "add_remove_data_filter").execute?.(env),
    "Ctrl+1": () => {
      env.openSidePanel("MoreFormats", { category: "number" });
    },
    "Ctrl+F3": () => {
      env.openSidePanel("NamedRangesPanel");
    },
    "Ctrl+5": () => {
      const target = getters.getSelectedZones();
      const strikethrough = getters.getCurrentStyle().strikethrough !== true;
      const sheetId = getters.getActiveSheetId();
      dispatch("SET_FORMATTING", { sheetId, target, style: { strikethrough } });
    },
    "Ctrl+Shift+~": format("General"),
    "Ctrl+Shift+#": format("d-mmm-yy"),
    "Ctrl+Shift+@": format("h:mm AM/PM"),
    "Ctrl+Shift+^": format("0.00E+00"),
    "Ctrl+Shift+&": borders("external"),
    "Ctrl+Shift+_": borders("clear"),
    "Ctrl+9": lines("HIDE_COLUMNS_ROWS", "ROW"),
    "Ctrl+0": lines("HIDE_COLUMNS_ROWS", "COL"),
    "Ctrl+Shift+(": lines("UNHIDE_COLUMNS_ROWS", "ROW"),
    "Ctrl+Shift+)": lines("UNHIDE_COLUMNS_ROWS", "COL"),
    "Ctrl+-": same("Ctrl+Alt+-"),
    "Ctrl++": same("Ctrl+Alt+="),
    "Ctrl+Shift++": same("Ctrl+Alt+="),
    "Ctrl+Shift+*": () => {
      selection.selectTableAroundSelection();
    },
    "Alt+ArrowDown": () => {
      grid.focusComposerFromActiveCell();
    },
    "Alt+F1": () => menuItem("insert", "insert_chart").execute?.(env),
    F9: () => {
      dispatch("EVALUATE_CELLS");
    },
  };
}

type LinesCommand = "HIDE_COLUMNS_ROWS" | "UNHIDE_COLUMNS_ROWS";

function selectedLines({ getters }: Pick<Model, "getters">, dimension: "ROW" | "COL"): number[] {
  const [from, to] =
    dimension === "ROW" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const lines = getters
    .getSelectedZones()
    .flatMap((zone) => Array.from({ length: zone[to] - zone[from] + 1 }, (_, i) => zone[from] + i));
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** An entry of the menus above the grid, which knows how it is done. */
function menuItem(menu: string, id: string): MenuItem {
  const { children = [] } = registries.topbarMenuRegistry.get(menu) as unknown as MenuItem;
  const item = children.find((one) => one.id === id);
  if (!item) throw new Error(`the grid's menu ${menu} has no ${id}`);
  return item;
}
