import * as React from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Spinner } from "office-ui-fabric-react/lib/Spinner";
import type { ShareReport } from "../../../excel/sharing/sharing";
import { count, withPlaces } from "../../../locales";
import { usePane } from "../../pane";
import { View } from "../View";
import { comparisonSentences } from "./comparison-sentences";
import { refreshMessage } from "./refresh-message";
import { Report } from "./Report";
import { useWork } from "../../use-work";

/** What is to be done next has one place, and keeps the focus there. */
const ACTION_ID = "share-action";

/** Makes the workbook safe to send, and back; compares both spellings; adds names. */
export function SharingView() {
  const pane = usePane();
  const { sharing, sharingWords: say, locale } = pane;
  const [report, setReport] = React.useState<ShareReport>();
  const [comparison, setComparison] = React.useState<readonly string[]>();
  const [isBusy, start] = useWork();
  const tell = (text: string) => pane.tell({ kind: "success", text });

  const share = async () => {
    const { native, values } = await sharing.share();
    setReport(await sharing.report());
    tell(count(say.shared, native.length + values.length));
  };
  const restore = async () => {
    const { restored, left } = await sharing.restore();
    setReport(await sharing.report());
    const told = [count(say.restored, restored)];
    if (left.length > 0) told.push(withPlaces(say.left, left, say));
    pane.tell({ kind: left.length > 0 ? "warning" : "success", text: told.join(" ") });
  };
  const addNames = async () => {
    const { written, taken } = await sharing.defineNames();
    const told = [count(say.namesAdded, written)];
    if (taken.length > 0) told.push(withPlaces(say.namesTaken, taken, say));
    pane.tell({ kind: taken.length > 0 ? "warning" : "success", text: told.join(" ") });
  };
  const isShareable = report && report.native.length + report.values.length > 0;
  return (
    <View title={say.title}>
      <p>{say.intro}</p>
      {report && <Report report={report} />}
      <div className="vp-buttons">
        {isShareable ? (
          <PrimaryButton id={ACTION_ID} disabled={isBusy} onClick={() => start(share)}>
            {say.share}
          </PrimaryButton>
        ) : (
          <DefaultButton
            id={ACTION_ID}
            disabled={isBusy}
            onClick={() => start(async () => setReport(await sharing.report()))}
          >
            {say.check}
          </DefaultButton>
        )}
        {report && report.kept > 0 && (
          <DefaultButton disabled={isBusy} onClick={() => start(restore)}>
            {count(say.restore, report.kept)}
          </DefaultButton>
        )}
      </div>
      {report && report.kept > 0 && <p className="vp-note">{say.kept}</p>}
      {isBusy && <Spinner label={say.checking} />}
      <h2>{say.compareTitle}</h2>
      <p>{say.compareText}</p>
      {comparison?.map((sentence) => (
        <p key={sentence} role="status">
          {sentence}
        </p>
      ))}
      <DefaultButton
        disabled={isBusy}
        onClick={() =>
          start(async () =>
            setComparison(comparisonSentences(await sharing.compare(), say, locale)),
          )
        }
      >
        {say.compare}
      </DefaultButton>
      <h2>{say.refreshTitle}</h2>
      <p>{say.refreshText}</p>
      <DefaultButton
        disabled={isBusy}
        onClick={() => start(async () => pane.tell(refreshMessage(await sharing.refresh(), say)))}
      >
        {say.refreshAll}
      </DefaultButton>
      <h2>{say.namesTitle}</h2>
      <p>{say.namesText}</p>
      <div className="vp-buttons">
        <DefaultButton disabled={isBusy} onClick={() => start(addNames)}>
          {say.addNames}
        </DefaultButton>
        <DefaultButton
          disabled={isBusy}
          onClick={() =>
            start(async () => tell(count(say.namesRemoved, await sharing.removeNames())))
          }
        >
          {say.removeNames}
        </DefaultButton>
      </div>
    </View>
  );
}
