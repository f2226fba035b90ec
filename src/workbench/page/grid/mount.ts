import { App } from "@odoo/owl";
import { Spreadsheet } from "@odoo/o-spreadsheet";
import type { Language } from "../../../locales/language";
import type { Engine } from "../../engine";
import { accessibleTemplates } from "./accessible-templates";
import { extendEditor } from "./editor";
import { extendEntry, withOpenEditor } from "./entry";
import { skipFramesOfGoneSheets } from "./frames";
import { extendKeys } from "./keys";
import { extendFunctionMenu } from "./function-menu";
import { gridWord, speakInGrid, spokenWord } from "./words";

/** What the grid has to say to, or ask of, the user. */
export type GridTalk = Pick<
  Required<Spreadsheet["props"]>,
  "notifyUser" | "raiseError" | "askConfirmation"
>;

let templates: Promise<Document> | undefined;
let extended = false;

/** Changes the grid's classes; once for all grids. */
function extendGrid(): void {
  if (extended) return;
  extended = true;
  extendEditor();
  extendEntry();
  extendKeys();
  extendFunctionMenu(spokenWord);
  skipFramesOfGoneSheets();
}

/** The grid's templates, fetched once; a failed fetch may be tried again. */
export function loadTemplates(): Promise<Document> {
  templates ??= fetch("vendor/o_spreadsheet.xml").then(async (response) => {
    if (!response.ok) throw new Error(`vendor/o_spreadsheet.xml: ${String(response.status)}`);
    return accessibleTemplates(withOpenEditor(await response.text()));
  });
  templates.catch(() => (templates = undefined));
  return templates;
}

/** Puts the grid on the page. Returns how to take it off again. */
export async function mountGrid(
  target: HTMLElement,
  engine: Engine,
  talk: GridTalk,
  language: Language,
): Promise<() => void> {
  speakInGrid(language);
  extendGrid();
  const app = new App(Spreadsheet, {
    props: { model: engine.model, ...talk },
    templates: await loadTemplates(),
    translateFn: (english: string) => gridWord(language, english),
  });
  await app.mount(target);
  return () => {
    app.destroy();
  };
}
