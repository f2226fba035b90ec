import * as React from "react";

interface Props {
  readonly title: string;
  readonly before?: React.ReactNode;
  readonly children: React.ReactNode;
  /** Stays visible below the content: the preview and the primary button. */
  readonly footer?: React.ReactNode;
}

/** A titled view; the focus goes to the title when the view appears. */
export function View({ title, before, children, footer }: Props) {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <main className="vp-view">
        {before}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      {footer !== undefined && <footer className="vp-footer">{footer}</footer>}
    </>
  );
}
