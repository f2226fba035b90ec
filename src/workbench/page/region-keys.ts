/** The page's parts, in the order in which F6 walks through them, by what takes the focus in each. */
const places = [
  ".wb-ribbon button:not(:disabled)",
  ".wb-grid .o-topbar-menu",
  ".wb-grid .o-grid .o-composer",
  ".wb-grid .o-sheet[aria-selected=true]",
  ".wb-pane",
];

const regions =
  ".wb-ribbon, .o-spreadsheet-topbar-wrapper, .o-grid-container, .o-spreadsheet-bottombar-wrapper, .wb-pane";

/** F6 and Shift+F6 move the focus between ribbon, menus, cells, sheet tabs and pane, as in Excel, from wherever keys are heard. */
export function moveOnF6(heardAt: Window): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    moveFocus(event.shiftKey ? -1 : 1);
  };
  heardAt.addEventListener("keydown", pressed, true);
  return () => {
    heardAt.removeEventListener("keydown", pressed, true);
  };
}

function moveFocus(step: 1 | -1): void {
  const there = places.flatMap((place) => {
    const element = document.querySelector<HTMLElement>(place);
    return element && !element.hidden ? [{ element, region: regionOf(element) }] : [];
  });
  const now = there.findIndex(({ region }) => region.contains(document.activeElement));
  const next = there[(now + step + there.length) % there.length];
  if (next) focus(next.element);
}

const regionOf = (element: HTMLElement): Element => element.closest(regions) ?? element;

/** A pane takes the focus where it had it last, or at its first control. */
function focus(element: HTMLElement): void {
  if (!(element instanceof HTMLIFrameElement)) {
    element.focus();
    return;
  }
  const { contentDocument } = element;
  const control = "button:not(:disabled), a[href], input, select, textarea, [tabindex='0']";
  const last = contentDocument?.activeElement;
  const isLast = last && last !== contentDocument.body;
  element.focus();
  const target = isLast ? last : contentDocument?.querySelector(control);
  (target as HTMLElement | null | undefined)?.focus();
}
