import { useEffect, useRef, useState } from "react";

/**
 * Takes files dropped anywhere on the page.
 * @returns whether some are held over it just now, and how to watch a frame of the page, too:
 * what is dragged straight into it is not heard of outside
 */
export function useDroppedFiles(
  take: (files: readonly File[]) => void,
): [held: boolean, watchFrame: (frame: HTMLIFrameElement) => void] {
  const [held, setHeld] = useState(false);
  const taker = useRef(take);
  taker.current = take;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHeld(true);
    };
    const left = (event: DragEvent): void => {
      // Leaving the window has no element that is entered instead.
      if (event.relatedTarget === null) setHeld(false);
    };
    const dropped = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHeld(false);
      taker.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", left);
    window.addEventListener("drop", dropped);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", left);
      window.removeEventListener("drop", dropped);
    };
  }, []);
  const watchFrame = (frame: HTMLIFrameElement): void => {
    frame.contentWindow?.addEventListener("dragenter", (event) => {
      if (holdsFiles(event)) setHeld(true);
    });
  };
  return [held, watchFrame];
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
