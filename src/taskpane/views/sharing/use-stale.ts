import { withPlaces } from "../../../locales";
import { useEffect, useRef, useState } from "react";
import type { StaleCell } from "../../../excel/sharing/sharing";
import { usePane } from "../../pane";
import { placeOf } from "./places";
import { refreshMessage } from "./refresh-message";

/** Formulas of ours that show #NAME? or an old value, and what can be done with them. */
export interface Stale {
  readonly cells: readonly StaleCell[];
  readonly isBusy: boolean;
  readonly enter: () => void;
  /** Until others are found. */
  readonly dismiss: () => void;
}

const keyOf = ({ sheetId, at, formula, shows }: StaleCell): string =>
  JSON.stringify([sheetId, at, formula, shows]);

/** Hears of them as long as the pane is open. */
export function useStale(): Stale {
  const pane = usePane();
  const paneNow = useRef(pane);
  paneNow.current = pane;
  const [found, setFound] = useState<readonly StaleCell[]>([]);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const entered = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const failed = (failure: unknown) => paneNow.current.fail(failure);
    const heard = (cells: readonly StaleCell[]) => {
      setFound(cells);
      const unchanged = cells.filter((cell) => entered.current.has(keyOf(cell)));
      entered.current = new Set();
      if (unchanged.length === 0) return;
      const { sharingWords: say, tell } = paneNow.current;
      const text = withPlaces(say.stillStale, unchanged.map(placeOf), say);
      tell({ kind: "warning", text });
    };
    const stop = pane.sharing.watchStale({ found: heard, failed });
    stop.catch(failed);
    return () => {
      stop.then((end) => end()).catch(failed);
    };
  }, [pane.sharing]);

  const cells = found.filter((cell) => !settled.has(keyOf(cell)));
  const settle = () => setSettled(new Set([...settled, ...cells.map(keyOf)]));
  const enter = () => {
    setBusy(true);
    entered.current = new Set(cells.map(keyOf));
    pane.sharing
      .refresh(cells)
      .then((report) => {
        settle();
        const { sharingWords: say, tell } = paneNow.current;
        tell(refreshMessage(report, say));
      })
      .catch((failure: unknown) => paneNow.current.fail(failure))
      .finally(() => setBusy(false));
  };
  return { cells, isBusy, enter, dismiss: settle };
}
