import * as React from "react";

interface MenuProps {
  readonly icon: string;
  readonly label: string;
  readonly testId: string;
  readonly children: React.ReactNode;
}

/** A button that opens a list of commands; closes on a choice, Escape, or a click elsewhere. */
export function Menu({ icon, label, testId, children }: MenuProps) {
  const menu = React.useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  React.useEffect(() => {
    const pressed = (event: PointerEvent): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", pressed, true);
    // A click into the pane's frame only shows as a loss of focus.
    window.addEventListener("blur", close);
    return () => {
      document.removeEventListener("pointerdown", pressed, true);
      window.removeEventListener("blur", close);
    };
  }, []);
  return (
    <details
      ref={menu}
      className="wb-menu"
      onKeyDown={({ key }) => {
        if (key !== "Escape") return;
        close();
        menu.current?.querySelector("summary")?.focus();
      }}
    >
      <summary className="wb-command" title={label} aria-label={label} data-testid={testId}>
        <i className={`fa fa-${icon}`} aria-hidden="true" />
        <span>{label}</span>
        <i className="fa fa-caret-down" aria-hidden="true" />
      </summary>
      <div className="wb-menu-list" onClick={close}>
        {children}
      </div>
    </details>
  );
}
