import { queueFormulas, refuseProtected } from "./apply";
import { asTyped, callsIn } from "./formula-tokens";
import { type CellPlace, type Look, look } from "./look";
import { nameOf } from "./trial";

/** Cells with a formula of ours that was calculated before the add-in was there. */
export async function stale(
  context: Excel.RequestContext,
  namespace: string,
): Promise<readonly string[]> {
  return staleIn(await look(context), namespace).map(nameOf);
}

/**
 * Enters every formula of ours again: that is what makes Excel look the function up anew. Also those that show a
 * value, which another program may have left as it was when it changed what the formula reads.
 */
export async function refresh(context: Excel.RequestContext, namespace: string): Promise<number> {
  const seen = await look(context);
  const places = seen.cells.filter(({ formula }) => callsIn(formula, namespace).length > 0);
  refuseProtected(seen, places);
  queueFormulas(
    context,
    places.map((place) => ({ place, text: asTyped(place.formula, namespace) })),
  );
  await context.sync();
  return places.length;
}

function staleIn({ cells }: Look, namespace: string): readonly CellPlace[] {
  return cells.filter(
    ({ value, formula }) => value === "#NAME?" && callsIn(formula, namespace).length > 0,
  );
}
