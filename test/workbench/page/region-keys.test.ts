/** @jest-environment jsdom */
import { moveOnF6 } from "../../../src/workbench/page/region-keys";

let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `
    <header class="wb-ribbon"><button disabled></button><button id="ribbon"></button></header>
    <div class="wb-grid">
      <div class="o-spreadsheet-topbar-wrapper"><div class="o-topbar-menu" id="menus" tabindex="0"></div></div>
      <div class="o-grid-container"><div class="o-grid"><div class="o-composer" id="grid" tabindex="0"></div></div></div>
      <div class="o-spreadsheet-bottombar-wrapper"><div class="o-sheet" aria-selected="true" id="tabs" tabindex="0"></div></div>
    </div>
    <iframe class="wb-pane" id="pane"></iframe>`;
  stop = moveOnF6(window);
});
afterEach(() => {
  stop();
});

const press = (shiftKey = false): string | undefined => {
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "F6", shiftKey, cancelable: true }));
  return document.activeElement?.id;
};
const pane = () => document.querySelector<HTMLIFrameElement>("#pane")!;

test("F6 walks from ribbon to menus, cells, sheet tabs and pane and round, Shift+F6 back", () => {
  pane().contentDocument!.body.innerHTML = '<button id="first"></button>';
  document.getElementById("grid")!.focus();
  expect([press(), press()]).toEqual(["tabs", "pane"]);
  expect(pane().contentDocument!.activeElement?.id).toBe("first");
  expect([press(), press(), press(true)]).toEqual(["ribbon", "menus", "ribbon"]);
});

test("a closed pane is left out", () => {
  pane().hidden = true;
  const walk = Array.from({ length: 5 }, () => press());
  expect(walk).toEqual(["ribbon", "menus", "grid", "tabs", "ribbon"]);
});
