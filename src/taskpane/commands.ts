import type { OpenRequest } from "./Places";

/** Opens a form in the pane, once the pane is there. */
export type OpenForm = (request: OpenRequest) => Promise<void>;

/** Commands by the ids that the manifest and the workbench name: each shows the pane, some open a form in it. */
const commands: Readonly<Record<string, OpenRequest | undefined>> = {
  openPane: undefined,
  newPricingSheet: { templateId: "pricing-sheet", sample: false },
  pricingSheetSample: { templateId: "pricing-sheet", sample: true },
};

/** Connects the commands of the ribbon and the context menu with the pane. */
export function associateCommands(openForm: OpenForm): void {
  for (const [id, request] of Object.entries(commands))
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      void (async () => {
        try {
          await Office.addin.showAsTaskpane();
          // A copy is a new request, also when the same command is given twice.
          if (request) await openForm({ ...request });
        } finally {
          // Excel keeps the command greyed until it is told that it has ended.
          event?.completed();
        }
      })();
    });
}
