import { helpers, type Style } from "@odoo/o-spreadsheet";
import type { Engine } from "../engine";

/** How a cell looks, by what it is for. */
export type Look =
  | "title"
  | "subtitle"
  | "heading"
  | "header"
  | "numberHeader"
  | "input"
  | "label"
  | "number"
  | "result"
  | "link"
  | "note";

/** A sheet of the workbench's own, as data: nothing here knows addresses of another sheet. */
export interface SheetDraft {
  readonly name: string;
  /** Pixels, from column A. */
  readonly columnWidths: readonly number[];
  /** Contents by row from the given address rightwards; undefined leaves a cell empty. */
  readonly blocks: readonly DraftBlock[];
  readonly frozenRows?: number;
}

export interface DraftBlock {
  /** Top left cell: "B4". */
  readonly at: string;
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  readonly look?: Look;
  /** Excel's number format. */
  readonly format?: string;
  /** Rows that look so, where a formula fills more than it stands in. */
  readonly height?: number;
  readonly width?: number;
}

const header: Style = {
  bold: true,
  fillColor: "#1F4E79",
  textColor: "#FFFFFF",
  wrapping: "wrap",
  verticalAlign: "middle",
};

const looks: Readonly<Record<Look, Style>> = {
  title: { bold: true, fontSize: 16 },
  subtitle: { textColor: "#595959" },
  heading: { bold: true, fontSize: 11 },
  header,
  numberHeader: { ...header, align: "right" },
  input: { textColor: "#0000FF", fillColor: "#FFF9E5" },
  label: { wrapping: "wrap" },
  number: { align: "right" },
  result: { bold: true, align: "right" },
  link: { textColor: "#0563C1", underline: true, bold: true, fontSize: 11 },
  note: { textColor: "#595959", fontSize: 9 },
};

/**
 * Adds the sheet behind the others and shows it: one undo step. A name that exists gets a number.
 * @returns the name that the sheet got
 */
export function writeSheet(engine: Engine, draft: SheetDraft): string {
  const { getters, uuidGenerator } = engine.model;
  const sheetId = uuidGenerator.uuidv4();
  const sheetIdFrom = getters.getActiveSheetId();
  const sheetIds = getters.getSheetIds();
  const name = helpers.getUniqueText(
    draft.name,
    sheetIds.map((id) => getters.getSheetName(id)),
    { compute: (text, number) => `${text} (${String(number)})`, start: 2 },
  );
  const zones = draft.blocks.map(zoneOf);
  engine.batch(() => {
    engine.send("CREATE_SHEET", {
      sheetId,
      name,
      position: sheetIds.length,
      cols: Math.max(26, ...zones.map(({ right }) => right + 1)),
      rows: Math.max(100, ...zones.map(({ bottom }) => bottom + 21)),
    });
    engine.send("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: false });
    draft.columnWidths.forEach((size, column) => {
      engine.send("RESIZE_COLUMNS_ROWS", {
        sheetId,
        sheetName: name,
        dimension: "COL",
        elements: [column],
        size,
      });
    });
    for (const block of draft.blocks) writeBlock(engine, sheetId, block);
    if (draft.frozenRows !== undefined) {
      engine.send("FREEZE_ROWS", { sheetId, quantity: draft.frozenRows });
    }
  });
  engine.send("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId });
  return name;
}

function zoneOf({ at, rows, height, width }: DraftBlock) {
  const { col: left, row: top } = helpers.toCartesian(at);
  return {
    left,
    top,
    right: left + (width ?? Math.max(1, ...rows.map((row) => row.length))) - 1,
    bottom: top + (height ?? rows.length) - 1,
  };
}

function writeBlock(engine: Engine, sheetId: string, block: DraftBlock): void {
  const zone = zoneOf(block);
  block.rows.forEach((cells, down) => {
    cells.forEach((content, right) => {
      if (content === undefined) return;
      const position = { sheetId, col: zone.left + right, row: zone.top + down };
      engine.send("UPDATE_CELL", { ...position, content: String(content) });
    });
  });
  if (block.look === undefined && block.format === undefined) return;
  engine.send("SET_FORMATTING", {
    sheetId,
    target: [zone],
    ...(block.look === undefined ? {} : { style: looks[block.look] }),
    ...(block.format === undefined ? {} : { format: block.format }),
  });
}
