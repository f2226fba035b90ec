import * as React from "react";
import type { Question } from "./state";

/** What was asked for stands out. */
const looks = {
  no: "btn-outline-secondary",
  other: "btn-outline-primary",
  yes: "btn-primary",
} as const;

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
  const { title, detail, answer } = question;
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
        {(["no", "other", "yes"] as const).map(
          (each) =>
            question[each] !== undefined && (
              <button
                key={each}
                type="button"
                className={`btn ${looks[each]}`}
                data-testid={each}
                autoFocus={each === "yes"}
                onClick={() => {
                  answer(each);
                }}
              >
                {question[each]}
              </button>
            ),
        )}
      </div>
    </dialog>
  );
}
