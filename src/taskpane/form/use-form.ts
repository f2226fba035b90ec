import { useMemo, useState } from "react";
import type { PreviewFact, Template } from "../../templates/template";
import { usePane } from "../pane";
import { withEntry, type Entries, type Entry } from "./entries";
import { findingsOn, judge, understand, type Judgement } from "./judge";
import { draftOf } from "./start";
import { useDraftKeeper } from "./use-draft-keeper";
import { useSettled } from "./use-settled";

/** What stands in a form when it opens. */
export interface FormStart {
  readonly entries: Entries;
  /** Whether the workbook holds these entries as a draft already. */
  readonly kept: boolean;
  /** What stood there before a sample or a sheet's inputs took its place. */
  readonly replaced?: Entries;
  /** What stands in it belongs to a sheet: no draft is kept. */
  readonly isOfSheet?: true;
}

export interface Form {
  readonly template: Template;
  readonly entries: Entries;
  /** While a long table is typed in, its findings and facts follow after a pause. */
  readonly judgement: Judgement;
  readonly facts: readonly PreviewFact[];
  /** The judgement on what stands there this moment. */
  readonly judgeNow: () => Judgement;
  /** Whether the problem of an input is shown: it was left, or creation was tried. */
  readonly shows: (input: string) => boolean;
  readonly enter: (key: string, entry: Entry, source?: string) => void;
  /** As enter, for what the form takes by itself: alone, it is no draft to keep. */
  readonly enterOffered: Form["enter"];
  readonly leave: (inputs: readonly string[]) => void;
  /** Puts other entries in place of all; those that stood there can be brought back. */
  readonly replaceAll: (entries: Entries) => void;
  readonly bringBack: (() => void) | undefined;
  /** Shows every problem, and brings the user to one input. */
  readonly revealAll: (first: string) => void;
  readonly goTo: (input: string) => void;
  /** The input that the user is brought to; a new object each time. */
  readonly target: { readonly input: string } | undefined;
  /** Nothing is left to keep: the entries became a sheet. */
  readonly discardDraft: () => Promise<void>;
}

/** A template looks at so many rows in no time; at more, only once the typing pauses. */
const QUICK_ROWS = 100;

function rowCount(entries: Entries): number {
  return Object.values(entries.fields).reduce(
    (sum, entry) => sum + (typeof entry === "string" ? 0 : entry.length),
    0,
  );
}

function withoutOffered({ fields, sources }: Entries, offered: Entries["fields"]): Entries {
  const isOwn = ([key]: readonly [string, unknown]) =>
    offered[key] === undefined || fields[key] !== offered[key];
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(isOwn)),
    sources: Object.fromEntries(Object.entries(sources).filter(isOwn)),
  };
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
  const understood = useMemo(
    () => understand(template, entries, locale),
    [template, entries, locale],
  );
  const settled = useSettled(understood, rowCount(entries) > QUICK_ROWS);
  const findings = useMemo(() => findingsOn(template, settled), [template, settled]);
  const facts = useMemo(() => template.preview(settled.values), [template, settled]);
  const [offered, setOffered] = useState<Entries["fields"]>({});
  const isTyped = draftOf(withoutOffered(entries, offered), template, pane) !== undefined;
  const draft = isTyped ? draftOf(entries, template, pane) : undefined;
  const keeper = useDraftKeeper(template.id, draft, start);

  return {
    template,
    entries,
    judgement: { ...understood, findings },
    facts,
    judgeNow: () => judge(template, entries, locale),
    shows: (input) => revealed || left.has(input),
    enter: (key, entry, source) => setEntries((now) => withEntry(now, key, entry, source)),
    enterOffered: (key, entry, source) => {
      setOffered((now) => ({ ...now, [key]: entry }));
      setEntries((now) => withEntry(now, key, entry, source));
    },
    leave: (inputs) => setLeft((now) => new Set([...now, ...inputs])),
    replaceAll: (next) => {
      setBefore(draft === undefined ? undefined : entries);
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
