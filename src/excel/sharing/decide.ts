import type { OurFunction } from "../../plan/expression";
import { inCircle } from "./circular";
import { callsIn, functionNamed } from "./formula-tokens";
import type { Kept } from "./kept";
import type { CellPlace, Look, Place } from "./look";
import { type Match, matchKept } from "./match";
import { type NoNative, rewrite } from "./rewrite";

/** What becomes of a formula of ours when the workbook is to do without the add-in. */
export type Fate =
  | {
      readonly kind: "native";
      readonly place: Place;
      readonly calls: readonly OurFunction[];
      readonly plain: string;
      /** Written by the sheet's own plan, which judges both spellings as one sheet, not cell by cell. */
      readonly isPlanned: boolean;
    }
  | {
      readonly kind: "value";
      readonly place: CellPlace;
      readonly calls: readonly OurFunction[];
      readonly why: ValueReason;
    }
  | {
      readonly kind: "stays";
      readonly place: Place;
      readonly calls: readonly OurFunction[];
      readonly why: StayReason;
    };

/** "differs": the plain form would give another value than the cell shows. */
export type ValueReason = Exclude<NoNative, "too-long"> | "differs";
/**
 * "own-name": the workbook defines a name, perhaps a LAMBDA, that is spelled like the function.
 * "array": a part of an array formula over several cells.
 */
export type StayReason = NoNative | "circular" | "own-name" | "array";

/**
 * @param kept spellings that sheets of ours were written with
 * @param onlyOurs what becomes of results that plain Excel cannot work out: a plain sheet does without them
 */
export function decide(
  look: Look,
  kept: readonly Kept[],
  namespace: string,
  onlyOurs: "do without" | "keep values" = "do without",
): readonly Fate[] {
  const isLost = ({ entry, place }: Match): boolean =>
    entry.isOnlyOurs === true && place.kind === "cell" && place.value !== "";
  const planned = new Map(
    matchKept(kept, look, "functions")
      .filter((match) => onlyOurs === "do without" || !isLost(match))
      .map(({ place, text }) => [place, text]),
  );
  const ownNames = new Set(
    look.rules.flatMap(({ kind, at }) =>
      kind === "name" ? (functionNamed(at, namespace) ?? []) : [],
    ),
  );
  let circle: ReadonlySet<CellPlace> | undefined;
  // Every formula of the workbook is read for it: only where a formula needs it.
  const isCircular = (cell: CellPlace): boolean => (circle ??= inCircle(look)).has(cell);
  return [...look.cells, ...look.rules].flatMap((place): Fate[] => {
    const calls = callsIn(place.formula, namespace);
    // A plan may word anew also what only reads the result of a function of ours.
    const plain = planned.get(place);
    if (plain !== undefined) return [{ kind: "native", place, calls, plain, isPlanned: true }];
    if (calls.length === 0) return [];
    // Which of the two Excel calls cannot be told from the text: neither is touched.
    if (calls.some((name) => ownNames.has(name))) {
      return [{ kind: "stays", place, calls, why: "own-name" }];
    }
    if (place.kind === "cell" && isCircular(place)) {
      return [{ kind: "stays", place, calls, why: "circular" }];
    }
    const result = rewrite(place.formula, { namespace, isOneCell: look.isOneCell });
    if (result.kind === "untouched") return [];
    if (result.kind === "native") {
      return [{ kind: "native", place, calls, plain: result.formula, isPlanned: false }];
    }
    const { why } = result;
    if (why === "too-long" || place.kind !== "cell") return [{ kind: "stays", place, calls, why }];
    return [{ kind: "value", place, calls, why }];
  });
}
