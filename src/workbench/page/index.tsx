import * as React from "react";
import { render } from "react-dom";
import type { Host } from "../host";
import { Actions } from "./actions";
import { App } from "./app";
import { loadTemplates } from "./grid/mount";
import "./grid/grid.css";
import { browserShelf } from "./kept";
import { registerLinks } from "./links";
import { onlyTab } from "./only-tab";
import "./page.css";
import { Settings } from "./settings";
import { fill } from "../../locales/fill";
import { wordsIn } from "./words";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    /** The simulated Excel that the pane's page connects to. */
    readonly valuePricingHost?: Host;
    /** For tests, and for the curious at the console. */
    readonly workbench?: Workbench;
  }
}

/** The browser's storage throws where a user has switched it off. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

async function start(place: HTMLElement, settings: Settings): Promise<void> {
  // Under way while the workbook is fetched; the grid awaits the same promise.
  void loadTemplates();
  registerLinks();
  const workbench = await Workbench.start(browserShelf(), settings.language);
  Object.defineProperties(window, {
    workbench: { value: workbench },
    valuePricingHost: { get: () => workbench.host },
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void workbench.saveNow();
  });
  if (!(await onlyTab())) {
    workbench.stopKeeping(workbench.conversation.words.messages.otherTab);
  }
  render(<App workbench={workbench} actions={new Actions(workbench)} settings={settings} />, place);
}

const place = document.getElementById("workbench");
if (!place) throw new Error("the page has no #workbench");
const settings = new Settings(storage(), navigator.languages);
start(place, settings).catch((error: unknown) => {
  console.error(error);
  const detail = error instanceof Error ? error.message : String(error);
  place.textContent = fill(wordsIn(settings.language).messages.notStarted, { detail });
});
