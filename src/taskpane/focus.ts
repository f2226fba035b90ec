/** Puts the focus on an element that the change just made is about to draw. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/**
 * Gives the focus back to a button that lost it by being disabled during its work, or to what stands in its place
 * under the same id; unless the work, or a person, has put the focus elsewhere.
 */
export function focusAgain(element: Element | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body || element === null) return;
    const now = element.isConnected ? element : document.getElementById(element.id);
    if (now instanceof HTMLElement) now.focus();
  });
}
