import * as React from "react";
import type { Sharing } from "../excel/sharing/sharing";
import type { Workbook } from "../excel/workbook";
import { wordsFor } from "../locales";
import type { Template, TemplateWords } from "../templates/template";
import { ErrorBoundary } from "./ErrorBoundary";
import { failureMessage } from "./failure-message";
import type { LoadFunctions } from "./functions/metadata";
import { MessageLine } from "./MessageLine";
import { PaneContext, type Message, type Pane } from "./pane";
import { Places, type OpenRequest } from "./Places";
import {
  languageOf,
  loadSettings,
  saveSettings,
  type Settings,
  type SettingsStore,
} from "./settings/settings";

export interface AppProps {
  readonly workbook: Workbook;
  readonly sharing: Sharing;
  readonly templates: readonly Template[];
  /** BCP 47 tag of Office's display language. */
  readonly officeLanguage: string;
  /** BCP 47 tag of the user's region: how numbers are written. */
  readonly locale: string;
  readonly loadFunctions: LoadFunctions;
  readonly store: SettingsStore;
  /** A form asked for by a command on the ribbon; a new object is a new request. */
  readonly request?: OpenRequest | undefined;
}

/** The task pane. */
export function App(props: AppProps) {
  const { workbook, sharing, templates, officeLanguage, locale, store } = props;
  const [settings, setSettings] = React.useState(() => loadSettings(store, locale));
  const [message, setMessage] = React.useState<Message>();
  const language = languageOf(settings, officeLanguage);
  const { pane: words, sharing: sharingWords, templates: templateWords } = wordsFor(language);

  const pane = React.useMemo<Pane>(
    () => ({
      workbook,
      sharing,
      templates,
      words,
      sharingWords,
      language,
      locale,
      currency: settings.currency,
      spelling: settings.formulas,
      templateWords: (id) => wordsOf(templateWords, id),
      tell: setMessage,
      fail: (failure) => setMessage(failureMessage(failure, words)),
    }),
    [
      workbook,
      sharing,
      templates,
      words,
      sharingWords,
      language,
      locale,
      settings.currency,
      settings.formulas,
      templateWords,
    ],
  );
  React.useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const changeSettings = (next: Settings) => {
    setSettings(next);
    const { settings: say } = wordsFor(languageOf(next, officeLanguage)).pane;
    setMessage(
      saveSettings(store, next)
        ? { kind: "success", text: say.saved }
        : { kind: "warning", text: say.notSaved },
    );
  };
  return (
    <ErrorBoundary words={words}>
      <PaneContext.Provider value={pane}>
        <Places
          request={props.request}
          loadFunctions={props.loadFunctions}
          settings={settings}
          officeLanguage={officeLanguage}
          onSettings={changeSettings}
          message={<MessageLine message={message} />}
        />
      </PaneContext.Provider>
    </ErrorBoundary>
  );
}

function wordsOf(words: Readonly<Record<string, TemplateWords>>, id: string): TemplateWords {
  const found = words[id];
  if (found === undefined) throw new Error(`The locales have no words for the template "${id}".`);
  return found;
}
