/** What the grid makes buttons of, beside those of HTML; menus have keys of their own. */
const buttons = "[role=button], [role=tab], [role=menubar] > [role=menuitem]";
/** Rows of buttons in which the arrow keys walk. */
const rows = "[role=menubar], [role=toolbar], [role=tablist]";

/** Enter and Space press the grid's buttons, the arrow keys walk along its bars (WAI-ARIA, keyboard interface). */
export function pressByKeys(place: HTMLElement): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches(buttons)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === "Enter" || key === " ") target.click();
    else if (!walk(target, key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  place.addEventListener("keydown", pressed, true);
  return () => {
    place.removeEventListener("keydown", pressed, true);
  };
}

/** Whether the key leads anywhere. */
function walk(from: HTMLElement, key: string): boolean {
  const row = from.closest(rows);
  if (!row) return false;
  const there = [...row.querySelectorAll<HTMLElement>(buttons)].filter(isShown);
  const now = there.indexOf(from);
  const next = {
    ArrowLeft: there[(now - 1 + there.length) % there.length],
    ArrowRight: there[(now + 1) % there.length],
    ArrowDown: row.matches("[role=menubar]") ? from : undefined,
    Home: there[0],
    End: there.at(-1),
  }[key];
  next?.focus();
  // A menu opens downwards; a tab is chosen by reaching it.
  if (next && (next === from || next.matches("[role=tab]"))) next.click();
  return next !== undefined;
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;
