import * as React from "react";
import { App, type AppProps } from "../../../src/taskpane/App";
import { registerPaneIcons } from "../../../src/taskpane/icons";
import { templates } from "../../../src/templates";
import type { MemoryWorkbook } from "./memory-workbook";
import { show } from "./page";

registerPaneIcons();

export class MemoryStore {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.kept.set(key, text);
  }
}

/** The whole pane on a workbook in memory. */
export async function showApp(
  workbook: MemoryWorkbook,
  props: Partial<AppProps> = {},
): Promise<void> {
  await show(
    <App
      workbook={workbook}
      templates={templates}
      officeLanguage="en-US"
      locale="en-US"
      loadFunctions={() => Promise.resolve([])}
      store={new MemoryStore()}
      {...props}
    />,
  );
}
