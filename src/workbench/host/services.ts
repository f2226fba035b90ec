import { notImplemented } from "./errors";
import { type HostObject, type Kind, make } from "./object";

/** What the add-in's services ask of the page around it. */
export interface Shell {
  /** The add-in shows or hides its pane (Office.addin.showAsTaskpane and hide). */
  readonly showPane: (visible: boolean) => void;
  readonly isPaneVisible: () => boolean;
  /** Answers of the add-in's custom functions. */
  readonly answer: (results: unknown) => void;
}

/** Services beside the workbook that office.js and the add-in call. */
const services: Readonly<Record<string, Kind<Shell>>> = {
  "Microsoft.InternalService.AddinInternalService": {
    name: "AddinInternalService",
    methods: { NotifyActionHandlerReady: () => null },
  },
  "Microsoft.ExcelServices.CustomFunctions": {
    name: "CustomFunctions",
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
      _GetEnabledFeatures: () => [],
      SetInvocationResults: ({ answer }, args) => {
        answer(args.raw(0));
      },
    },
  },
  "Microsoft.AppRuntime.AppRuntimeService": {
    name: "AppRuntimeService",
    methods: {
      SetAppRuntimeState: ({ showPane }, args) => {
        showPane(args.text(0) === "Visible");
      },
      GetAppRuntimeState: ({ isPaneVisible }) => (isPaneVisible() ? "Visible" : "Background"),
    },
  },
};

export function service(name: string, shell: Shell): HostObject {
  const kind = services[name];
  if (!kind) throw notImplemented(`service ${name}`);
  return make(kind, shell);
}
