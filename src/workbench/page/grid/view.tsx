import * as React from "react";
import type { Actions } from "../actions";
import { helpAfterCompletion } from "./argument-help";
import { mountGrid } from "./mount";
import { gridTalk } from "./talk";
import { pressByKeys } from "./button-keys";
import { SelectionSpeech } from "./selection-speech";
import { type Try, onTry } from "../links";
import { pasteInSlices } from "./paste-in-slices";
import { stepOverPercent } from "./percent-typing";
import type { WorkbenchState } from "../state";
import { wordsIn } from "../words";
import type { Workbench } from "../workbench";

interface GridViewProps {
  readonly workbench: Workbench;
  readonly actions: Actions;
  readonly state: WorkbenchState;
}

/** The spreadsheet of the open workbook. */
export function GridView({ workbench, actions, state }: GridViewProps) {
  const place = React.useRef<HTMLDivElement>(null);
  const { language } = state;
  const { engine } = state.workbook;
  React.useEffect(() => {
    const target = place.current;
    if (!target) return;
    const { conversation } = workbench;
    let shown = true;
    let unmount: (() => void) | undefined;
    engine.onLongPaste = (paste) => void pasteInSlices(workbench, paste);
    const stopTries = onTry(target, engine, (wanted) => {
      tryOut(wanted, workbench, actions);
    });
    const stopPercent = stepOverPercent(target);
    const stopHelp = helpAfterCompletion(target);
    const stopKeys = pressByKeys(target);
    mountGrid(target, engine, gridTalk(workbench), language).then(
      (done) => {
        if (shown) unmount = done;
        else done();
      },
      (error: unknown) => {
        conversation.failed(conversation.words.spreadsheet, error);
      },
    );
    return () => {
      shown = false;
      stopTries();
      stopPercent();
      stopHelp();
      stopKeys();
      unmount?.();
    };
  }, [workbench, actions, engine, language]);
  const { selection, spreadsheet } = wordsIn(language);
  return (
    <>
      <div ref={place} className="wb-grid" role="region" aria-label={spreadsheet} />
      <SelectionSpeech engine={engine} words={selection} />
    </>
  );
}

function tryOut(wanted: Try, workbench: Workbench, actions: Actions): void {
  if (wanted === "pricing") workbench.command("pricingSheetSample");
  else void actions.sample(wanted);
}
