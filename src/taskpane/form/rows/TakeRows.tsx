import * as React from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import type { TemplateWords } from "../../../templates/template";
import { usePane } from "../../pane";
import "./rows.css";
import { MatchColumns } from "./MatchColumns";
import { Remarks } from "./Remarks";
import type { TakenRows } from "./use-taken-rows";

interface Props {
  readonly taken: TakenRows;
  readonly words: TemplateWords;
  /** Brings the person to an input. */
  readonly onShow: (input: string) => void;
  /** Other actions on the table, beside this one. */
  readonly children: React.ReactNode;
}

/** "Take rows from the selection", with what is to be checked before and known after. */
export function TakeRows({ taken, words, onShow, children }: Props) {
  const { form: say, takeRows } = usePane().words;
  const { proposal, outcome } = taken;
  const firstFlaw = outcome?.firstFlaw;
  return (
    <>
      <div className="vp-row-actions">
        {children}
        <ActionButton
          id={taken.buttonId}
          iconProps={{ iconName: "FromCell" }}
          title={takeRows.orPaste}
          onClick={taken.fromSelection}
        >
          {say.rowsFromWorkbook}
        </ActionButton>
      </div>
      {proposal && (
        <MatchColumns
          proposal={proposal}
          reader={taken.reader}
          words={words}
          onChange={taken.change}
          onTake={() => taken.take(proposal)}
          onCancel={taken.close}
        />
      )}
      {outcome && (
        <Remarks
          sentences={outcome.sentences}
          onFirst={firstFlaw === undefined ? undefined : () => onShow(firstFlaw)}
          onDismiss={taken.close}
        />
      )}
    </>
  );
}
