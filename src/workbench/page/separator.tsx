import * as React from "react";

interface SeparatorProps {
  readonly label: string;
  /** Width in pixels of what stands to the right. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onWidth: (width: number) => void;
}

/** Pixels that an arrow key moves it. */
const step = 16;

/** The line between sheet and pane: drawn with the pointer, or moved with arrows, Home and End. */
export function Separator({ label, width, min, max, onWidth }: SeparatorProps) {
  const set = (wanted: number): void => {
    onWidth(Math.round(Math.max(min, Math.min(max, wanted))));
  };
  const key = (event: React.KeyboardEvent): void => {
    const wanted = { ArrowLeft: width + step, ArrowRight: width - step, Home: max, End: min }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  const start = (event: React.PointerEvent<HTMLDivElement>): void => {
    // With the pointer captured, moves over the pane's frame come here, too.
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    event.currentTarget.focus();
  };
  const move = (event: React.PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { right } = event.currentTarget.getBoundingClientRect();
    set(width + right - event.clientX - event.currentTarget.offsetWidth / 2);
  };
  return (
    <div
      className="wb-separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      data-testid="separator"
      onKeyDown={key}
      onPointerDown={start}
      onPointerMove={move}
    />
  );
}
