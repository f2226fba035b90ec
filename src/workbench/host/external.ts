import type { Book } from "./book";

/** Requirement sets of a current Excel, as far as office.js of npm knows them: its ExcelApi ends at 1.15. */
export const currentExcel: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  CustomFunctions: "1.4",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  Settings: "1.1",
  KeyboardShortcuts: "1.1",
  RichApiRuntime: "1.1",
};

type DocumentHandler = (eventId: number, payload: unknown) => void;

/** Handlers of the document's own events (Office 2013's), by the event's number. */
export type DocumentHandlers = Map<number, DocumentHandler>;

/** Number of the document's event that says that the selection changed. */
export const selectionChanged = 2;

type Callback = (errorCode: number, result?: unknown) => void;

/** The `window.external` of Excel on Windows: what office.js asks before its first request. */
export function externalFor(
  book: Book,
  capabilities: Readonly<Record<string, string>>,
  handlers: DocumentHandlers,
): object {
  const zeroGuid = "00000000-0000-0000-0000-000000000000";
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "value-pricing",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => book.locale,
    GetAppDataLocale: () => book.locale,
    GetDocUrl: () => book.fileName,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => zeroGuid,
    GetInstanceId: () => "1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(capabilities),
    GetHostFullVersion: () => "16.0.19000.20000",
    GetDialogRequirementMatrix: () => JSON.stringify({ DialogApi: "1.2" }),
    GetInitialDisplayMode: () => 0,
    GetSettings: () => settingsStore(book),
  };
  return {
    // host $ platform $ file version $ locale $ correlation id $ is-dialog $ disableLogging $ flags (1 shared runtime + 2 custom functions)
    GetHostInfo: () => `Excel$Win32$16.01$${book.locale}$telemetry$$disableLogging$3`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (_id: number, _parameters: unknown, callback: Callback) => {
      callback(0, []);
    },
    RegisterEvent: (id: number, _target: unknown, handler: DocumentHandler, callback: Callback) => {
      handlers.set(id, handler);
      callback(0);
    },
    UnregisterEvent: (id: number, _target: unknown, callback: Callback) => {
      handlers.delete(id);
      callback(0);
    },
  };
}

/** The add-in's settings in the document (`Office.context.document.settings`), which office.js keeps as texts. */
function settingsStore({ engine }: Book): object {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of Object.entries(engine.facts.settings)) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      engine.batch(() => {
        for (const [index, key] of keys.entries()) {
          engine.setFact("settings", key, JSON.parse(values[index] ?? "null") as string);
        }
      });
    },
  };
}
