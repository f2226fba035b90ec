import * as React from "react";
import type { Conversation } from "./conversation";
import type { WorkbenchState } from "./state";

interface MessagesProps {
  readonly conversation: Conversation;
  readonly state: Pick<WorkbenchState, "messages" | "busy" | "progress" | "cancel">;
}

const icons = {
  info: "info-circle",
  success: "check-circle",
  warning: "exclamation-triangle",
  error: "times-circle",
} as const;

/** What was done, and what the user should know, in sentences above the sheet. */
export function Messages({ conversation, state: { messages, ...state } }: MessagesProps) {
  const words = conversation.words.messages;
  const busy = state.busy ?? (state.progress === undefined ? undefined : words.addInWrites);
  return (
    <div className="wb-messages" role="log" aria-live="polite" aria-label={words.label}>
      {busy !== undefined && (
        <p className="wb-message wb-info" data-testid="busy">
          <i className="fa fa-hourglass-half" aria-hidden="true" />
          <span>{state.busy === undefined ? `${busy} ${words.typingWaits}` : busy}</span>
          {state.progress !== undefined && <progress value={state.progress} aria-label={busy} />}
          {state.progress !== undefined && state.cancel && (
            <button type="button" className="wb-link" data-testid="stop" onClick={state.cancel}>
              {words.stop}
            </button>
          )}
        </p>
      )}
      {messages.map(({ id, tone, text, details = [], action }) => (
        <div key={id} className={`wb-message wb-${tone}`} data-testid="message">
          <i className={`fa fa-${icons[tone]}`} aria-hidden="true" />
          <div>
            <span>{text}</span>
            {details.length > 0 && (
              <ul>
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
          </div>
          {action && (
            <button type="button" className="wb-link" onClick={action.run}>
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="wb-close"
            aria-label={words.dismiss}
            title={words.dismiss}
            onClick={() => {
              conversation.dismiss(id);
            }}
          >
            <i className="fa fa-times" aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}
