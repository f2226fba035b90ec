import type { CellPlace } from "../look";
import { sameValue } from "../same-value";
import type { Matrix } from "../sharing";
import { isPending } from "../shown";
import type { CellValue, Rows } from "../kept";
import type { Around } from "./around";
import { reckon } from "./reckon";
import { shownOf } from "./values";

/** A formula of ours with what it should show. */
export interface Judged {
  readonly place: CellPlace;
  /** undefined where that is not sure, or of no interest. */
  readonly expected: Matrix | undefined;
}

/** @param isManual whether a person decides when the workbook is calculated: then only #NAME? is wrong */
export function judge(place: CellPlace, around: Around, isManual: boolean): Judged {
  const isOpen = place.value !== unknownName && (isManual || isWaiting(place.value));
  return { place, expected: isOpen ? undefined : reckon(place.formula, place, around) };
}

const unknownName = "#NAME?";

/** "#SPILL!" says that there is no room, not what the function gives. */
const isWaiting = (value: CellValue): boolean => value === "#SPILL!" || isPending(value);

/** @param spilled what the formula's cells show, where it fills several */
export function isStale({ place, expected }: Judged, spilled: Rows | undefined): boolean {
  const top = expected?.[0]?.[0];
  const first = top === undefined ? undefined : shownOf(top);
  // A name within the arguments may be the unknown one: entering the formula again would not help.
  if (place.value === unknownName) return first !== unknownName;
  if (first === undefined || !expected) return false;
  if (!isSame(place.value, first)) return true;
  return (
    spilled?.some((row, r) =>
      row.some((value, c) => {
        const cell = expected[r]?.[c];
        return cell !== undefined && !isSame(value, shownOf(cell));
      }),
    ) ?? false
  );
}

/** A formula that only passes a blank cell on shows 0. */
const isSame = (shown: CellValue, expected: CellValue): boolean =>
  sameValue(shown, expected) || (expected === "" && shown === 0);
