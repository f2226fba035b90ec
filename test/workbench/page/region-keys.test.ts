/** @jest-environment jsdom */
import { moveOnF6 } from "../../../src/workbench/page/region-keys";

let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `
    <header class="wb-ribbon"><button disabled></button><button id="ribbon"></button></header>
    <div class="wb-grid"><div class="o-grid"><div class="o-composer" id="grid" tabindex="1"></div></div></div>
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

test("F6 walks from ribbon to spreadsheet to pane and round, Shift+F6 back", () => {
  pane().contentDocument!.body.innerHTML = '<button id="first"></button>';
  document.getElementById("grid")!.focus();
  expect(press()).toBe("pane");
  expect(pane().contentDocument!.activeElement?.id).toBe("first");
  expect([press(), press(), press(true)]).toEqual(["ribbon", "grid", "ribbon"]);
});

test("a closed pane is left out", () => {
  pane().hidden = true;
  expect([press(), press(), press()]).toEqual(["ribbon", "grid", "ribbon"]);
});
