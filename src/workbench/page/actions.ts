import type { Turn } from "../engine";
import { FileError, type FileNote, openFile, usesAddIn, writeXlsx } from "../files";
import { Stopped } from "./long-work";
import { nextTurn } from "./next-turn";
import { connectOffice } from "./office-frame";
import { saveAs } from "./save-as";
import { addSample, type SampleId } from "./samples";
import { welcomeWorkbook } from "./samples/welcome";
import { fill } from "../../locales/fill";
import type { Workbench } from "./workbench";

/** What of the time that a large text file takes goes by before it is loaded. */
const readingShare = 0.3;

/** What the user does with files and samples: each ends in a message, whatever happens. */
export class Actions {
  constructor(private readonly workbench: Workbench) {}

  /** Opens an .xlsx or .csv file in place of the workbook at hand, which can be brought back. */
  open(files: readonly File[]): Promise<void> {
    const [file, ...others] = files;
    if (!file) return Promise.resolve();
    const { conversation } = this.workbench;
    const { messages, ribbon } = conversation.words;
    const { name } = file;
    return this.attempt(ribbon.open, fill(messages.opening, { name }), async () => {
      const before = this.workbench.state.value.workbook.name;
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const notes = await this.workbench.longWork.run((turn) => this.load({ name, bytes }, turn));
        const details = notes.map((note) => this.noteSentence(note));
        this.sayReplaced(fill(messages.opened, { name }), before, details);
      } catch (error) {
        if (error instanceof Stopped) {
          conversation.say({ tone: "info", text: fill(messages.openingStopped, { name }) });
          return;
        }
        if (!(error instanceof FileError)) throw error;
        const sentence = conversation.words.fileReasons[error.reason];
        conversation.say({ tone: "error", text: fill(sentence, error.values) });
      }
      if (others.length > 0) {
        conversation.say({ tone: "info", text: fill(messages.severalFiles, { name }) });
      }
    });
  }

  /** Reads the file, then loads it: both are long for a large one. */
  private async load(
    file: { readonly name: string; readonly bytes: Uint8Array },
    turn: Turn,
  ): Promise<readonly FileNote[]> {
    const { data, notes } = await openFile(file, (share = 0) => turn(share * readingShare));
    await nextTurn();
    await this.workbench.replace(withoutEnding(file.name), data, (share = 0) =>
      turn(readingShare + share * (1 - readingShare)),
    );
    return notes;
  }

  /** Saves the workbook as it is, or, where it needs the add-in and the user wishes so, a copy that does without. */
  async download(): Promise<void> {
    const { conversation, state, engine } = this.workbench;
    const { copy, messages, question, ribbon } = conversation.words;
    const answer = usesAddIn(engine)
      ? await conversation.ask({
          title: question.save,
          detail: question.saveDetail,
          yes: question.saveYes,
          other: question.saveCopy,
          no: question.no,
        })
      : "yes";
    if (answer === "no") return;
    if (answer === "other") {
      await this.attempt(question.saveCopy, copy.writing, async () => {
        const { saveCopyToSend } = await import("./copy-to-send");
        await saveCopyToSend(this.workbench, connectOffice);
      });
      return;
    }
    await this.attempt(ribbon.download, messages.writing, async () => {
      const name = `${state.value.workbook.name}.xlsx`;
      saveAs(name, await writeXlsx(engine));
      conversation.say({ tone: "success", text: fill(messages.downloaded, { name }) });
    });
  }

  async startAfresh(): Promise<void> {
    const { conversation, state } = this.workbench;
    const { messages, newWorkbook, question, ribbon } = conversation.words;
    const { name } = state.value.workbook;
    const answer = await conversation.ask({
      title: question.startAfresh,
      detail: fill(question.startAfreshDetail, { name }),
      yes: question.startAfreshYes,
      no: question.no,
    });
    if (answer !== "yes") return;
    await this.attempt(ribbon.startAfresh, undefined, async () => {
      await this.workbench.replace(newWorkbook, welcomeWorkbook(state.value.language));
      this.sayReplaced(messages.startedAfresh, name);
    });
  }

  /** Shows the workbook that the last one replaced; the two change places. */
  bringBack(): Promise<void> {
    const { conversation, state } = this.workbench;
    const { messages, ribbon } = conversation.words;
    const { previous, workbook } = state.value;
    if (!previous) return Promise.resolve();
    return this.attempt(ribbon.bringBack, undefined, async () => {
      await this.workbench.replace(previous.name, previous.data);
      this.sayReplaced(fill(messages.broughtBack, { name: previous.name }), workbook.name);
    });
  }

  /** Adds a sample to the workbook as a sheet of its own. */
  sample(id: SampleId): Promise<void> {
    const { conversation, engine, state } = this.workbench;
    const { messages, ribbon, samples } = conversation.words;
    const busy = fill(messages.opening, { name: samples[id] });
    return this.attempt(ribbon.samples, busy, async () => {
      const name = await addSample(engine, id, state.value.language);
      conversation.say({ tone: "success", text: fill(messages.sampleAdded, { name }) });
    });
  }

  /** One action at a time; what goes wrong is said, and the workbook stays. */
  private async attempt(
    action: string,
    busy: string | undefined,
    work: () => Promise<void>,
  ): Promise<void> {
    const { conversation, state } = this.workbench;
    if (state.value.busy !== undefined) return;
    conversation.dismissOld();
    state.update({ busy: busy ?? action });
    // Lets the page show what it is busy with before the work takes the thread.
    await nextTurn(20);
    try {
      await this.workbench.engine.whole();
      await work();
    } catch (error) {
      conversation.failed(action, error);
    } finally {
      state.update({ busy: undefined });
    }
  }

  private sayReplaced(text: string, before: string, details: readonly string[] = []): void {
    const { conversation } = this.workbench;
    const label = fill(conversation.words.messages.bringBack, { name: before });
    conversation.say({
      tone: "success",
      text,
      details,
      action: { label, run: () => void this.bringBack() },
    });
  }

  private noteSentence({ kind, values }: FileNote): string {
    return fill(this.workbench.conversation.words.fileNotes[kind], values);
  }
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]+$/, "");
}
