import { associateCommands } from "./commands";
import type { OpenRequest } from "./Places";

declare const __webpack_public_path__: string;

declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string };
  }
}

// Without this the component library fetches fonts from a CDN; the pane uses the fonts of the system.
window.FabricConfig = { fontBaseUrl: "" };

/** Cells calculate in this page too: the pane and its library load only after Office is ready. */
async function start(root: HTMLElement): Promise<(request: OpenRequest) => void> {
  const { mount } = await import("./mount");
  const { displayLanguage, contentLanguage } = Office.context;
  root.removeAttribute("aria-busy");
  return mount(root, {
    officeLanguage: displayLanguage,
    locale: contentLanguage,
    base: __webpack_public_path__,
  });
}

async function startOutside(root: HTMLElement, why: "sentence" | "noOffice"): Promise<void> {
  const { languageFor, wordsFor } = await import("../locales");
  const { outside } = wordsFor(languageFor(navigator.languages)).pane;
  const title = document.createElement("h1");
  title.textContent = outside.title;
  const sentence = document.createElement("p");
  sentence.textContent = outside[why];
  root.removeAttribute("aria-busy");
  root.replaceChildren(...(why === "sentence" ? [title, sentence] : [sentence]));
}

async function begin(root: HTMLElement): Promise<void> {
  // Missing when Microsoft's server could not be reached.
  if (!("Office" in window)) return startOutside(root, "noOffice");
  // The types leave out that a page outside Office gets null.
  const ready: { readonly host: Office.HostType | null } = await Office.onReady();
  if (ready.host === null) return startOutside(root, "sentence");
  const started = start(root);
  associateCommands(async (request) => (await started)(request));
  await started;
}

const root = document.getElementById("pane");
if (root === null) throw new Error("The page has no element with the id “pane”.");
begin(root).catch((failure: unknown) => {
  // Not even the words could be loaded: what the browser says is all there is to show.
  root.textContent = failure instanceof Error ? failure.message : String(failure);
});
