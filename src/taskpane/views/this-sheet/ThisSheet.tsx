import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { Selection, WrittenSheet } from "../../../excel/workbook";
import { fill } from "../../../locales";
import type { FormValues, Template, TemplateWords } from "../../../templates/template";
import { CellError } from "../../functions/CellError";
import { usePane } from "../../pane";
import { SpellingSwitch } from "../sharing/SpellingSwitch";
import { View } from "../View";
import { Checks } from "./Checks";
import { Inputs } from "./Inputs";
import { readInputs } from "./inputs-now";
import { readSheet } from "./kept-inputs";
import { Links } from "./Links";
import { explained, meaningOf } from "./meaning";
import { NoSheet } from "./NoSheet";
import { UpdateSheet } from "./UpdateSheet";

interface Props {
  /** undefined until it is known. */
  readonly selection: Selection | undefined;
  readonly onToSheets: () => void;
  /** @param links what linked inputs read, by key */
  readonly onReuse: (
    template: Template,
    values: FormValues,
    links: Readonly<Record<string, string>>,
  ) => void;
}

/** The sheet under the selection: its checks, its inputs, and what the selected cell means. */
export function ThisSheet({ selection, onToSheets, onReuse }: Props) {
  const pane = usePane();
  const { thisSheet: say } = pane.words;
  const sheet = selection?.sheet;
  if (selection === undefined || sheet === undefined)
    return <NoSheet selection={selection} onToSheets={onToSheets} />;
  const known = readSheet(sheet, pane.templates, selection.inputCells);
  if (known.state !== "known")
    return (
      <View title={sheet.sheetName}>
        <p>{known.state === "unknown" ? say.unknown : say.unreadable}</p>
      </View>
    );
  const { template } = known;
  const words = pane.templateWords(template.id);
  const reuse = async () =>
    onReuse(template, await readInputs(pane.workbook, sheet, known), linksIn(sheet));
  return (
    <View
      title={sheet.sheetName}
      footer={
        <DefaultButton onClick={() => void reuse().catch(pane.fail)}>{say.reuse}</DefaultButton>
      }
    >
      {words.name !== sheet.sheetName && <p className="vp-purpose">{words.name}</p>}
      {known.outdated && <p className="vp-warning">{say.newer}</p>}
      <CellError selection={selection} />
      <CellMeaning selection={selection} words={words} />
      <Checks
        sheet={sheet}
        template={template}
        findings={known.findings}
        checks={selection.checks ?? []}
        words={words}
      />
      <Links sheet={sheet} words={words} />
      <Inputs sheet={sheet} known={known} rowsAdded={selection.rowsAdded} words={words} />
      <UpdateSheet key={sheet.id} sheet={sheet} known={known} />
      <SpellingSwitch sheet={sheet} />
    </View>
  );
}

function linksIn({ links = {} }: WrittenSheet): Readonly<Record<string, string>> {
  const standing = Object.entries(links).filter(([, { isLost }]) => isLost !== true);
  return Object.fromEntries(standing.map(([key, { formula }]) => [key, formula]));
}

function CellMeaning({ selection, words }: { selection: Selection; words: TemplateWords }) {
  const { thisSheet: say } = usePane().words;
  const key = selection.cellKey;
  if (key === undefined) return null;
  const meaning = meaningOf(key, words);
  if (meaning === undefined) return null;
  const how = explained(key, words);
  return (
    <section className="vp-meaning" role="status">
      <h2>{fill(say.selected, { address: onSheet(selection.address) })}</h2>
      <p>{meaning}</p>
      {how !== undefined && <p className="vp-help">{how}</p>}
    </section>
  );
}

/** An address without its sheet, whose name stands above. */
const onSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
