import type { Answer, Message, Observable, Question, WorkbenchState } from "./state";
import { fill } from "../../locales/fill";
import { wordsIn } from "./words";

/** As many messages as stand above the sheet without pushing it off a small screen. */
const mostMessages = 3;

/** What the page says to the user and asks of them. */
export class Conversation {
  private count = 0;

  constructor(private readonly state: Observable<WorkbenchState>) {}

  get words() {
    return wordsIn(this.state.value.language);
  }

  /** A new message; the oldest makes room. One with the same text is not repeated. */
  say(message: Omit<Message, "id">): void {
    const others = this.state.value.messages.filter(({ text }) => text !== message.text);
    this.count += 1;
    this.state.update({
      messages: [...others, { ...message, id: this.count }].slice(-mostMessages),
    });
  }

  dismiss(id: number): void {
    this.state.update({ messages: this.state.value.messages.filter((one) => one.id !== id) });
  }

  /** Takes off what the next step has overtaken; a warning stays until it is dismissed. */
  dismissOld(): void {
    this.state.update({
      messages: this.state.value.messages.filter(({ tone }) => tone === "warning"),
    });
  }

  /** Resolves to the user's answer; a notice resolves when it is closed. */
  ask(question: Omit<Question, "answer">): Promise<Answer> {
    this.state.value.question?.answer("no");
    return new Promise((resolve) => {
      const answer = (given: Answer): void => {
        this.state.update({ question: undefined });
        resolve(given);
      };
      this.state.update({ question: { ...question, answer } });
    });
  }

  /** Says what did not work; `action` is the name of the command as the user sees it. */
  failed(action: string, error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error);
    console.error(error);
    this.say({
      tone: "error",
      text: fill(this.words.messages.unexpected, { action, detail }),
    });
  }
}
