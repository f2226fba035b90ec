/** @jest-environment jsdom */
import { stepOverPercent } from "../../../../src/workbench/page/grid/percent-typing";

let steps: string[][];
let grid: HTMLElement;
let stop: () => void;

beforeEach(() => {
  steps = [];
  // jsdom moves no carets.
  Selection.prototype.modify = (...move: string[]) => void steps.push(move);
  grid = document.body.appendChild(document.createElement("div"));
  grid.innerHTML = '<div class="o-composer" contenteditable><p><span></span></p></div><i>x</i>';
  stop = stepOverPercent(grid);
});
afterEach(() => {
  stop();
  grid.remove();
});

/** Types into the editor, whose text is given with | for the caret. Returns whether the character goes in. */
function type(character: string, text: string): boolean {
  const span = grid.querySelector("span")!;
  span.textContent = text.replace("|", "");
  window.getSelection()!.collapse(span.firstChild ?? span, text.indexOf("|"));
  const event = new InputEvent("beforeinput", {
    data: character,
    bubbles: true,
    cancelable: true,
  });
  return span.dispatchEvent(event);
}

test("a typed percent sign steps over the one behind the caret", () => {
  expect(type("%", "20|%")).toBe(false);
  expect(steps).toEqual([["move", "forward", "character"]]);
});

test.each([
  ["%", "20|"],
  ["%", "=A1|*5%"],
  ["5", "2|%"],
])("otherwise %s goes into %s", (character, text) => {
  expect(type(character, text)).toBe(true);
  expect(steps).toEqual([]);
});

test("a selected sign is replaced, not stepped over", () => {
  const span = grid.querySelector("span")!;
  span.textContent = "20%";
  window.getSelection()!.selectAllChildren(span);
  const event = new InputEvent("beforeinput", { data: "%", bubbles: true, cancelable: true });
  expect(span.dispatchEvent(event)).toBe(true);
});

test("elsewhere on the page nothing is touched, nor after the grid is gone", () => {
  type("%", "20|%");
  const event = () => new InputEvent("beforeinput", { data: "%", bubbles: true, cancelable: true });
  expect(grid.querySelector("i")!.dispatchEvent(event())).toBe(true);
  stop();
  expect(grid.querySelector("span")!.dispatchEvent(event())).toBe(true);
});
