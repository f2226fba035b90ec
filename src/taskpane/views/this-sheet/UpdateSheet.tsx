import * as React from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { SheetChanges, WrittenSheet } from "../../../excel/workbook";
import type { SheetPlan } from "../../../plan/sheet-plan";
import { count, fill } from "../../../locales";
import { usePane } from "../../pane";
import { valuesNow } from "./inputs-now";
import type { KnownSheet } from "./kept-inputs";

interface Props {
  readonly sheet: WrittenSheet;
  readonly known: KnownSheet & { readonly state: "known" };
}

interface Proposal {
  readonly plan: SheetPlan;
  readonly changes: SheetChanges;
}

/** Brings a sheet to the present version and language of its template, after showing what would change. */
export function UpdateSheet({ sheet, known }: Props) {
  const pane = usePane();
  const { update: say } = pane.words;
  const [proposal, setProposal] = React.useState<Proposal>();
  const [busy, setBusy] = React.useState(false);
  const doing = (work: () => Promise<void>) => {
    setBusy(true);
    work()
      .catch(pane.fail)
      .finally(() => setBusy(false));
  };
  const propose = async () => {
    const { template, values } = known;
    const now = valuesNow(template, values, await pane.workbook.inputsOf(sheet));
    const plan = template.plan(now, pane.templateWords(template.id));
    const changes = await pane.workbook.changes(sheet, plan);
    if (!hasAny(changes) && !known.outdated) {
      pane.tell({ kind: "info", text: fill(say.none, { sheet: sheet.sheetName }) });
      return;
    }
    setProposal({ plan, changes });
  };
  const apply = async ({ plan }: Proposal) => {
    await pane.workbook.update(sheet, plan);
    setProposal(undefined);
    pane.tell({ kind: "success", text: fill(say.done, { sheet: sheet.sheetName }) });
  };
  if (!proposal)
    return (
      <p>
        <Link disabled={busy} title={say.checkHint} onClick={() => doing(propose)}>
          {say.check}
        </Link>
      </p>
    );
  return (
    <section aria-labelledby="update" className="vp-update">
      <h2 id="update">{fill(say.title, { sheet: sheet.sheetName })}</h2>
      <Changes changes={proposal.changes} />
      <div className="vp-buttons">
        <PrimaryButton disabled={busy} onClick={() => doing(() => apply(proposal))}>
          {say.apply}
        </PrimaryButton>
        <DefaultButton disabled={busy} onClick={() => setProposal(undefined)}>
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
