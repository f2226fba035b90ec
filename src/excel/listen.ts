import { addHandlers } from "./handlers";
import type { ExcelApi } from "./run";

/** Calls back on every move of the selection, change of sheet and edit; answers how to stop. */
export function listen(excel: ExcelApi, listener: () => void): Promise<() => Promise<void>> {
  const heard = (): Promise<void> => {
    listener();
    return Promise.resolve();
  };
  return addHandlers(excel, (worksheets) => [
    worksheets.onSelectionChanged.add(heard),
    worksheets.onActivated.add(heard),
    worksheets.onChanged.add(heard),
  ]);
}
