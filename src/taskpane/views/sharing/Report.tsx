import * as React from "react";
import type { Listed, ShareReport } from "../../../excel/sharing/sharing";
import { count, fill, type Counted } from "../../../locales";
import { usePane } from "../../pane";

/** So many formulas are listed; the count tells of the others. */
const most = 50;

type Line = Listed & { readonly why?: ShareReport["values" | "staying"][number]["why"] };

/** What a share copy would change, formula by formula. */
export function Report({ report }: { readonly report: ShareReport }) {
  const { sharingWords: say } = usePane();
  const { native, values, staying, isReadOnly } = report;
  if (native.length + values.length + staying.length === 0) return <p>{say.nothing}</p>;
  return (
    <>
      <Lines forms={say.native} lines={native} />
      <Lines forms={say.values} lines={values} />
      <Lines forms={say.staying} lines={staying} />
      <p className="vp-note">{isReadOnly ? say.readOnly : say.saveFirst}</p>
    </>
  );
}

function Lines({ forms, lines }: { readonly forms: Counted; readonly lines: readonly Line[] }) {
  const { sharingWords: say } = usePane();
  if (lines.length === 0) return null;
  const said = ({ where, calls, why }: Line): string => {
    const functions = [...new Set(calls)].join(say.separator);
    if (why !== undefined) return fill(say.itemWhy, { where, functions, why: say.why[why] });
    return functions === "" ? where : fill(say.item, { where, functions });
  };
  return (
    <details className="vp-formulas">
      <summary>{count(forms, lines.length)}</summary>
      <ul>
        {lines.slice(0, most).map((line, index) => (
          <li key={index}>{said(line)}</li>
        ))}
        {lines.length > most && <li>{count(say.more, lines.length - most)}</li>}
      </ul>
    </details>
  );
}
