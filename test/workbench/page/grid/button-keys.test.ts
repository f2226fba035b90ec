/** @jest-environment jsdom */
import { pressByKeys } from "../../../../src/workbench/page/grid/button-keys";

let place: HTMLElement;
let pressed: string[];

beforeEach(() => {
  // jsdom lays nothing out; what is hidden here has no boxes, as in a browser.
  Element.prototype.getClientRects = function (this: HTMLElement) {
    return (this.hidden ? [] : [{}]) as unknown as DOMRectList;
  };
  document.body.innerHTML = `<div id="place">
    <div role="menubar"><i role="menuitem" tabindex="0" id="file"></i><i role="menuitem" tabindex="0" id="edit"></i></div>
    <div role="toolbar"><i role="button" tabindex="0" id="bold"></i><i role="button" hidden tabindex="0" id="gone"></i><i role="button" tabindex="0" id="italic"></i></div>
    <div role="tablist"><i role="tab" tabindex="0" id="one"></i><i role="tab" tabindex="-1" id="two"></i></div>
    <div role="menu"><i role="menuitem" tabindex="-1" id="cut"></i></div><input id="field">
  </div>`;
  place = document.getElementById("place")!;
  pressed = [];
  place.addEventListener("click", ({ target }) => pressed.push((target as Element).id));
  pressByKeys(place);
});

function press(id: string, key: string, more: KeyboardEventInit = {}): boolean {
  const element = document.getElementById(id)!;
  element.focus();
  return !element.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );
}

test.each(["Enter", " "])("%j presses a button", (key) => {
  expect(press("bold", key)).toBe(true);
  expect(pressed).toEqual(["bold"]);
});

test("arrows walk along a bar and round, past what is not shown", () => {
  press("bold", "ArrowRight");
  expect(document.activeElement?.id).toBe("italic");
  press("italic", "ArrowRight");
  expect(document.activeElement?.id).toBe("bold");
  press("bold", "End");
  expect(document.activeElement?.id).toBe("italic");
  press("italic", "Home");
  expect(document.activeElement?.id).toBe("bold");
  expect(pressed).toEqual([]);
});

test("a menu opens downwards, a tab is chosen by reaching it", () => {
  press("file", "ArrowDown");
  press("one", "ArrowRight");
  expect(pressed).toEqual(["file", "two"]);
});

test("fields, open menus and shortcuts keep their keys", () => {
  expect(press("field", "Enter")).toBe(false);
  expect(press("cut", "ArrowDown")).toBe(false);
  expect(press("bold", "ArrowDown")).toBe(false);
  expect(press("bold", "Enter", { ctrlKey: true })).toBe(false);
  expect(pressed).toEqual([]);
});
