import * as React from "react";
import type { Actions } from "./actions";
import { useDroppedFiles } from "./dropped-files";
import { loadFunctionHelp } from "./grid/function-help";
import { GridView } from "./grid/view";
import { Messages } from "./messages";
import { QuestionDialog } from "./question-dialog";
import { moveOnF6 } from "./region-keys";
import { Ribbon } from "./ribbon";
import { Separator } from "./separator";
import type { Settings } from "./settings";
import { useObservable } from "./use-observable";
import { wordsIn } from "./words";
import type { Workbench } from "./workbench";

/** Office gives a pane at least 320 pixels; the sheet needs as much. */
const narrowest = 320;

interface AppProps {
  readonly workbench: Workbench;
  readonly actions: Actions;
  readonly settings: Settings;
}

/** The page: ribbon, messages, spreadsheet, and the task pane's page beside it. */
export function App({ workbench, actions, settings }: AppProps) {
  const state = useObservable(workbench.state);
  const words = wordsIn(state.language);
  const [width, setWidth] = React.useState(settings.paneWidth);
  const [room, setRoom] = React.useState(window.innerWidth);
  const [dropping, watchFrame] = useDroppedFiles((files) => void actions.open(files));
  React.useEffect(() => {
    const resized = (): void => {
      setRoom(window.innerWidth);
    };
    window.addEventListener("resize", resized);
    return () => {
      window.removeEventListener("resize", resized);
    };
  }, []);
  React.useEffect(() => moveOnF6(window), []);
  React.useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = `${state.workbook.name} – ${words.title}`;
  }, [state.language, state.workbook.name, words]);
  React.useEffect(() => {
    loadFunctionHelp(state.language).catch((error: unknown) => {
      workbench.conversation.failed(words.functionHelp, error);
    });
  }, [workbench, state.language, words]);
  const widest = Math.max(narrowest, room - narrowest);
  const paneWidth = Math.max(narrowest, Math.min(widest, width));
  return (
    <div className="wb-page">
      <Ribbon
        workbench={workbench}
        actions={actions}
        state={state}
        onLanguage={(language) => {
          settings.language = language;
          void workbench.changeLanguage(language);
        }}
      />
      <Messages conversation={workbench.conversation} state={state} />
      <main className="wb-main">
        <h1 className="wb-unseen">{words.title}</h1>
        <GridView workbench={workbench} actions={actions} state={state} />
        {state.paneOpen && (
          <Separator
            label={words.resizePane}
            width={paneWidth}
            min={narrowest}
            max={widest}
            onWidth={(wanted) => {
              settings.paneWidth = wanted;
              setWidth(wanted);
            }}
          />
        )}
        {/* Hidden, not taken off: in Excel, too, the page lives on behind a closed pane. */}
        <iframe
          key={state.workbook.serial}
          className="wb-pane"
          hidden={!state.paneOpen}
          style={{ width: paneWidth }}
          src="taskpane.html"
          title={words.pane}
          data-testid="task-pane"
          onLoad={({ currentTarget }) => {
            watchFrame(currentTarget);
            if (currentTarget.contentWindow) moveOnF6(currentTarget.contentWindow);
          }}
        />
      </main>
      {dropping && <div className="wb-drop">{words.dropHere}</div>}
      {state.question && <QuestionDialog key={state.question.title} question={state.question} />}
    </div>
  );
}
