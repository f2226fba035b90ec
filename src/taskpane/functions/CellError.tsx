import * as React from "react";
import { WorkbookError, type FailedCell, type Selection } from "../../excel/workbook";
import { fill } from "../../locales";
import { usePane } from "../pane";
import { errorSentence, loadedExplain } from "./explain";

/** Why the selected cell shows an error, where a function of ours is in it; nothing otherwise. */
export function CellError({ selection }: { readonly selection: Selection | undefined }) {
  const pane = usePane();
  const { workbook, fail } = pane;
  const [failed, setFailed] = React.useState<FailedCell>();
  React.useEffect(() => {
    let current = true;
    if (selection === undefined) return undefined;
    workbook.failedCell().then(
      (cell) => {
        if (current) setFailed(cell);
      },
      (failure: unknown) => {
        // While a cell is being edited nothing can be read; leaving the cell asks again.
        const isPassing =
          failure instanceof WorkbookError && failure.reason === "busy-editing-cell";
        if (current && !isPassing) fail(failure);
      },
    );
    return () => {
      current = false;
    };
  }, [workbook, selection, fail]);

  if (failed === undefined) return null;
  const { address, code } = failed;
  return (
    <section className="vp-meaning" role="status">
      <h2>{fill(pane.words.cellError.title, { address, code })}</h2>
      <p className="vp-error">{errorSentence(failed, loadedExplain(), pane.words)}</p>
    </section>
  );
}
