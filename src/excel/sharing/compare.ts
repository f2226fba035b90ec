import { decide } from "./decide";
import { readParts } from "./kept-parts";
import { look } from "./look";
import { difference } from "./same-value";
import type { Comparison } from "./sharing";
import { isShown } from "./shown";
import { nameOf, tryOut } from "./trial";

/** A plan leaves the cells empty from which a function of ours spills: the plain calculation stands elsewhere. */
const isCalculated = ({ plain }: { readonly plain: string }): boolean => plain !== '=""';

/** Each formula of ours against its plain form, on the same inputs. Changes nothing. */
export async function compare(
  context: Excel.RequestContext,
  namespace: string,
): Promise<Comparison> {
  const seen = await look(context);
  const planned = (await readParts(context)).flatMap(({ sheetId, entries }) =>
    sheetId === undefined ? [] : entries,
  );
  const fates = decide(seen, planned, namespace).filter(({ place }) => place.kind === "cell");
  const candidates = fates.flatMap((fate) =>
    fate.kind === "native" &&
    fate.place.kind === "cell" &&
    isCalculated(fate) &&
    isShown(fate.place)
      ? [{ place: fate.place, plain: fate.plain }]
      : [],
  );
  const tried = await tryOut(context, candidates);
  let largest = 0;
  let largestAt: string | undefined;
  const unlike: string[] = [];
  for (const [place, value] of tried) {
    if (typeof place.value === "number" && typeof value === "number") {
      const apart = difference(place.value, value);
      if (apart <= largest) continue;
      largest = apart;
      largestAt = nameOf(place);
    } else if (place.value !== value) unlike.push(nameOf(place));
  }
  return {
    cells: tried.size,
    largest,
    ...(largestAt !== undefined && { largestAt }),
    unlike,
    notCompared: fates.length - tried.size,
  };
}
