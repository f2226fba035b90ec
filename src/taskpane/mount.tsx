import * as React from "react";
import { render } from "react-dom";
import { connectWorkbook } from "../excel";
import { connectSharing } from "../excel/sharing";
import { templates } from "../templates";
import { App } from "./App";
import { loadedEvaluate } from "./functions/explain";
import { functionsFrom } from "./functions/metadata";
import { registerPaneIcons } from "./icons";
import "./pane.css";
import type { OpenRequest } from "./Places";
import { browserStore } from "./settings/settings";
import { setTheme } from "./theme";

export interface Surroundings {
  readonly officeLanguage: string;
  readonly locale: string;
  /** Address of the folder of functions.json, with its slash. */
  readonly base: string;
}

/** Draws the pane and returns how to open a form in it. */
export function mount(root: HTMLElement, around: Surroundings): (request: OpenRequest) => void {
  setTheme();
  registerPaneIcons();
  const workbook = connectWorkbook();
  const sharing = connectSharing({ evaluate: loadedEvaluate });
  const loadFunctions = functionsFrom(around.base);
  const draw = (request?: OpenRequest) =>
    render(
      <App
        {...around}
        workbook={workbook}
        sharing={sharing}
        templates={templates}
        loadFunctions={loadFunctions}
        store={browserStore}
        request={request}
      />,
      root,
    );
  draw();
  return draw;
}
