import { createContext, useContext } from "react";
import type { Sharing } from "../excel/sharing/sharing";
import type { Workbook } from "../excel/workbook";
import type { Language, PaneWords, SharingWords } from "../locales";
import type { Spelling } from "../plan/sheet-plan";
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
  readonly sharing: Sharing;
  readonly templates: readonly Template[];
  readonly words: PaneWords;
  readonly sharingWords: SharingWords;
  readonly language: Language;
  /** BCP 47 tag of the user's region: how numbers are written. */
  readonly locale: string;
  /** ISO 4217 code for new sheets. */
  readonly currency: string;
  /** How the formulas of new sheets are written. */
  readonly spelling: Spelling;
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
