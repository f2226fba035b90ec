import type { ReactElement } from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { act, Simulate } from "react-dom/test-utils";

let root: HTMLElement | undefined;

/** Draws an element into the document and waits for what it starts. */
export async function show(element: ReactElement): Promise<void> {
  root ??= document.body.appendChild(document.createElement("div"));
  const container = root;
  await act(async () => {
    render(element, container);
    await settled();
  });
}

/** Takes the page away; call it after each test. */
export function clear(): void {
  if (root) unmountComponentAtNode(root);
  root?.remove();
  root = undefined;
}

/** Long enough for promises and a frame, during which focus moves. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

export async function wait(ms: number): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, ms)));
}

export async function click(element: Element): Promise<void> {
  await act(async () => {
    (element as HTMLElement).click();
    await settled();
  });
}

/** Types into an input and leaves it, as Tab does. */
export async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    input.focus();
    // React listens for changes that it did not make itself: past its own setter of the value.
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    value?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
  });
  await act(async () => {
    Simulate.blur(input);
    await settled();
  });
}

/** Presses a key where the focus is. */
export async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  await happen(() => {
    const init = { key, bubbles: true, cancelable: true, ...held };
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", init));
  });
}

/** Pastes a copied text where the focus would be. Whether the page took it for itself. */
export async function paste(where: Element, copied: string): Promise<boolean> {
  const preventDefault = jest.fn();
  await act(async () => {
    const clipboardData = { getData: () => copied } as unknown as DataTransfer;
    Simulate.paste(where, { clipboardData, preventDefault });
    await settled();
  });
  return preventDefault.mock.calls.length > 0;
}

/** Chooses from a list by its words. */
export async function choose(id: string, words: string): Promise<void> {
  const list = document.getElementById(id);
  if (!list) throw new Error(`There is no list “${id}”.`);
  await click(list);
  const option = [...document.querySelectorAll("[role=option]")].find(
    (each) => each.textContent === words,
  );
  if (!option) throw new Error(`The list “${id}” has no “${words}”.`);
  await click(option);
}

/** Something done to the world outside the page, and what the page makes of it. */
export async function happen(what: () => void): Promise<void> {
  await act(async () => {
    what();
    await settled();
  });
}

export function text(): string {
  return document.body.textContent;
}

/** Waits until the page says this; fails with what it says instead. */
export async function told(sentence: string): Promise<void> {
  for (let waited = 0; waited < 3000 && !text().includes(sentence); waited += 30) await wait(30);
  expect(text()).toContain(sentence);
}

/** Waits until the focus is where it should be; fails with where it is. */
export async function focused(id: string): Promise<void> {
  const now = () => document.activeElement?.id;
  for (let waited = 0; waited < 3000 && now() !== id; waited += 30) await wait(30);
  expect(now()).toBe(id);
}

/** The button (or link) with this name, as a screen reader hears it. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll("button, [role=menuitem]")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent).trim() === name,
  );
  if (!found) throw new Error(`There is no button “${name}” in: ${text()}`);
  return found as HTMLButtonElement;
}

export function hasButton(name: string): boolean {
  return [...document.querySelectorAll("button")].some(
    (each) => (each.getAttribute("aria-label") ?? each.textContent).trim() === name,
  );
}

/** The input with this id in the page. */
export function input(id: string): HTMLInputElement {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no input “${id}”.`);
  return found;
}
