import { withPlaces } from "../../../locales";
import * as React from "react";
import { MessageBarButton } from "office-ui-fabric-react/lib/Button";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { usePane } from "../../pane";
import { placeOf } from "./places";
import { useStale } from "./use-stale";

/** Offers to enter formulas again that show #NAME? or an old value; says so without taking the keyboard. */
export function StaleBar() {
  const { sharingWords: say, words } = usePane();
  const { cells, isBusy, enter, dismiss } = useStale();
  if (cells.length === 0) return null;
  const sentences = (["unknown-name", "old-value"] as const).flatMap((shows) => {
    const some = cells.filter((cell) => cell.shows === shows);
    return some.length > 0 ? [withPlaces(say.stale[shows], some.map(placeOf), say)] : [];
  });
  return (
    <MessageBar
      className="vp-message"
      messageBarType={MessageBarType.warning}
      isMultiline
      dismissButtonAriaLabel={words.failures.dismiss}
      onDismiss={dismiss}
      actions={
        <MessageBarButton disabled={isBusy} onClick={enter}>
          {say.refresh}
        </MessageBarButton>
      }
    >
      {sentences.join(" ")}
    </MessageBar>
  );
}
