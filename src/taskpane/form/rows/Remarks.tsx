import * as React from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { usePane } from "../../pane";

interface Props {
  readonly sentences: readonly string[];
  /** Brings the person to the first cell to correct; undefined where there is none. */
  readonly onFirst: (() => void) | undefined;
  readonly onDismiss: () => void;
}

/** What is to know of the rows just taken; it stays until it is dismissed. */
export function Remarks({ sentences, onFirst, onDismiss }: Props) {
  const { takeRows: say } = usePane().words;
  return (
    <section className="vp-remarks" aria-label={say.remarks} role="status">
      <ul>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      {onFirst && <ActionButton onClick={onFirst}>{say.firstFlaw}</ActionButton>}
      <ActionButton onClick={onDismiss}>{say.dismiss}</ActionButton>
    </section>
  );
}
