import { useEffect, useRef, useState } from "react";
import { isEditing, type Selection, type Workbook } from "../excel/workbook";

/**
 * Where the selection stands, read again whenever it moves or the workbook changes; undefined until it is known.
 * @param fail told when the workbook cannot be read or heard
 */
export function useSelection(
  workbook: Workbook,
  fail: (failure: unknown) => void,
): Selection | undefined {
  const [selection, setSelection] = useState<Selection>();
  const failNow = useRef(fail);
  failNow.current = fail;

  useEffect(() => {
    let listening = true;
    let asked = 0;
    const read = async () => {
      // While one reading is under way, any number of changes ask for just one more.
      asked += 1;
      if (asked > 1) return;
      try {
        for (let answered = 0; answered < asked;) {
          answered = asked;
          const now = await workbook.atSelection();
          if (listening) setSelection(now);
        }
      } catch (failure) {
        if (listening && !isEditing(failure)) failNow.current(failure);
      } finally {
        asked = 0;
      }
    };
    const changed = () => void read();
    changed();
    const stop = workbook.onChange(changed);
    stop.catch((failure: unknown) => failNow.current(failure));
    return () => {
      listening = false;
      stop.then((end) => end()).catch((failure: unknown) => failNow.current(failure));
    };
  }, [workbook]);

  return selection;
}
