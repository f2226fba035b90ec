import type { TableFact } from "../../../engine";
import type { SourcePackage } from "../source";
import { child, children } from "../xml";
import { decodeXstring } from "../xstring";

/** A table's name and style, by the place at which the engine finds the table again. */
export interface StoredTable extends TableFact {
  readonly sheetId: string;
  readonly range: string;
}

export function readTables(
  source: SourcePackage,
  sheetPath: string,
  sheet: Element,
  sheetId: string,
): StoredTable[] {
  const list = child(sheet, "tableParts");
  return (list ? children(list, "tablePart") : []).flatMap((part) => {
    const path = source.target(sheetPath, part.getAttribute("r:id"));
    const root = path === undefined ? undefined : source.root(path);
    const range = root?.getAttribute("ref");
    const name = root?.getAttribute("displayName");
    if (!root || !range || !name) return [];
    const style = child(root, "tableStyleInfo")?.getAttribute("name") ?? "";
    return [{ sheetId, range, name: decodeXstring(name), style }];
  });
}
