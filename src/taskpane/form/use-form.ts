import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Template } from "../../templates/template";
import { usePane } from "../pane";
import { DraftKeeper } from "./draft-keeper";
import { withEntry, type Entries, type Entry } from "./entries";
import { judge, type Judgement } from "./judge";
import { draftOf } from "./start";

/** What stands in a form when it opens. */
export interface FormStart {
  readonly entries: Entries;
  /** Whether the workbook holds these entries as a draft already. */
  readonly kept: boolean;
  /** What stood there before a sample or a sheet's inputs took its place. */
  readonly replaced?: Entries;
}

export interface Form {
  readonly template: Template;
  readonly entries: Entries;
  readonly judgement: Judgement;
  /** Whether the problem of an input is shown: it was left, or creation was tried. */
  shows(input: string): boolean;
  enter(key: string, entry: Entry, source?: string): void;
  leave(input: string): void;
  /** Puts other entries in place of all; those that stood there can be brought back. */
  replaceAll(entries: Entries): void;
  bringBack: (() => void) | undefined;
  /** Shows every problem, and brings the user to one input. */
  revealAll(first: string): void;
  goTo(input: string): void;
  /** The input that the user is brought to; a new object each time. */
  readonly target: { readonly input: string } | undefined;
  /** Nothing is left to keep: the entries became a sheet. */
  discardDraft(): Promise<void>;
}

/** Key of a template's draft among those kept in the workbook. */
export function draftKey(templateId: string): string {
  return `form:${templateId}`;
}

/** The entries of one form, judged as they are typed and kept in the workbook. */
export function useForm(template: Template, start: FormStart): Form {
  const pane = usePane();
  const { locale } = pane;
  const [entries, setEntries] = useState(start.entries);
  const [before, setBefore] = useState(start.replaced);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [revealed, setRevealed] = useState(false);
  const [target, setTarget] = useState<Form["target"]>();
  const judgement = useMemo(() => judge(template, entries, locale), [template, entries, locale]);
  const keeper = useDraftKeeper(template.id, draftOf(entries, template, pane), start.kept);

  return {
    template,
    entries,
    judgement,
    shows: (input) => revealed || left.has(input),
    enter: (key, entry, source) => setEntries((now) => withEntry(now, key, entry, source)),
    leave: (input) => setLeft((now) => new Set(now).add(input)),
    replaceAll: (next) => {
      setBefore(draftOf(entries, template, pane) === undefined ? undefined : entries);
      setEntries(next);
      setRevealed(false);
      setLeft(new Set());
    },
    bringBack:
      before &&
      (() => {
        setEntries(before);
        setBefore(undefined);
      }),
    revealAll: (first) => {
      setRevealed(true);
      setTarget({ input: first });
    },
    goTo: (input) => setTarget({ input }),
    target,
    discardDraft: async () => {
      keeper.keep(undefined);
      await keeper.flush();
    },
  };
}

function useDraftKeeper(
  templateId: string,
  draft: string | undefined,
  startIsKept: boolean,
): DraftKeeper {
  const { workbook, words, tell } = usePane();
  const lost = useRef(false);
  const onWritten = useCallback(
    (failure: unknown) => {
      const failed = failure !== undefined;
      // Said once, not at every pause in typing.
      if (failed && !lost.current) tell({ kind: "warning", text: words.form.draftLost });
      lost.current = failed;
    },
    [tell, words],
  );
  const onWrittenNow = useRef(onWritten);
  onWrittenNow.current = onWritten;
  const keeper = useMemo(
    () =>
      new DraftKeeper(workbook, draftKey(templateId), (failure) => onWrittenNow.current(failure)),
    [workbook, templateId],
  );
  const isKept = useRef(startIsKept);
  useEffect(() => {
    if (!isKept.current) keeper.keep(draft);
    isKept.current = false;
  }, [draft, keeper]);
  useEffect(() => {
    const flush = () => void keeper.flush();
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [keeper]);
  return keeper;
}
