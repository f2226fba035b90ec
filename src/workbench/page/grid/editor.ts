import { type Cell, type Getters, registries, stores } from "@odoo/o-spreadsheet";
import { excelFacts, formulaAt } from "../../engine";

/** What of the grid's editor of cells is said otherwise here; its own types hide it. */
interface Editor {
  readonly getters: Getters;
  getPrettifiedFormula: (this: Editor, cell: Cell) => string;
}

/** Lets the grid's editor speak of tables and formulas as Excel does; to be called once. */
export function extendEditor(): void {
  showAsTyped(stores.CellComposerStore.prototype as unknown as Editor);
  proposeTables();
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

const names = "functions_and_named_ranges";

/** The names that a formula may begin with: beside functions and ranges those of tables, and those that stand for formulas. */
function proposeTables(): void {
  const provider = registries.autoCompleteProviders.get(names);
  registries.autoCompleteProviders.replace(names, {
    ...provider,
    async getProposals(token, content) {
      const found = (await provider.getProposals.call(this, token, content)) ?? [];
      if (token.type !== "SYMBOL" || found.length === 0) return found;
      const { tables, names: formulas } = excelFacts(this.getters);
      const others = [...Object.values(tables), ...Object.values(formulas)].map(({ name }) => ({
        text: name,
        htmlContent: [{ value: name }],
      }));
      return [...found, ...others].sort(
        (a, b) => a.text.length - b.text.length || a.text.localeCompare(b.text, "en"),
      );
    },
  });
}
