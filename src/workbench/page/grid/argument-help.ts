/**
 * Choosing a function with Tab or Enter puts its name into the formula, but the grid looks for the argument
 * under the caret only at the key's release, when the new text may not be drawn yet: the help then stays
 * away until the next key, and the caret goes astray. So it looks once the text is drawn.
 * @returns how to stop listening
 */
export function helpAfterCompletion(grid: HTMLElement): () => void {
  const editorOf = ({ target }: Event): Element | null =>
    target instanceof Element ? target.closest(".o-composer") : null;
  const isCompleting = (event: KeyboardEvent): boolean =>
    (event.key === "Tab" || event.key === "Enter") && event.isTrusted;
  const pressed = (event: KeyboardEvent): void => {
    const editor = editorOf(event);
    if (!editor || !isCompleting(event)) return;
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        editor.dispatchEvent(new KeyboardEvent("keyup", { key: event.key, bubbles: true }));
      });
    });
  };
  const released = (event: KeyboardEvent): void => {
    if (editorOf(event) && isCompleting(event)) event.stopPropagation();
  };
  grid.addEventListener("keydown", pressed, true);
  grid.addEventListener("keyup", released, true);
  return () => {
    grid.removeEventListener("keydown", pressed, true);
    grid.removeEventListener("keyup", released, true);
  };
}
