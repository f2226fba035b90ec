import { useEffect, useRef, useState } from "react";
import type { Selection, Workbook, WrittenSheet } from "../excel/workbook";

/** What the workbook shows now, read again whenever it changes. */
export interface WorkbookNow {
  readonly selection: Selection | undefined;
  /** Sheets of ours, newest first. */
  readonly written: readonly WrittenSheet[] | undefined;
  /** Reads again at once: after the pane itself has changed the workbook. */
  readonly refresh: () => void;
}

/** @param fail told when the workbook cannot be read or heard */
export function useWorkbookNow(workbook: Workbook, fail: (failure: unknown) => void): WorkbookNow {
  const [selection, setSelection] = useState<Selection>();
  const [written, setWritten] = useState<readonly WrittenSheet[]>();
  const failNow = useRef(fail);
  failNow.current = fail;
  const refreshNow = useRef<() => void>(() => undefined);

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
          const [now, sheets] = [await workbook.atSelection(), await workbook.written()];
          if (!listening) return;
          setSelection(now);
          setWritten(sheets);
        }
      } catch (failure) {
        if (listening) failNow.current(failure);
      } finally {
        asked = 0;
      }
    };
    refreshNow.current = () => void read();
    refreshNow.current();
    const stop = workbook.onChange(refreshNow.current);
    stop.catch((failure: unknown) => failNow.current(failure));
    return () => {
      listening = false;
      stop.then((end) => end()).catch((failure: unknown) => failNow.current(failure));
    };
  }, [workbook]);

  return { selection, written, refresh: () => refreshNow.current() };
}
