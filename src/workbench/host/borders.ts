import type { Zone } from "@odoo/o-spreadsheet";
import { type RangeRef, clip } from "./book";
import { oneOf, toColor } from "./checks";
import { itemNotFound } from "./errors";
import { type HostObject, type Kind, make } from "./object";

interface BorderRef {
  readonly range: RangeRef;
  readonly edge: string;
}

interface Edge {
  /** The engine's word for the edge. */
  readonly position: string;
  /** Where to read it back: a corner cell of the range, and its side. */
  readonly cell: "first" | "last";
  readonly side: "top" | "left" | "bottom" | "right";
}

const edges: Readonly<Record<string, Edge>> = {
  EdgeTop: { position: "top", cell: "first", side: "top" },
  EdgeLeft: { position: "left", cell: "first", side: "left" },
  EdgeBottom: { position: "bottom", cell: "last", side: "bottom" },
  EdgeRight: { position: "right", cell: "last", side: "right" },
  InsideHorizontal: { position: "h", cell: "first", side: "bottom" },
  InsideVertical: { position: "v", cell: "first", side: "right" },
};

export const borders: Kind<RangeRef> = {
  name: "RangeBorderCollection",
  properties: { Count: { get: () => Object.keys(edges).length } },
  items: (range) => Object.keys(edges).map((edge) => make(border, { range, edge })),
  item: (range, args) => open(range, args.text(0)),
  methods: { GetItem: (range, args) => open(range, args.text(0)) },
};

function open(range: RangeRef, edge: string): HostObject {
  if (!edges[edge]) throw itemNotFound(`There is no border "${edge}".`);
  return make(border, { range, edge });
}

interface Line {
  readonly style: string;
  readonly color: string;
}

function read({ range: { book, sheetId, zone }, edge }: BorderRef): Line | undefined {
  const { cell = "first", side = "top" } = edges[edge] ?? {};
  const [col, row] = cell === "first" ? [zone.left, zone.top] : [zone.right, zone.bottom];
  return book.getters.getCellBorder({ sheetId, col, row })?.[side];
}

export function drawBorder({ range, edge }: BorderRef, line: Line): void {
  range.book.engine.send("SET_ZONE_BORDERS", {
    sheetId: range.sheetId,
    target: [clip(range)],
    border: { position: edges[edge]?.position, ...line },
  });
}

/** The engine clears all edges of a block or none: one edge goes cell by cell. */
function eraseBorder({ range, edge }: BorderRef): void {
  const { book, sheetId } = range;
  const zone = clip(range);
  const { side = "top" } = edges[edge] ?? {};
  const isInside = edge.startsWith("Inside");
  const rows = isInside || side === "left" || side === "right" ? zone : edgeRows(zone, side);
  const columns = isInside || side === "top" || side === "bottom" ? zone : edgeColumns(zone, side);
  for (let row = rows.top; row <= rows.bottom; row++) {
    for (let col = columns.left; col <= columns.right; col++) {
      const border = { ...book.getters.getCellBorder({ sheetId, col, row }) };
      Reflect.deleteProperty(border, side);
      book.engine.send("SET_BORDER", { sheetId, col, row, border });
    }
  }
}

const edgeRows = ({ top, bottom }: Zone, side: string) =>
  side === "top" ? { top, bottom: top } : { top: bottom, bottom };

const edgeColumns = ({ left, right }: Zone, side: string) =>
  side === "left" ? { left, right: left } : { left: right, right };

const change = (ref: BorderRef, line: Partial<Line>): void => {
  drawBorder(ref, { style: "thin", color: "#000000", ...read(ref), ...line });
};

/** The engine has one word for Excel's style and weight together. */
export const engineLine: Readonly<Record<string, string>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  SlantDashDot: "dashed",
  Dot: "dotted",
  Double: "thick",
};
export const engineWeight: Readonly<Record<string, string>> = {
  Hairline: "dotted",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
export const lineStyles = oneOf("None", ...Object.keys(engineLine));
export const lineWeights = oneOf(...Object.keys(engineWeight));

const border: Kind<BorderRef> = {
  name: "RangeBorder",
  id: ({ edge }) => edge,
  properties: {
    Id: { get: ({ edge }) => edge },
    SideIndex: { get: ({ edge }) => edge },
    Color: {
      get: (ref) => read(ref)?.color ?? "#000000",
      set: (ref, value) => {
        change(ref, { color: toColor(value) });
      },
    },
    Style: {
      get: (ref) => {
        const style = read(ref)?.style;
        if (style === undefined) return "None";
        return style === "dashed" ? "Dash" : style === "dotted" ? "Dot" : "Continuous";
      },
      set: (ref, value) => {
        const style = lineStyles(value);
        if (style === "None") eraseBorder(ref);
        else change(ref, { style: engineLine[style] ?? "thin" });
      },
    },
    Weight: {
      get: (ref) => {
        const style = read(ref)?.style;
        return style === "medium" ? "Medium" : style === "thick" ? "Thick" : "Thin";
      },
      set: (ref, value) => {
        const weight = engineWeight[lineWeights(value)] ?? "thin";
        const current = read(ref)?.style;
        const isBroken = current === "dashed" || current === "dotted";
        change(ref, { style: isBroken && weight === "thin" ? current : weight });
      },
    },
  },
};
