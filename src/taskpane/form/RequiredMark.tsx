import * as React from "react";

/** Beside the label of what must be filled; inputs say it to screen readers by themselves. */
export function RequiredMark() {
  return (
    <span className="vp-required" aria-hidden>
      {" *"}
    </span>
  );
}
