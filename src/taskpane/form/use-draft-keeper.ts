import { useCallback, useEffect, useMemo, useRef } from "react";
import { usePane } from "../pane";
import { DraftKeeper } from "./draft-keeper";
import type { FormStart } from "./use-form";

/** Key of a template's draft among those kept in the workbook. */
export function draftKey(templateId: string): string {
  return `form:${templateId}`;
}

/**
 * Keeps the draft of an open form in the workbook; tells once when it cannot.
 * @param draft text of what stands in the form; undefined where nothing is worth keeping
 */
export function useDraftKeeper(
  templateId: string,
  draft: string | undefined,
  { kept: startIsKept, isOfSheet }: FormStart,
): DraftKeeper {
  const { workbook, words, tell } = usePane();
  const lost = useRef(false);
  const onWritten = useCallback(
    (failure: unknown) => {
      const failed = failure !== undefined;
      // Said once, not at every pause in typing.
      if (failed && !lost.current) tell({ kind: "warning", text: words.form.draftLost });
      lost.current = failed;
    },
    [tell, words],
  );
  const onWrittenNow = useRef(onWritten);
  onWrittenNow.current = onWritten;
  const keeper = useMemo(
    () =>
      new DraftKeeper(workbook, draftKey(templateId), (failure) => onWrittenNow.current(failure)),
    [workbook, templateId],
  );
  const isKept = useRef(startIsKept);
  useEffect(() => {
    if (!isKept.current && isOfSheet !== true) keeper.keep(draft);
    isKept.current = false;
  }, [draft, keeper, isOfSheet]);
  useEffect(() => {
    const flush = () => void keeper.flush();
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [keeper]);
  return keeper;
}
