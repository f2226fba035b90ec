import * as React from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { fill } from "../../../locales";
import { usePane } from "../../pane";

interface Props {
  /** Number of the first row shown, from 0. */
  readonly first: number;
  readonly size: number;
  readonly all: number;
  readonly onPage: (page: number) => void;
  readonly onRemoveAll: () => void;
}

/** The way through a long table, and out of it. */
export function Pages({ first, size, all, onPage, onRemoveAll }: Props) {
  const { form: say, takeRows } = usePane().words;
  return (
    <div className="vp-pages">
      <ActionButton disabled={first === 0} onClick={() => onPage(first / size - 1)}>
        {say.previous}
      </ActionButton>
      <span role="status">
        {fill(say.rowsShown, { first: first + 1, last: Math.min(first + size, all), all })}
      </span>
      <ActionButton disabled={first + size >= all} onClick={() => onPage(first / size + 1)}>
        {say.next}
      </ActionButton>
      <ActionButton onClick={onRemoveAll}>{takeRows.removeAll}</ActionButton>
    </div>
  );
}
