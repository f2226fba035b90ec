import type { Engine, Json } from "../../engine";
import type { Conversation } from "../conversation";
import type { GridTalk } from "./mount";
import { fill } from "../../../locales/fill";
import { unreadableFormula } from "./entry";
import { gridWord, validationRefusal } from "./words";
import type { Answer } from "../state";
import type { Workbench } from "../workbench";

const lockRefusal = "This sheet is locked and cannot be modified. Please unlock it first.";

/** What the grid says and asks, said and asked by the page; a refused entry in the words of the sheet's own rule. */
export function gridTalk({ conversation, state }: Workbench): GridTalk {
  return {
    notifyUser: ({ text, type }) => {
      const { language, workbook } = state.value;
      // The grid has one sentence for Excel's protection and for its own lock.
      const isLock =
        text === gridWord(language, lockRefusal) &&
        workbook.engine.model.getters.isCurrentSheetLocked();
      conversation.say({
        tone: type === "danger" ? "error" : type,
        text: isLock ? conversation.words.messages.sheetLocked : text,
      });
    },
    raiseError: (text, closed) => {
      const { language, workbook } = state.value;
      if (text.startsWith(unreadableFormula)) {
        const [reason = "", ...lines] = text.slice(unreadableFormula.length).split("\n");
        const formula = lines.join("\n");
        const sentence = fill(conversation.words.messages.formulaRefused, { formula, reason });
        void notice(conversation, sentence, undefined).then(() => closed?.());
        return;
      }
      const alert = text.startsWith(validationRefusal(language))
        ? validationAlert(workbook.engine)
        : undefined;
      void notice(conversation, text, alert).then(() => closed?.());
    },
    askConfirmation: (title, confirm, cancel) => {
      const { yes, no } = conversation.words.question;
      void conversation.ask({ title, yes, no }).then((answer) => {
        if (answer === "yes") confirm();
        else cancel?.();
      });
    },
  };
}

interface Alert {
  readonly title: string;
  readonly message: string;
}

function notice(
  conversation: Conversation,
  text: string,
  alert: Alert | undefined,
): Promise<Answer> {
  const yes = conversation.words.question.understood;
  if (!alert) return conversation.ask({ title: text, yes });
  const { title, message } = alert;
  return conversation.ask(title === "" ? { title: message, yes } : { title, detail: message, yes });
}

/** The message that the rule of the active cell has for a refused entry (Excel's errorAlert). */
function validationAlert({ model, facts }: Engine): Alert | undefined {
  const { getters } = model;
  const rule = getters.getValidationRuleForCell(getters.getActivePosition());
  const alert = rule && facts.validations[rule.id]?.errorAlert;
  const [title, message] = [textIn(alert, "title"), textIn(alert, "message")];
  return message === "" ? undefined : { title, message };
}

function textIn(value: Json | undefined, key: string): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  const text = (value as Readonly<Record<string, Json>>)[key];
  return typeof text === "string" ? text : "";
}
