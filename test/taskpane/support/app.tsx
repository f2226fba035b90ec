import * as React from "react";
import { App, type AppProps } from "../../../src/taskpane/App";
import { registerPaneIcons } from "../../../src/taskpane/icons";
import { templates } from "../../../src/templates";
import { MemorySharing } from "./memory-sharing";
import { MemoryStore } from "./memory-store";
import type { MemoryWorkbook } from "./memory-workbook";
import { show } from "./page";

registerPaneIcons();

/** The whole pane on a workbook in memory. */
export async function showApp(
  workbook: MemoryWorkbook,
  props: Partial<AppProps> = {},
): Promise<void> {
  await show(
    <App
      workbook={workbook}
      sharing={new MemorySharing()}
      templates={templates}
      officeLanguage="en-US"
      locale="en-US"
      loadFunctions={() => Promise.resolve([])}
      store={new MemoryStore()}
      {...props}
    />,
  );
}
