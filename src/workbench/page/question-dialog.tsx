import * as React from "react";
import type { Question } from "./state";

/** Asks what only the user can decide. Escape is no. */
export function QuestionDialog({ question }: { readonly question: Question }) {
  const dialog = React.useRef<HTMLDialogElement>(null);
  // Closed before it is taken off the page: only so does the focus go back to where it was.
  React.useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => {
      current?.close();
    };
  }, []);
  const { title, detail, yes, other, no, answer } = question;
  return (
    <dialog
      ref={dialog}
      className="wb-question"
      aria-labelledby="question-title"
      data-testid="question"
      onCancel={() => {
        answer("no");
      }}
    >
      <h2 id="question-title">{title}</h2>
      {detail !== undefined && <p>{detail}</p>}
      <div className="wb-answers">
        {no !== undefined && (
          <button
            type="button"
            className="btn btn-outline-secondary"
            data-testid="no"
            onClick={() => {
              answer("no");
            }}
          >
            {no}
          </button>
        )}
        {other !== undefined && (
          <button
            type="button"
            className="btn btn-outline-primary"
            data-testid="other"
            onClick={() => {
              answer("other");
            }}
          >
            {other}
          </button>
        )}
        <button
          type="button"
          className="btn btn-primary"
          data-testid="yes"
          autoFocus
          onClick={() => {
            answer("yes");
          }}
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
