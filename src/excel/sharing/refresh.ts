import { writeFormulas } from "./apply";
import { asTyped, callsIn } from "./formula-tokens";
import type { CellPlace } from "./look";
import { Outbox } from "./outbox";
import type { RefreshReport, StaleCell } from "./sharing";
import { WorkbookCells } from "./stale/workbook-cells";
import { nameOf } from "./trial";

/**
 * Enters formulas of ours again: that is what makes Excel look the function up anew. Without a choice all of them, also
 * those that show a value which another program may have left as it was when it changed what the formula reads.
 * @param chosen those that still stand as they were found
 */
export async function refresh(
  context: Excel.RequestContext,
  namespace: string,
  chosen?: readonly StaleCell[],
): Promise<RefreshReport> {
  const book = await WorkbookCells.open(context);
  const wanted = chosen && new Set(chosen.map(keyOf));
  const looks = book.sheets.filter(
    ({ name }) => chosen?.some(({ sheet }) => sheet === name) ?? true,
  );
  const places: CellPlace[] = [];
  for (const look of looks) {
    const { formulas } = await book.sheet(look);
    const own = formulas.filter((place) =>
      wanted ? wanted.has(keyOf(place)) : callsIn(place.formula, namespace).length > 0,
    );
    places.push(...own);
  }
  const closed = new Set(looks.flatMap(({ name, isProtected }) => (isProtected ? [name] : [])));
  const open = places.filter(({ sheet }) => !closed.has(sheet));
  const outbox = new Outbox(context, "refused");
  await writeFormulas(
    outbox,
    open.map((place) => ({ place, text: asTyped(place.formula, namespace) })),
  );
  await outbox.send();
  return {
    entered: open.length,
    left: places.filter(({ sheet }) => closed.has(sheet)).map(nameOf),
  };
}

const keyOf = ({ sheet, at, formula }: Pick<CellPlace, "sheet" | "at" | "formula">): string =>
  JSON.stringify([sheet, at, formula]);
