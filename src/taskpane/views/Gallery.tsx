import * as React from "react";
import { ActionButton, DefaultButton } from "office-ui-fabric-react/lib/Button";
import { fill } from "../../locales";
import type { WrittenSheet } from "../../excel/workbook";
import type { Template } from "../../templates/template";
import { draftKey } from "../form/use-draft-keeper";
import { usePane, type Pane } from "../pane";
import { SheetPicture } from "./SheetPicture";
import { View } from "./View";

interface Props {
  readonly onMake: (template: Template) => void;
  readonly onSample: (template: Template) => void;
}

/** Forms not finished, all templates, those used last first, and the sheets made from them. */
export function Gallery({ onMake, onSample }: Props) {
  const pane = usePane();
  const { gallery: say } = pane.words;
  const kept = useKept(pane);
  const { written = [], unfinished = [] } = kept ?? {};
  const isNew = kept !== undefined && written.length + unfinished.length === 0;
  const [first] = pane.templates;
  return (
    <View title={say.title}>
      {isNew && first && (
        <section className="vp-first-run" aria-label={say.firstRun.title}>
          <h2>{say.firstRun.title}</h2>
          <ol>
            {say.firstRun.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <DefaultButton onClick={() => onSample(first)}>{say.firstRun.action}</DefaultButton>
        </section>
      )}
      {unfinished.length > 0 && (
        <section aria-labelledby="unfinished">
          <h2 id="unfinished">{say.unfinished}</h2>
          <ul className="vp-written">
            {unfinished.map((template) => (
              <li key={template.id}>
                <ActionButton iconProps={{ iconName: "Edit" }} onClick={() => onMake(template)}>
                  {fill(say.goOn, { name: pane.templateWords(template.id).name })}
                </ActionButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="vp-cards">
        {recentFirst(pane.templates, written).map((template) => (
          <Card key={template.id} template={template} onMake={onMake} />
        ))}
      </ul>
      {written.length > 0 && (
        <section aria-labelledby="written">
          <h2 id="written">{say.written}</h2>
          <ul className="vp-written">
            {written.map((sheet) => (
              <li key={sheet.id}>
                <ActionButton
                  iconProps={{ iconName: "GoTo" }}
                  ariaLabel={fill(say.goTo, { name: sheet.sheetName })}
                  onClick={() => void pane.workbook.goTo(sheet).catch(pane.fail)}
                >
                  {sheet.sheetName}
                </ActionButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </View>
  );
}

interface Kept {
  /** Sheets of ours, newest first. */
  readonly written: readonly WrittenSheet[];
  /** Templates in whose forms something was typed that became no sheet. */
  readonly unfinished: readonly Template[];
}

/** What the workbook holds of ours; undefined until it is known. */
function useKept({ workbook, templates, fail }: Pane): Kept | undefined {
  const [kept, setKept] = React.useState<Kept>();
  React.useEffect(() => {
    let current = true;
    Promise.all([workbook.written(), workbook.draftKeys()])
      .then(([written, keys]) => {
        const unfinished = templates.filter(({ id }) => keys.includes(draftKey(id)));
        if (current) setKept({ written, unfinished });
      })
      .catch(fail);
    return () => {
      current = false;
    };
  }, [workbook, templates, fail]);
  return kept;
}

function Card({ template, onMake }: { readonly template: Template } & Pick<Props, "onMake">) {
  const words = usePane().templateWords(template.id);
  const plan = React.useMemo(() => template.plan(template.sample(words), words), [template, words]);
  return (
    <li>
      <button type="button" className="vp-card" onClick={() => onMake(template)}>
        <SheetPicture plan={plan} />
        <span className="vp-card-name">{words.name}</span>
        <span className="vp-card-purpose">{words.purpose}</span>
      </button>
    </li>
  );
}

function recentFirst(
  templates: readonly Template[],
  written: readonly WrittenSheet[],
): readonly Template[] {
  const age = ({ id }: Template) => {
    const at = written.findIndex(({ templateId }) => templateId === id);
    return at < 0 ? written.length : at;
  };
  return [...templates].sort((a, b) => age(a) - age(b));
}
