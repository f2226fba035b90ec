import { useEffect, useReducer, useRef } from "react";

/** Shorter than a person waits for an answer, longer than the time between two keys. */
const PAUSE_MS = 300;

/**
 * A value as it was before the last burst of changes, until the changes pause.
 * @param patient false: always the value as it is
 */
export function useSettled<Value>(now: Value, patient: boolean): Value {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const settled = useRef(now);
  if (!patient) settled.current = now;
  useEffect(() => {
    if (settled.current === now) return undefined;
    const timer = setTimeout(() => {
      settled.current = now;
      redraw();
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return settled.current;
}
