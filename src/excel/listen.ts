import { type ExcelApi, run } from "./run";

/** Calls back on every move of the selection, change of sheet and edit; answers how to stop. */
export async function listen(excel: ExcelApi, listener: () => void): Promise<() => Promise<void>> {
  const handlers = await run(excel, async (context) => {
    const { worksheets } = context.workbook;
    const heard = (): Promise<void> => {
      listener();
      return Promise.resolve();
    };
    const added = [
      worksheets.onSelectionChanged.add(heard),
      worksheets.onActivated.add(heard),
      worksheets.onChanged.add(heard),
    ];
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
