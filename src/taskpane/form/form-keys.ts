import type { KeyboardEvent } from "react";

/** Inputs of one line of text. A checkbox keeps its Enter, and so does a list of choices, which opens by it. */
const LINES = "input:not([type=checkbox])";
const INPUTS = `${LINES}, [role=combobox]`;

/**
 * Enter goes on to the next input and Shift+Enter back to the one before, as in the cells of a sheet: Tab also stops at
 * the buttons between them.
 * @param finish what Ctrl+Enter does in any input
 */
export function formKeys(finish: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { currentTarget, target, key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
    // The Enter that ends the composing of Chinese words is no Enter of the form.
    if (key !== "Enter" || altKey || nativeEvent.isComposing) return;
    if (!(target instanceof HTMLElement) || !target.matches(INPUTS)) return;
    if (ctrlKey || metaKey) {
      event.preventDefault();
      finish();
    } else if (target.matches(LINES)) {
      event.preventDefault();
      const inputs = [...currentTarget.querySelectorAll<HTMLElement>(INPUTS)];
      const next = inputs[inputs.indexOf(target) + (shiftKey ? -1 : 1)];
      next?.focus();
      if (next instanceof HTMLInputElement) next.select();
    }
  };
}
