import * as React from "react";
import { ActionButton, DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { fill } from "../../locales";
import type { WrittenSheet } from "../../excel/workbook";
import { usePane } from "../pane";
import { View } from "./View";

interface Props {
  readonly sheet: WrittenSheet;
  readonly onUndone: () => void;
  readonly onAgain: () => void;
  /** Shows the sheet's inputs and checks. */
  readonly onInspect: () => void;
  readonly onClose: () => void;
}

/** What was made, and where to go from here. */
export function Done({ sheet, onUndone, onAgain, onInspect, onClose }: Props) {
  const pane = usePane();
  const { done: say, form } = pane.words;
  const name = sheet.sheetName;
  const undo = async () => {
    await pane.workbook.remove(sheet);
    pane.tell({ kind: "success", text: fill(say.undone, { name }) });
    onUndone();
  };
  return (
    <View
      title={fill(say.title, { name })}
      before={
        <ActionButton className="vp-back" iconProps={{ iconName: "Back" }} onClick={onClose}>
          {form.back}
        </ActionButton>
      }
    >
      <p>{fill(say.detail, { address: sheet.address })}</p>
      <div className="vp-buttons">
        <PrimaryButton onClick={() => void pane.workbook.goTo(sheet).catch(pane.fail)}>
          {say.goTo}
        </PrimaryButton>
        <DefaultButton onClick={() => void undo().catch(pane.fail)}>{say.undo}</DefaultButton>
      </div>
      <div className="vp-form-actions">
        <ActionButton iconProps={{ iconName: "Sheet" }} onClick={onInspect}>
          {say.inspect}
        </ActionButton>
        <ActionButton iconProps={{ iconName: "Add" }} onClick={onAgain}>
          {say.again}
        </ActionButton>
      </div>
    </View>
  );
}
