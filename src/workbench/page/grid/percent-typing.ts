/**
 * In a cell of percentages the grid's editor puts a percent sign behind the caret by itself; a typed one then
 * steps over it, as in Excel, where "20%" and "20" are the same entry.
 * @returns how to stop listening
 */
export function stepOverPercent(grid: HTMLElement): () => void {
  const typed = (event: InputEvent): void => {
    const editor = event.target instanceof Element && event.target.closest(".o-composer");
    if (!editor || event.data !== "%") return;
    const caret = window.getSelection()?.getRangeAt(0);
    if (!caret?.collapsed) return;
    const behind = document.createRange();
    behind.selectNodeContents(editor);
    behind.setStart(caret.startContainer, caret.startOffset);
    if (!behind.toString().startsWith("%")) return;
    event.preventDefault();
    window.getSelection()?.modify("move", "forward", "character");
  };
  grid.addEventListener("beforeinput", typed, true);
  return () => {
    grid.removeEventListener("beforeinput", typed, true);
  };
}
