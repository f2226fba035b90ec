import * as React from "react";
import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import type { WrittenSheet } from "../../../excel/workbook";
import { count, withPlaces } from "../../../locales";
import type { Spelling } from "../../../plan/sheet-plan";
import { usePane } from "../../pane";
import { useWork } from "../../use-work";

/** How the sheet's formulas are written, and the switch to the other way. */
export function SpellingSwitch({ sheet }: { readonly sheet: WrittenSheet }) {
  const pane = usePane();
  const { sharing, sharingWords: say } = pane;
  const [spelling, setSpelling] = React.useState<Spelling | "mixed" | "none">();
  const [isBusy, start] = useWork();
  const failNow = React.useRef(pane.fail);
  failNow.current = pane.fail;
  React.useEffect(() => {
    let current = true;
    sharing
      .spellingOf(sheet)
      .then((now) => {
        if (current) setSpelling(now);
      })
      .catch((failure: unknown) => failNow.current(failure));
    return () => {
      current = false;
    };
    // The same sheet comes as a new object with every move of the selection.
  }, [sharing, sheet.id]);
  if (spelling === undefined || spelling === "none") return null;
  const change = (next: Spelling) =>
    start(async () => {
      const { switched, staying } = await sharing.switchSheet(sheet, next);
      setSpelling(await sharing.spellingOf(sheet));
      const told = [count(say.switched, switched)];
      if (staying.length > 0) told.push(withPlaces(say.notSwitched, staying, say));
      pane.tell({ kind: staying.length > 0 ? "warning" : "success", text: told.join(" ") });
    });
  return (
    <section className="vp-spelling">
      <ChoiceGroup
        label={say.sheetFormulas}
        disabled={isBusy}
        {...(spelling !== "mixed" && { selectedKey: spelling })}
        options={[
          { key: "functions", text: say.functions },
          { key: "native", text: say.plain },
        ]}
        onChange={(_event, option) => change(option?.key === "native" ? "native" : "functions")}
      />
      {spelling === "mixed" && <p className="vp-note">{say.mixed}</p>}
    </section>
  );
}
