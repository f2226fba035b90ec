import { useEffect, useRef } from "react";
import { fill } from "../../locales";
import { labelOf } from "../form/sentences";
import { usePane } from "../pane";
import type { LostLink } from "../../excel/workbook";

/** Tells when inputs lose the sheet that they follow; their last values stay. */
export function useLostLinks(): void {
  const pane = usePane();
  const paneNow = useRef(pane);
  paneNow.current = pane;
  useEffect(() => {
    const tellLost = (lost: readonly LostLink[]) => {
      const { words, templateWords, tell } = paneNow.current;
      const said = lost.map(({ sheet, key, formula }) => {
        const label = labelOf(key, templateWords(sheet.templateId));
        return fill(words.links.lost, { label, sheet: sheet.sheetName, formula });
      });
      tell({ kind: "warning", text: said.join(" ") });
    };
    const failed = (failure: unknown) => paneNow.current.fail(failure);
    const stop = pane.workbook.keepLinks({ lost: tellLost, failed });
    stop.catch(failed);
    return () => {
      stop.then((end) => end()).catch(failed);
    };
  }, [pane.workbook]);
}
