import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import type { Selection, WrittenSheet } from "../../../excel/workbook";
import { fill } from "../../../locales";
import { CellError } from "../../functions/CellError";
import { usePane } from "../../pane";
import { View } from "../View";

interface Props {
  /** undefined until it is known. */
  readonly selection: Selection | undefined;
  readonly onToSheets: () => void;
}

/** The selection stands in no sheet of ours: what can be said of it, and the way to one. */
export function NoSheet({ selection, onToSheets }: Props) {
  const { thisSheet: say } = usePane().words;
  const original = selection?.copyOf;
  return (
    <View title={say.title}>
      <CellError selection={selection} />
      {original ? (
        <CopyOf original={original} />
      ) : (
        <>
          <p>{say.none}</p>
          <p>{say.noneRemedy}</p>
          <PrimaryButton onClick={onToSheets}>{say.toSheets}</PrimaryButton>
        </>
      )}
    </View>
  );
}

/** A copy made in Excel is a sheet of the person's own. */
function CopyOf({ original }: { readonly original: WrittenSheet }) {
  const { workbook, words, fail } = usePane();
  const { thisSheet: say, gallery } = words;
  const name = original.sheetName;
  return (
    <>
      <p>{fill(say.copy, { name })}</p>
      <p>{fill(say.copyRemedy, { name, reuse: say.reuse })}</p>
      <PrimaryButton onClick={() => void workbook.goTo(original).catch(fail)}>
        {fill(gallery.goTo, { name })}
      </PrimaryButton>
    </>
  );
}
