import { type Model, components, helpers } from "@odoo/o-spreadsheet";
import { usedZones } from "../../engine";
import { commandKeys } from "./command-keys";
import { followTabs } from "./tab-run";

/** What of the grid is done otherwise here; its own types hide it. */
interface GridKeys {
  readonly env: {
    readonly model: Pick<Model, "getters" | "selection" | "dispatch">;
    openSidePanel(panel: string, props?: object): void;
  };
  readonly composerFocusStore: {
    readonly activeComposer: {
      setCurrentContent(text: string, selection: { start: number; end: number }): void;
    };
  };
  readonly keyDownMapping: Record<string, () => void>;
  setup: (this: GridKeys) => void;
  isSingleCellOrMergeSelection(): boolean;
  onComposerCellFocused(text?: string): void;
  onComposerContentFocused(): void;
  focusComposerFromActiveCell(): void;
}

/** The editor in a cell or in the formula bar, and its keys. */
interface EditorKeys {
  readonly env: GridKeys["env"];
  readonly props: {
    readonly composerStore: { readonly editionMode: string; stopEdition(direction?: string): void };
  };
  readonly keyMapping: Record<string, (event: KeyboardEvent) => void>;
  setup: (this: EditorKeys) => void;
}

/** Keys of the grid that mean something else in Excel. */
export function extendKeys(): void {
  const grid = components.Grid.prototype as unknown as GridKeys;
  const editor = components.Composer.prototype as unknown as EditorKeys;
  const setups = { grid: grid.setup, editor: editor.setup };
  grid.setup = function (this: GridKeys) {
    setups.grid.call(this);
    Object.assign(this.keyDownMapping, movingKeys(this), enteringKeys(this), commandKeys(this));
  };
  editor.setup = function (this: EditorKeys) {
    setups.editor.call(this);
    this.keyMapping["Ctrl+Enter"] = (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.props.composerStore.stopEdition();
      const { getters, dispatch } = this.env.model;
      const isEntered = this.props.composerStore.editionMode === "inactive";
      const zone = getters.getSelectedZone();
      const isOne = getters.isSingleCellOrMerge(getters.getActiveSheetId(), zone);
      if (isEntered && !isOne) dispatch("COPY_PASTE_CELLS_ON_ZONE");
    };
  };
}

type Keys = Record<string, () => void>;

function movingKeys(grid: GridKeys): Keys {
  const { model } = grid.env;
  const { getters, selection } = model;
  const { Enter: enter, "Shift+Enter": enterUp, Tab: tab } = grid.keyDownMapping;
  const moving = (direction: "down" | "up", others: (() => void) | undefined) => (): void => {
    if (!grid.isSingleCellOrMergeSelection()) {
      others?.();
      return;
    }
    const from = getters.getActivePosition();
    selection.moveAnchorCell(direction, 1);
    followTabs(model, from, direction);
  };
  const toSheet = (type: "ACTIVATE_NEXT_SHEET" | "ACTIVATE_PREVIOUS_SHEET") => (): void => {
    model.dispatch(type);
  };
  return {
    Enter: moving("down", enter),
    "Shift+Enter": moving("up", enterUp),
    Tab: () => {
      const from = getters.getActivePosition();
      tab?.();
      followTabs(model, from, "right");
    },
    Home: () => {
      const { sheetId, row } = getters.getActivePosition();
      const { xSplit } = getters.getPaneDivisions(sheetId);
      const { col } = getters.getNextVisibleCellPosition({ sheetId, row, col: xSplit });
      selection.selectCell(col, row);
    },
    "Ctrl+End": () => {
      const { col, row } = lastCell(model);
      selection.selectCell(col, row);
    },
    "Ctrl+Shift+End": () => {
      const { col, row } = lastCell(model);
      const cell = getters.getActivePosition();
      const [left, right] = [Math.min(cell.col, col), Math.max(cell.col, col)];
      const [top, bottom] = [Math.min(cell.row, row), Math.max(cell.row, row)];
      selection.selectZone({ cell, zone: { left, right, top, bottom } });
    },
    // Browsers keep Ctrl+PageDown for their tabs; Excel for the web has the other.
    "Ctrl+PageDown": toSheet("ACTIVATE_NEXT_SHEET"),
    "Ctrl+PageUp": toSheet("ACTIVATE_PREVIOUS_SHEET"),
    "Ctrl+Alt+PageDown": toSheet("ACTIVATE_NEXT_SHEET"),
    "Ctrl+Alt+PageUp": toSheet("ACTIVATE_PREVIOUS_SHEET"),
    F5: goTo,
    "Ctrl+G": goTo,
  };
}

/** The box left of the formula bar, which takes an address or a name. */
function goTo(): void {
  document.querySelector<HTMLInputElement>(".wb-grid input.os-input")?.select();
}

function enteringKeys(grid: GridKeys): Keys {
  const { getters, dispatch } = grid.env.model;
  const format = (wanted: string) => (): void => {
    const sheetId = getters.getActiveSheetId();
    dispatch("SET_FORMATTING", { sheetId, target: getters.getSelectedZones(), format: wanted });
  };
  const type = (part: "dateFormat" | "timeFormat") => (): void => {
    const locale = getters.getLocale();
    const now = serialOf(new Date());
    const value = part === "dateFormat" ? Math.floor(now) : now % 1;
    grid.onComposerCellFocused(helpers.formatValue(value, { locale, format: locale[part] }));
  };
  return {
    Backspace: () => {
      grid.onComposerContentFocused();
      grid.composerFocusStore.activeComposer.setCurrentContent("", { start: 0, end: 0 });
    },
    "Ctrl+Shift+!": format("#,##0.00"),
    "Ctrl+Shift+$": format("[$$]#,##0.00"),
    "Ctrl+Shift+%": format("0%"),
    "Ctrl+;": type("dateFormat"),
    "Ctrl+Shift+;": type("timeFormat"),
    "Ctrl+Shift+:": type("timeFormat"),
  };
}

/** Excel's number of a day and time: days since 30 December 1899, by the clock on the wall. */
function serialOf(date: Date): number {
  const local = date.getTime() - date.getTimezoneOffset() * 60_000;
  return (local - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** The last visible cell of what the sheet holds; the first one of an empty sheet. */
export function lastCell({ getters }: Pick<Model, "getters">): {
  readonly col: number;
  readonly row: number;
} {
  const sheetId = getters.getActiveSheetId();
  let [col, row] = [0, 0];
  for (const { right, bottom } of usedZones(getters, sheetId, false)) {
    col = Math.max(col, right);
    row = Math.max(row, bottom);
  }
  return {
    col: getters.findVisibleHeader(sheetId, "COL", col, 0) ?? col,
    row: getters.findVisibleHeader(sheetId, "ROW", row, 0) ?? row,
  };
}
