import { fill } from "../../../locales/fill";
import { type TextPaste, pasteInParts } from "../../engine";
import { gridWord } from "./words";
import { Stopped } from "../long-work";
import type { Workbench } from "../workbench";

/** Pastes a long text with its progress on the page; one step of undo, or nothing where the user stops it. */
export async function pasteInSlices(workbench: Workbench, paste: TextPaste): Promise<void> {
  const { conversation, engine, state } = workbench;
  const { messages } = conversation.words;
  const { rows } = paste;
  const count = rows.length * (rows[0]?.length ?? 0);
  state.update({ busy: fill(messages.pasting, { count: count.toLocaleString("en-US") }) });
  try {
    await workbench.longWork.run((turn) =>
      engine.batchInSlices(pasteInParts(engine, paste), turn, true),
    );
  } catch (error) {
    if (error instanceof Stopped) conversation.say({ tone: "info", text: messages.pastingStopped });
    else conversation.failed(gridWord(state.value.language, "Paste"), error);
  } finally {
    state.update({ busy: undefined });
  }
}
