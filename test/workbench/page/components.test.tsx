/** @jest-environment jsdom */
import * as React from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { act, Simulate } from "react-dom/test-utils";
import { Conversation } from "../../../src/workbench/page/conversation";
import { Menu } from "../../../src/workbench/page/menu";
import { Messages } from "../../../src/workbench/page/messages";
import { QuestionDialog } from "../../../src/workbench/page/question-dialog";
import { Separator } from "../../../src/workbench/page/separator";
import { type Answer, Observable, type WorkbenchState } from "../../../src/workbench/page/state";
import { wordsIn } from "../../../src/workbench/page/words";

let place: HTMLElement;

beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
  // jsdom has dialogs, but does not open them.
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});
afterEach(() => {
  unmountComponentAtNode(place);
  place.remove();
});

const show = (element: React.ReactElement): void => {
  act(() => void render(element, place));
};

test.each([
  ["ArrowLeft", 396],
  ["ArrowRight", 364],
  ["Home", 700],
  ["End", 320],
])("%s moves the line between sheet and pane", (key, expected) => {
  const widths: number[] = [];
  show(<Separator label="Width" width={380} min={320} max={700} onWidth={(w) => widths.push(w)} />);
  const separator = place.querySelector('[role="separator"]')!;
  expect(separator.getAttribute("aria-valuenow")).toBe("380");
  Simulate.keyDown(separator, { key });
  expect(widths).toEqual([expected]);
});

test("the line stays inside its bounds and ignores other keys", () => {
  const widths: number[] = [];
  show(<Separator label="Width" width={325} min={320} max={330} onWidth={(w) => widths.push(w)} />);
  const separator = place.querySelector('[role="separator"]')!;
  Simulate.keyDown(separator, { key: "ArrowRight" });
  Simulate.keyDown(separator, { key: "ArrowLeft" });
  Simulate.keyDown(separator, { key: "a" });
  expect(widths).toEqual([320, 330]);
});

test("a menu closes on a choice, on Escape and on a click elsewhere", () => {
  let chosen = 0;
  show(
    <Menu icon="flask" label="Samples" testId="samples">
      <button type="button" onClick={() => (chosen += 1)}>
        First
      </button>
    </Menu>,
  );
  const menu = place.querySelector("details")!;
  const first = place.querySelector("button")!;
  menu.open = true;
  Simulate.click(first);
  expect(chosen).toBe(1);

  for (const closing of [
    () => {
      first.click();
    },
    () => {
      Simulate.keyDown(first, { key: "Escape" });
    },
    () => {
      document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    },
    () => {
      window.dispatchEvent(new Event("blur"));
    },
  ]) {
    menu.open = true;
    closing();
    expect(menu.open).toBe(false);
  }
  menu.open = true;
  first.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  expect(menu.open).toBe(true);
});

test("a question is answered by its buttons, and Escape is no", () => {
  const answers: Answer[] = [];
  const answer = (given: Answer): void => void answers.push(given);
  show(<QuestionDialog question={{ title: "?", yes: "Yes", other: "Else", no: "No", answer }} />);
  const dialog = place.querySelector("dialog")!;
  expect(dialog.open).toBe(true);
  place.querySelector<HTMLButtonElement>('[data-testid="yes"]')!.click();
  place.querySelector<HTMLButtonElement>('[data-testid="other"]')!.click();
  place.querySelector<HTMLButtonElement>('[data-testid="no"]')!.click();
  dialog.dispatchEvent(new Event("cancel"));
  expect(answers).toEqual(["yes", "other", "no", "no"]);
});

test("a notice has nothing to refuse", () => {
  show(<QuestionDialog question={{ title: "Note", yes: "Close", answer: () => undefined }} />);
  expect(place.querySelector('[data-testid="other"]')).toBeNull();
  expect(place.querySelector('[data-testid="no"]')).toBeNull();
});

test.each(["en-US", "zh-CN", "zh-TW"] as const)(
  "in %s long work shows how far it is, and that typing waits for its end",
  (language) => {
    const conversation = new Conversation(new Observable({ language } as WorkbenchState));
    const { addInWrites, typingWaits } = wordsIn(language).messages;
    const busy = (state: Pick<WorkbenchState, "busy" | "progress" | "cancel">) => {
      show(<Messages conversation={conversation} state={{ messages: [], ...state }} />);
      return place.querySelector('[data-testid="busy"]');
    };
    expect(busy({ busy: undefined, progress: undefined, cancel: undefined })).toBeNull();
    expect(busy({ busy: "Writing…", progress: undefined, cancel: undefined })?.textContent).toBe(
      "Writing…",
    );
    const long = busy({ busy: undefined, progress: 0.25, cancel: undefined });
    expect(long?.textContent).toBe(`${addInWrites} ${typingWaits}`);
    expect(long?.querySelector("progress")?.value).toBe(0.25);
    const cancel = jest.fn();
    const stoppable = busy({ busy: "Opening…", progress: 0.25, cancel });
    expect(stoppable?.querySelector("span")?.textContent).toBe("Opening…");
    stoppable?.querySelector<HTMLElement>('[data-testid="stop"]')?.click();
    expect(cancel).toHaveBeenCalledTimes(1);
  },
);
