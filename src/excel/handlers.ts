import { type ExcelApi, run } from "./run";

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">;

/** Adds handlers of events in one request; answers how to take them off again. */
export async function addHandlers(
  excel: ExcelApi,
  add: (worksheets: Excel.WorksheetCollection) => readonly Handler[],
): Promise<() => Promise<void>> {
  const handlers = await run(excel, async (context) => {
    const added = add(context.workbook.worksheets);
    await context.sync();
    return added;
  });
  return async () => {
    const [first] = handlers;
    if (!first) return;
    // A handler is taken off in the context that it was added in.
    await excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
