import * as React from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { SheetChanges, WrittenSheet } from "../../../excel/workbook";
import type { SheetPlan } from "../../../plan/sheet-plan";
import { count, fill } from "../../../locales";
import { focusOn } from "../../focus";
import { usePane } from "../../pane";
import { useWork } from "../../use-work";
import { readInputs } from "./inputs-now";
import type { KnownSheet } from "./kept-inputs";

interface Props {
  readonly sheet: WrittenSheet;
  readonly known: KnownSheet & { readonly state: "known" };
}

interface Proposal {
  readonly plan: SheetPlan;
  readonly changes: SheetChanges;
}

const TITLE_ID = "update";
const CHECK_ID = "update-check";

/** Brings a sheet to the present version and language of its template, after showing what would change. */
export function UpdateSheet({ sheet, known }: Props) {
  const pane = usePane();
  const { update: say } = pane.words;
  const [proposal, setProposal] = React.useState<Proposal>();
  const [isBusy, start] = useWork();
  const propose = async () => {
    const { template } = known;
    const now = await readInputs(pane.workbook, sheet, known);
    const plan = template.plan(now, pane.templateWords(template.id));
    const changes = await pane.workbook.changes(sheet, plan);
    if (!hasAny(changes) && !known.outdated) {
      pane.tell({ kind: "info", text: fill(say.none, { sheet: sheet.sheetName }) });
      return;
    }
    setProposal({ plan, changes });
    focusOn(TITLE_ID);
  };
  const close = () => {
    setProposal(undefined);
    focusOn(CHECK_ID);
  };
  const apply = async ({ plan }: Proposal) => {
    const { sheetName, chartsLeft } = await pane.workbook.update(sheet, plan);
    close();
    const charts = chartsLeft.join(pane.words.separator);
    pane.tell(
      charts === ""
        ? { kind: "success", text: fill(say.done, { sheet: sheetName }) }
        : { kind: "warning", text: fill(say.chartsLeft, { sheet: sheetName, charts }) },
    );
  };
  if (!proposal)
    return (
      <p className="vp-apart">
        <Link id={CHECK_ID} disabled={isBusy} title={say.checkHint} onClick={() => start(propose)}>
          {say.check}
        </Link>
      </p>
    );
  return (
    <section aria-labelledby={TITLE_ID}>
      <h2 id={TITLE_ID} tabIndex={-1}>
        {fill(say.title, { sheet: sheet.sheetName })}
      </h2>
      <Changes changes={proposal.changes} />
      <div className="vp-buttons">
        <PrimaryButton disabled={isBusy} onClick={() => start(() => apply(proposal))}>
          {say.apply}
        </PrimaryButton>
        <DefaultButton disabled={isBusy} onClick={close}>
          {say.cancel}
        </DefaultButton>
      </div>
    </section>
  );
}

function hasAny({ added, removed, formulas, words }: SheetChanges): boolean {
  return added.length + removed + formulas + words > 0;
}

function Changes({ changes }: { readonly changes: SheetChanges }) {
  const { update: say } = usePane().words;
  const { added, removed, formulas, words, kept } = changes;
  return (
    <ul>
      {added.map((heading) => (
        <li key={heading}>{fill(say.added, { heading })}</li>
      ))}
      {removed > 0 && <li>{count(say.removed, removed)}</li>}
      {formulas > 0 && <li>{count(say.formulas, formulas)}</li>}
      {words > 0 && <li>{count(say.words, words)}</li>}
      {kept > 0 && <li>{count(say.kept, kept)}</li>}
      <li>{say.inputs}</li>
    </ul>
  );
}
