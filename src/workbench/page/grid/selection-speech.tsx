import * as React from "react";
import type { Engine } from "../../engine";
import type { WorkbenchWords } from "../words";
import { describeSelection } from "./selection-words";

interface SelectionSpeechProps {
  readonly engine: Engine;
  readonly words: WorkbenchWords["selection"];
}

/** Milliseconds that the selection rests before it is told: of a held arrow key only the last cell counts. */
const rest = 150;

/** Tells screen readers what the grid, which is a drawing to them, has selected. */
export function SelectionSpeech({ engine, words }: SelectionSpeechProps) {
  const [said, say] = React.useState("");
  React.useEffect(() => {
    const { model } = engine;
    const owner = {};
    let sheet = model.getters.getActiveSheetId();
    let waiting: number | undefined;
    const tell = (): void => {
      const now = model.getters.getActiveSheetId();
      const selection = describeSelection(engine, words);
      say(
        now === sheet
          ? selection
          : `${model.getters.getSheetName(now)}${words.semicolon}${selection}`,
      );
      sheet = now;
    };
    const wait = (): void => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(tell, rest);
    };
    model.on("update", owner, wait);
    model.selection.observe(owner, { handleEvent: wait });
    return () => {
      window.clearTimeout(waiting);
      model.off("update", owner);
      model.selection.unobserve(owner);
    };
  }, [engine, words]);
  return (
    <div className="wb-unseen" role="status" aria-live="polite" data-testid="selection">
      {said}
    </div>
  );
}
