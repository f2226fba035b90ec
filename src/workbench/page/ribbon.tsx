import * as React from "react";
import { fill } from "../../locales/fill";
import type { Actions } from "./actions";
import { Menu } from "./menu";
import { sampleIds } from "./samples";
import type { WorkbenchState } from "./state";
import { type Language, isLanguage, languages } from "../../locales/language";
import { wordsIn } from "./words";
import type { Workbench } from "./workbench";

interface RibbonProps {
  readonly workbench: Workbench;
  readonly actions: Actions;
  readonly state: WorkbenchState;
  readonly onLanguage: (language: Language) => void;
}

/** The add-in's commands as Excel's ribbon has them, and what Excel itself would do with files. */
export function Ribbon({ workbench, actions, state, onLanguage }: RibbonProps) {
  const { messages, ribbon, samples } = wordsIn(state.language);
  const picker = React.useRef<HTMLInputElement>(null);
  const busy = state.busy !== undefined || state.progress !== undefined;
  const pick = (event: React.ChangeEvent<HTMLInputElement>): void => {
    void actions.open([...(event.target.files ?? [])]);
    // The same file can be chosen again.
    event.target.value = "";
  };
  return (
    <header className="wb-ribbon" aria-label={ribbon.label}>
      <img className="wb-mark" src="icons/addin.svg" alt="" />
      <Command
        icon="columns"
        label={state.paneOpen ? ribbon.hidePane : ribbon.openPane}
        testId="pane"
        run={() => {
          if (state.paneOpen) workbench.showPane(false);
          else workbench.command("openPane");
        }}
      />
      <Command
        icon="calculator"
        label={ribbon.newPricingSheet}
        testId="new-pricing-sheet"
        alwaysNamed
        run={() => {
          workbench.command("newPricingSheet");
        }}
      />
      <span className="wb-divider" />
      <Command
        icon="undo"
        label={ribbon.undo}
        testId="undo"
        disabled={busy || !state.canUndo}
        run={() => {
          workbench.undo();
        }}
      />
      <Command
        icon="repeat"
        label={ribbon.redo}
        testId="redo"
        disabled={busy || !state.canRedo}
        run={() => {
          workbench.redo();
        }}
      />
      <span className="wb-divider" />
      <Command
        icon="folder-open-o"
        label={ribbon.open}
        hint={ribbon.openHint}
        testId="open"
        disabled={busy}
        run={() => {
          picker.current?.click();
        }}
      />
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        hidden
        data-testid="file"
        onChange={pick}
      />
      <Command
        icon="download"
        label={ribbon.download}
        testId="download"
        disabled={busy}
        run={() => void actions.download()}
      />
      <Menu icon="flask" label={ribbon.samples} testId="samples">
        {sampleIds.map((id) => (
          <button
            key={id}
            type="button"
            data-testid={`sample-${id}`}
            disabled={busy}
            onClick={() => void actions.sample(id)}
          >
            {samples[id]}
          </button>
        ))}
      </Menu>
      <Command
        icon="file-o"
        label={ribbon.startAfresh}
        testId="start-afresh"
        disabled={busy}
        run={() => void actions.startAfresh()}
      />
      {state.previous && (
        <Command
          icon="history"
          label={ribbon.bringBack}
          hint={fill(messages.bringBack, { name: state.previous.name })}
          testId="bring-back"
          disabled={busy}
          run={() => void actions.bringBack()}
        />
      )}
      <select
        className="wb-language"
        aria-label={ribbon.language}
        title={ribbon.language}
        data-testid="language"
        value={state.language}
        onChange={({ target }) => {
          if (isLanguage(target.value)) onLanguage(target.value);
        }}
      >
        {Object.entries(languages).map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </header>
  );
}

interface CommandProps {
  /** Of Font Awesome, which the grid's page has anyway. */
  readonly icon: string;
  readonly label: string;
  readonly hint?: string;
  readonly testId: string;
  /** Keeps its name beside the icon on a narrow page. */
  readonly alwaysNamed?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

function Command({ icon, label, hint, testId, alwaysNamed, disabled, run }: CommandProps) {
  return (
    <button
      type="button"
      className={alwaysNamed ? "wb-command wb-always" : "wb-command"}
      title={hint ?? label}
      aria-label={label}
      data-testid={testId}
      disabled={disabled}
      onClick={run}
    >
      <i className={`fa fa-${icon}`} aria-hidden="true" />
      <span>{label}</span>
    </button>
  );
}
