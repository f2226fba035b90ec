import { fingerprint } from "../plan/fingerprint";
import type { FoundSheet } from "./find-sheets";
import { writeState } from "./sheet-state";

interface Respelled {
  readonly before: string;
  readonly after: string;
}

/**
 * Queues the state of a sheet whose formulas were respelled: an update would take them for a person's own otherwise.
 * Prints are found by what was printed, not by place: rows may have moved since, and one spelling has one other.
 */
export function reprint(
  { part, state }: Pick<FoundSheet, "part" | "state">,
  formulas: readonly Respelled[],
): void {
  if (!state.parts || formulas.length === 0) return;
  const now = new Map(
    formulas.map(({ before, after }) => [fingerprint(before), fingerprint(after)]),
  );
  const parts = state.parts.map((one) => ({
    ...one,
    prints: Object.fromEntries(
      Object.entries(one.prints).map(([place, print]) => [place, now.get(print) ?? print]),
    ),
  }));
  part.setXml(writeState({ ...state, parts }));
}
