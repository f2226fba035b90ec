/** Puts the focus on an element that the change just made is about to draw. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
