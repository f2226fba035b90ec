import { toPoints } from "../../../engine";
import { descendants, setAttributes } from "../xml";
import type { RepairContext } from "./context";

/** The height that the export leaves out, as it is the engine's usual one: 17.25 points are 23 pixels. */
const usual = 23;

/**
 * Rows that fit their texts by themselves get the height that they have just now, for the export names only those
 * that were chosen: programs that do not measure texts on opening would show one line of each.
 */
export function repairRows({ engine, sheets }: RepairContext): void {
  const { getters } = engine.model;
  for (const { id, root } of sheets) {
    for (const row of descendants(root, "row")) {
      const index = Number(row.getAttribute("r")) - 1;
      if (row.hasAttribute("customHeight")) continue;
      const height = getters.getRowSize(id, index);
      if (height !== usual) setAttributes(row, { ht: String(toPoints(height)) });
    }
  }
}
