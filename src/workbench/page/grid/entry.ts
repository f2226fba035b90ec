import {
  type CellPosition,
  type Getters,
  type Model,
  type Zone,
  helpers,
  stores,
} from "@odoo/o-spreadsheet";
import { formulaFault } from "../../engine";
import { followTabs } from "./tab-run";

/** What of the grid's editor of cells is done otherwise here; its own types hide it. */
interface Editor {
  readonly getters: Getters;
  readonly model: Pick<Model, "on" | "off" | "dispatch" | "getters" | "selection">;
  readonly editionMode: string;
  readonly initialContent: string;
  readonly currentTokens: readonly object[];
  readonly currentEditedCell: CellPosition;
  readonly notificationStore: { raiseError(text: string, closed: () => void): void };
  handle: (this: Editor, command: { readonly type: string }) => void;
  stopEdition: (this: Editor, direction?: string) => void;
  setCurrentContent: (this: Editor, ...content: unknown[]) => void;
  getCurrentCanonicalContent(): string;
  getMissingSymbols(tokens: readonly object[]): readonly string[];
}

/** How the grid's editor begins; the grid refuses it while a long request runs. */
interface EditorFocus {
  activeComposer: object;
  _focusMode: string;
  focusComposer: (this: EditorFocus, editor: object, how: Focus) => void;
  focusActiveComposer: (this: EditorFocus, how: Focus) => void;
  setComposerContent(how: Focus): void;
}

interface Focus {
  readonly focusMode?: string;
}

/** Keeps what is typed into the grid until it can be entered, as Excel does; to be called once. */
export function extendEntry(): void {
  const editor = stores.CellComposerStore.prototype as unknown as Editor;
  keepBesideFormats(editor);
  enterWhatCanBe(editor);
  openAlways(stores.ComposerFocusStore.prototype as unknown as EditorFocus);
}

interface SetFormatting {
  readonly type: string;
  readonly sheetId: string;
  readonly target: readonly Zone[];
}

/** What is being typed is not thrown away when the add-in formats other cells, or shows another sheet. */
function keepBesideFormats(editor: Editor): void {
  const { handle } = editor;
  editor.handle = function (this: Editor, command) {
    const isElsewhere =
      command.type === "SET_FORMATTING" &&
      !covers(command as SetFormatting, this.currentEditedCell);
    if (isElsewhere) return;
    const typed = command.type === "ACTIVATE_SHEET" ? changedContent(this) : undefined;
    const position = this.currentEditedCell;
    handle.call(this, command);
    // The grid goes on with a formula, which may refer to the other sheet, and drops all else.
    if (typed === undefined || this.editionMode !== "inactive") return;
    whenWritable(this, () => {
      this.model.dispatch("UPDATE_CELL", { ...position, content: typed });
    });
  };
}

function changedContent(editor: Editor): string | undefined {
  if (editor.editionMode === "inactive") return undefined;
  const content = editor.getCurrentCanonicalContent();
  return content === editor.initialContent ? undefined : content;
}

function covers(command: SetFormatting, { sheetId, col, row }: CellPosition): boolean {
  return (
    command.sheetId === sheetId && command.target.some((zone) => helpers.isInside(col, row, zone))
  );
}

/** Editors whose text is entered, or whose refusal is read, before anything else is done with them. */
const waiting = new WeakSet<Editor>();

/**
 * While a long request runs nothing can be entered: what is typed stays in the editor and is entered after it. What
 * cannot be read as a formula is refused with a sentence, and stays in the editor, too.
 */
function enterWhatCanBe(editor: Editor): void {
  const { stopEdition, setCurrentContent } = editor;
  editor.stopEdition = function (this: Editor, direction) {
    if (waiting.has(this)) return;
    const enter = (): void => {
      const refusal = refusalOf(this);
      if (refusal === undefined) {
        const from = this.currentEditedCell;
        stopEdition.call(this, direction);
        if (direction !== undefined) followTabs(this.model, from, direction);
        return;
      }
      waiting.add(this);
      this.notificationStore.raiseError(refusal, () => waiting.delete(this));
    };
    if (this.editionMode === "inactive" || !this.getters.isReadonly()) {
      enter();
      return;
    }
    waiting.add(this);
    whenWritable(this, () => {
      waiting.delete(this);
      if (this.editionMode !== "inactive") enter();
    });
  };
  editor.setCurrentContent = function (this: Editor, ...content) {
    // It belongs to the next cell, which is not known yet.
    if (!waiting.has(this)) setCurrentContent.apply(this, content);
  };
}

/** How what the grid says of a formula that cannot be read begins; the reason follows, and from the next line on the formula. */
export const unreadableFormula = "This formula cannot be read:\n";

/** The formula that is being entered with the reason why it cannot be read; undefined for all else. */
function refusalOf(editor: Editor): string | undefined {
  const typed = changedContent(editor);
  if (typed?.startsWith("=") !== true) return undefined;
  // The editor adds them by itself.
  const formula = typed + editor.getMissingSymbols(editor.currentTokens).join("");
  const reason = formulaFault(editor.getters, editor.currentEditedCell, formula);
  return reason === undefined ? undefined : `${unreadableFormula}${reason}\n${typed}`;
}

/** Does it as soon as the workbook may be changed, and never within a command. */
function whenWritable({ model, getters }: Editor, act: () => void): void {
  const owner = {};
  let isDone = false;
  const attempt = (): void => {
    if (isDone || getters.isReadonly()) return;
    isDone = true;
    model.off("update", owner);
    act();
  };
  model.on("update", owner, () => {
    queueMicrotask(attempt);
  });
  queueMicrotask(attempt);
}

/** The editor opens while a long request runs, too: the model is then read-only, but not for long. */
function openAlways(focus: EditorFocus): void {
  focus.focusActiveComposer = function (this: EditorFocus, how) {
    this._focusMode = how.focusMode ?? "contentFocus";
    if (this._focusMode !== "inactive") this.setComposerContent(how);
  };
  focus.focusComposer = function (this: EditorFocus, editor, how) {
    this.activeComposer = editor;
    this.focusActiveComposer(how);
  };
}

/** The grid's templates, with an editor that lets keys in while the model is read-only. */
export function withOpenEditor(xml: string): string {
  const open = "'plaintext-only'";
  const closed = `env.model.getters.isReadonly() ? 'false' : ${open}`;
  if (!xml.includes(closed))
    throw new Error("the grid's template of its editor is not the known one");
  return xml.replaceAll(closed, open);
}
