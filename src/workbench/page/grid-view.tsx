import * as React from "react";
import type { Actions } from "./actions";
import { mountGrid } from "./grid";
import { type Try, onTry } from "./links";
import type { WorkbenchState } from "./state";
import { wordsIn } from "./words";
import type { Workbench } from "./workbench";

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
    const stopListening = onTry(target, engine, (wanted) => {
      tryOut(wanted, workbench, actions);
    });
    const talk = {
      notifyUser: ({
        text,
        type,
      }: {
        text: string;
        type: "danger" | "info" | "success" | "warning";
      }) => {
        conversation.say({ tone: type === "danger" ? "error" : type, text });
      },
      raiseError: (title: string, closed?: () => void) => {
        void conversation
          .ask({ title, yes: conversation.words.question.understood })
          .then(() => closed?.());
      },
      askConfirmation: (title: string, confirm: () => void, cancel?: () => void) => {
        const { yes, no } = conversation.words.question;
        void conversation.ask({ title, yes, no }).then((agreed) => {
          if (agreed) confirm();
          else cancel?.();
        });
      },
    };
    mountGrid(target, engine, talk, language).then(
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
      stopListening();
      unmount?.();
    };
  }, [workbench, actions, engine, language]);
  return (
    <div ref={place} className="wb-grid" role="region" aria-label={wordsIn(language).spreadsheet} />
  );
}

function tryOut(wanted: Try, workbench: Workbench, actions: Actions): void {
  if (wanted === "pricing") workbench.command("pricingSheetSample");
  else void actions.sample(wanted);
}
