import * as React from "react";
import { registerIcons } from "office-ui-fabric-react/lib/Styling";

/** Line icons on a grid of 16: drawn here, so that no icon font is fetched from another origin. */
const paths: Readonly<Record<string, string>> = {
  add: "M8 3v10M3 8h10",
  back: "M10 3 5 8l5 5",
  cancel: "m4 4 8 8M12 4l-8 8",
  checkMark: "m3 8.5 3.5 3.5L13 4.5",
  chevronDown: "m3.5 6 4.5 4.5L12.5 6",
  chevronUp: "m3.5 10L8 5.5l4.5 4.5",
  copy: "M6 5.5V3h7v7.5h-2.5M3 5.5h7.5V13H3z",
  delete: "M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5 5 13h6l.5-8.5M7 7v4M9 7v4",
  down: "M8 3v10M4 9l4 4 4-4",
  edit: "M3 13l.6-3L10.5 3.2a1 1 0 0 1 1.4 0l.9.9a1 1 0 0 1 0 1.4L6 12.4zM9.4 4.4l2.2 2.2",
  fromCell: "M2.5 3h11v10h-11zM2.5 6.5h11M6.5 3v10M9 9.7h3m-1.3-1.3L12 9.7 10.7 11",
  goTo: "M3 8h10M9 4l4 4-4 4",
  help: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.3 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.9.6-.9 1.2M8 11.2v.6",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.2v4M8 4.7v.6",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3 13.5 13.5",
  sheet: "M2.5 2.5h11v11h-11zM2.5 6h11M6 6v7.5M6 9.7h7.5",
  up: "M8 13V3M4 7l4-4 4 4",
  warning: "M8 2.5 14 13.5H2zM8 6.5v3.5M8 11.6v.5",
};

const drawn = (name: string) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" aria-hidden>
    <path d={paths[name]} strokeWidth="1.2" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

/** Registers every icon that the pane, or a component it uses, asks for by name. */
export function registerPaneIcons(): void {
  const icons: Record<string, React.ReactElement> = {};
  for (const name of Object.keys(paths)) icons[name.toLowerCase()] = drawn(name);
  registerIcons({
    icons: {
      ...icons,
      // Names that components of the library use for the same drawings.
      clear: drawn("cancel"),
      completed: drawn("checkMark"),
      errorbadge: drawn("warning"),
    },
  });
}
