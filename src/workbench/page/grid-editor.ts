import { type Cell, type Getters, registries, stores } from "@odoo/o-spreadsheet";
import { excelFacts, formulaAt } from "../engine";

/** What of the grid's editor of cells is said otherwise here; its own types hide it. */
interface Editor {
  readonly getters: Getters;
  readonly editionMode: string;
  getPrettifiedFormula: (this: Editor, cell: Cell) => string;
}

let extended = false;

/** Lets the grid's editor speak of tables as Excel does; once for all grids. */
export function extendEditor(): void {
  if (extended) return;
  extended = true;
  showAsTyped(stores.CellComposerStore.prototype as unknown as Editor);
  registries.autoCompleteProviders.add("tables", tableNames);
}

/** The formula bar shows a formula as it was typed or written, not in the engine's words (`$B$2:$B$9` for a column). */
function showAsTyped(editor: Editor): void {
  const { getPrettifiedFormula } = editor;
  editor.getPrettifiedFormula = function (this: Editor, cell) {
    const { getters } = this;
    const written = excelFacts(getters).formulas[String(cell.id)];
    const shown =
      written === undefined ? undefined : formulaAt(getters, getters.getCellPosition(cell.id));
    return shown !== undefined && shown === written ? shown : getPrettifiedFormula.call(this, cell);
  };
}

type Provider = Parameters<typeof registries.autoCompleteProviders.add>[1];

/** Names of tables and of names that stand for formulas, after the functions and ranges that fit. */
const tableNames: Provider = {
  sequence: 110,
  autoSelectFirstProposal: true,
  maxDisplayedProposals: 10,
  getProposals(token) {
    if (token.type !== "SYMBOL" || !this.composer.currentContent.startsWith("=")) return [];
    const { tables, names } = excelFacts(this.getters);
    return [...Object.values(tables), ...Object.values(names)]
      .map(({ name }) => name)
      .sort((a, b) => a.localeCompare(b, "en"))
      .map((text) => ({ text, htmlContent: [{ value: text }] }));
  },
  selectProposal(token, proposal) {
    this.composer.changeComposerCursorSelection(token.start, token.end);
    this.composer.replaceComposerCursorSelection(proposal.text);
  },
};
