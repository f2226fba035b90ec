import { useEffect, useRef } from "react";
import { count, fill } from "../../../locales";
import { usePane } from "../../pane";

/** Offers to enter formulas again that were calculated before the add-in was there. */
export function useStaleFormulas(): void {
  const pane = usePane();
  const paneNow = useRef(pane);
  paneNow.current = pane;
  useEffect(() => {
    const { sharing } = pane;
    const failed = (failure: unknown) => paneNow.current.fail(failure);
    const refresh = async () => {
      const entered = await sharing.refresh();
      const { sharingWords: say, tell } = paneNow.current;
      tell({ kind: "success", text: count(say.refreshed, entered) });
    };
    const look = async () => {
      const places = await sharing.stale();
      const { sharingWords: say, tell } = paneNow.current;
      if (places.length === 0) return;
      tell({
        kind: "warning",
        text: fill(count(say.stale, places.length), { places: places[0] ?? "" }),
        remedy: { label: say.refresh, run: () => void refresh().catch(failed) },
      });
    };
    look().catch(failed);
  }, [pane.sharing]);
}
