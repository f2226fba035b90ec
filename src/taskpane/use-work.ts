import * as React from "react";
import { focusAgain } from "./focus";
import { usePane } from "./pane";

/** One piece of work at a time; what goes wrong is told. */
export function useWork(): readonly [isBusy: boolean, start: (work: () => Promise<void>) => void] {
  const pane = usePane();
  const [isBusy, setBusy] = React.useState(false);
  const start = (work: () => Promise<void>) => {
    const started = document.activeElement;
    setBusy(true);
    pane.tell(undefined);
    work()
      .catch(pane.fail)
      .finally(() => {
        setBusy(false);
        focusAgain(started);
      });
  };
  return [isBusy, start];
}
