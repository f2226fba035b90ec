import { type CoreCommand, isCoreCommand } from "@odoo/o-spreadsheet";
import { type Engine, type Turn, createEngine, inOneGo, openEngine } from "../engine";
import { type Host, createHost } from "../host";
import { Conversation } from "./conversation";
import { Autosave, type KeptWorkbook, type Shelf } from "./kept";
import { Observable, type OpenWorkbook, type WorkbenchState } from "./state";
import { welcomeWorkbook } from "./samples/welcome";
import { nextTurn } from "./next-turn";
import { LongWork } from "./long-work";
import type { Language } from "../../locales/language";
import { wordsIn } from "./words";

/** The ribbon's commands that the pane's page answers. */
export type RibbonCommand = "openPane" | "newPricingSheet" | "pricingSheetSample";

/** Beyond the commands of the engine's core, those that change what is kept. */
const changing = new Set(["REQUEST_UNDO", "REQUEST_REDO"]);

/** Holds the open workbook, its simulated Excel, and what this browser keeps of it. */
export class Workbench {
  readonly state: Observable<WorkbenchState>;
  readonly conversation: Conversation;
  private readonly autosave: Autosave;
  readonly longWork = new LongWork((change) => {
    this.state.update(change);
  });
  private serial = 0;
  private keeping = true;
  /** The welcome sheet as it was made: nothing is lost when it is made anew. */
  private untouched: boolean;
  /** The workbook as it was opened, until something changes: a large one is long to read out of the engine. */
  private opened: KeptWorkbook | undefined;

  private constructor(
    private readonly shelf: Shelf,
    language: Language,
    name: string,
    engine: Engine,
    untouched = false,
  ) {
    this.untouched = untouched;
    this.state = new Observable<WorkbenchState>({
      language,
      workbook: this.around(name, engine, language),
      previous: undefined,
      paneOpen: true,
      messages: [],
      question: undefined,
      busy: undefined,
      progress: undefined,
      cancel: undefined,
      canUndo: false,
      canRedo: false,
    });
    this.conversation = new Conversation(this.state);
    this.autosave = new Autosave(
      async () => {
        await this.engine.whole();
        await shelf.set("current", this.snapshot());
      },
      (error) => {
        this.stopKeeping(this.conversation.words.messages.notKept, error);
      },
    );
    this.watch(engine);
  }

  /** Opens what this browser kept, or else the welcome sheet. */
  static async start(shelf: Shelf, language: Language): Promise<Workbench> {
    const { messages, newWorkbook } = wordsIn(language);
    const fresh = (): Workbench =>
      new Workbench(shelf, language, newWorkbook, createEngine(welcomeWorkbook(language)), true);
    let kept: KeptWorkbook | undefined;
    let previous: KeptWorkbook | undefined;
    try {
      [kept, previous] = await Promise.all([shelf.get("current"), shelf.get("previous")]);
    } catch (error) {
      const workbench = fresh();
      workbench.stopKeeping(messages.notKept, error);
      return workbench;
    }
    let workbench: Workbench;
    try {
      workbench = kept
        ? new Workbench(shelf, language, kept.name, createEngine(kept.data))
        : fresh();
      workbench.state.update({ previous });
    } catch (error) {
      console.error(error);
      workbench = fresh();
      if (kept) await workbench.putAside(kept);
      workbench.conversation.say({ tone: "warning", text: messages.keptDamaged });
    }
    return workbench;
  }

  get engine(): Engine {
    return this.state.value.workbook.engine;
  }

  get host(): Host {
    return this.state.value.workbook.host;
  }

  /**
   * Shows another workbook; the one at hand is put aside on the shelf. Nothing is lost when `data` cannot be opened.
   * @param turn asked between two parts of a large one; what it throws leaves the workbook at hand as it is
   */
  async replace(name: string, data: object, turn: Turn = inOneGo): Promise<void> {
    const engine = await openEngine(data, turn);
    await nextTurn();
    await this.engine.whole();
    await this.putAside(this.snapshot());
    this.autosave.cancel();
    this.show(name, engine, this.state.value.language);
    this.untouched = false;
    this.opened = { name, data };
    await nextTurn();
    if (this.keeping) this.autosave.touch();
    await this.saveNow();
  }

  /** The words of page, pane and grid; the workbook stays, save for a welcome sheet not yet touched. */
  async changeLanguage(language: Language): Promise<void> {
    await this.engine.whole();
    const { name } = this.state.value.workbook;
    if (this.untouched) {
      this.show(wordsIn(language).newWorkbook, createEngine(welcomeWorkbook(language)), language);
    } else {
      this.show(name, this.engine, language);
    }
  }

  showPane(paneOpen: boolean): void {
    this.state.update({ paneOpen });
  }

  undo(): void {
    this.engine.undo();
  }

  redo(): void {
    this.engine.redo();
  }

  /** Has the pane's page do one of the add-in's commands, as a button of Excel's ribbon would. */
  command(id: RibbonCommand): void {
    this.showPane(true);
    this.host.fireCommand(id);
  }

  /** Saves what is not yet saved, for a page that is about to go. */
  saveNow(): Promise<void> {
    return this.autosave.flush();
  }

  /** From now on nothing is kept over a reload, and the user knows. */
  stopKeeping(text: string, error?: unknown): void {
    if (!this.keeping) return;
    this.keeping = false;
    if (error !== undefined) console.error(error);
    this.conversation.say({ tone: "warning", text });
  }

  /** Makes this the workbook that can be brought back; without storage, as long as the page lives. */
  private async putAside(previous: KeptWorkbook): Promise<void> {
    this.state.update({ previous });
    if (!this.keeping) return;
    try {
      await this.shelf.set("previous", previous);
    } catch (error) {
      this.stopKeeping(this.conversation.words.messages.notKept, error);
    }
  }

  private snapshot(): KeptWorkbook {
    return this.opened ?? { name: this.state.value.workbook.name, data: this.engine.export() };
  }

  private show(name: string, engine: Engine, language: Language): void {
    this.unwatch(this.engine);
    this.host.disconnect();
    this.state.update({ language, workbook: this.around(name, engine, language) });
    this.watch(engine);
  }

  private around(name: string, engine: Engine, language: Language): OpenWorkbook {
    this.serial += 1;
    const host = createHost(engine, {
      locale: language,
      fileName: `${name}.xlsx`,
      onProgress: this.longWork.hear,
      onPane: (visible) => {
        this.showPane(visible);
      },
    });
    return { name, engine, host, serial: this.serial };
  }

  private watch({ model }: Engine): void {
    const dispatched = (dispatchedCommand: object): void => {
      const command = dispatchedCommand as CoreCommand;
      const changed = changing.has(command.type) || isCoreCommand(command);
      if (!changed) return;
      this.untouched = false;
      this.opened = undefined;
      if (this.keeping) this.autosave.touch();
    };
    const updated = (): void => {
      const [canUndo, canRedo] = [model.getters.canUndo(), model.getters.canRedo()];
      const { state } = this;
      if (canUndo !== state.value.canUndo || canRedo !== state.value.canRedo) {
        state.update({ canUndo, canRedo });
      }
    };
    model.on("command-dispatched", this, dispatched);
    model.on("update", this, updated);
    updated();
  }

  private unwatch({ model }: Engine): void {
    model.off("command-dispatched", this);
    model.off("update", this);
  }
}
