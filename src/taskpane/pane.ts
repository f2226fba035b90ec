import { createContext, useContext } from "react";
import type { Workbook } from "../excel/workbook";
import type { Language, PaneWords } from "../locales";
import type { Template, TemplateWords } from "../templates/template";

/** A sentence at the top of the pane, with its remedy as a button where there is one. */
export interface Message {
  readonly kind: "error" | "warning" | "success" | "info";
  readonly text: string;
  readonly remedy?: { readonly label: string; readonly run: () => void };
}

/** What every view of the pane needs. */
export interface Pane {
  readonly workbook: Workbook;
  readonly templates: readonly Template[];
  readonly words: PaneWords;
  readonly language: Language;
  /** BCP 47 tag of the user's region: how numbers are written. */
  readonly locale: string;
  /** ISO 4217 code for new sheets. */
  readonly currency: string;
  readonly templateWords: (templateId: string) => TemplateWords;
  readonly tell: (message: Message | undefined) => void;
  /** Tells what went wrong, in the words of its reason. */
  readonly fail: (failure: unknown) => void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error("A view of the pane stands outside PaneContext.");
  return pane;
}
