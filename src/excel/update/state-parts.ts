import type { Position } from "../../plan/address";
import { fingerprint } from "../../plan/fingerprint";
import type { Layout } from "../../plan/layout";
import type { PackedContents } from "../contents";
import type { StatePart } from "../sheet-state";

/** What an update needs to know of the parts of a sheet: where they stood, and what stood in their cells. */
export function statePartsOf(
  layout: Layout,
  contents: PackedContents["rows"],
  tables: ReadonlyMap<string, string>,
): readonly StatePart[] {
  const { area: whole } = layout;
  return layout.parts.map(({ key, area, cells, table, isBeside }) => {
    const name = table && (tables.get(table.block.name) ?? table.block.name);
    return {
      key,
      area: { ...area, row: area.row - whole.row, column: area.column - whole.column },
      ...(name !== undefined && { table: name }),
      ...(isBeside && { isBeside }),
      prints: Object.fromEntries(
        cells.flatMap((placed) => {
          const content = contents[placed.row - whole.row]?.[placed.column - whole.column] ?? "";
          if (placed.table !== undefined || content === "") return [];
          return [[placeIn(area, placed), fingerprint(content)]];
        }),
      ),
    };
  });
}

/** Key of a cell among a part's prints. */
export function placeIn(part: Position, { row, column }: Position): string {
  return `${row - part.row},${column - part.column}`;
}
