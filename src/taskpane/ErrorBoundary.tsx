import * as React from "react";
import type { PaneWords } from "../locales";
import { failureMessage } from "./failure-message";

interface Props {
  readonly words: PaneWords;
}

/** A fault while drawing leaves a sentence and a way on, not an empty pane. */
export class ErrorBoundary extends React.Component<Props, { readonly failure?: unknown }> {
  override state: { readonly failure?: unknown } = {};

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    if (!("failure" in this.state)) return this.props.children;
    const { text, remedy } = failureMessage(this.state.failure, this.props.words);
    return (
      <main className="vp-view" role="alert">
        <p>{text}</p>
        {remedy && (
          <button type="button" onClick={remedy.run}>
            {remedy.label}
          </button>
        )}
      </main>
    );
  }
}
