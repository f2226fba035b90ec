import { count, fill, type Counted, type PaneWords } from "../../../locales";
import { isError } from "../../../plan/cell-error";
import { comparable } from "../../all-words";
import type { LineField } from "../../entry/read-entry";
import type { ProblemWord } from "../../entry/reading";
import type { RowEntry } from "../entries";
import { readRow } from "../read-row";

interface Taken {
  readonly rows: readonly RowEntry[];
  /** All rows of the table, with those that stood there before. */
  readonly all: readonly RowEntry[];
  readonly columns: readonly LineField[];
  readonly labelOf: (key: string) => string;
  readonly locale: string;
  readonly hasMerged: boolean;
}

type Flaw = keyof PaneWords["takeRows"]["flaws"];

/** What a person should know of rows that were just taken: a sentence each, with a count and where it is first. */
export function remarksOn(taken: Taken, words: PaneWords): readonly string[] {
  const { takeRows: say } = words;
  return [
    ...(taken.hasMerged ? [say.merged] : []),
    ...flawsIn(taken).map(({ flaw, places }) => {
      const [first] = places;
      return fill(count(say.flaws[flaw], places.length), {
        row: first?.row ?? 0,
        label: taken.labelOf(first?.column ?? ""),
        text: shortened(first?.text ?? ""),
      });
    }),
    ...duplicates(taken, say.duplicates),
  ];
}

interface Place {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** Kinds of flaw with their places, each cell in one kind. */
function flawsIn(taken: Taken): readonly { readonly flaw: Flaw; readonly places: Place[] }[] {
  const { rows, all, columns, locale } = taken;
  const found = new Map<Flaw, Place[]>();
  const before = all.length - rows.length;
  rows.forEach((row, index) => {
    const { cells } = readRow(row, columns, locale);
    for (const column of columns) {
      const text = row.cells[column.key] ?? "";
      const flaw = flawOf(text, column, cells.get(column.key)?.problem?.word);
      if (flaw === undefined) continue;
      const places = found.get(flaw) ?? [];
      places.push({ row: before + index + 1, column: column.key, text });
      found.set(flaw, places);
    }
  });
  return [...found].map(([flaw, places]) => ({ flaw, places }));
}

function flawOf(
  text: string,
  column: LineField,
  problem: ProblemWord | undefined,
): Flaw | undefined {
  if (isError(text)) return "errors";
  if (problem === undefined)
    return column.type.kind === "text" && /^[=+\-@]\S/.test(text) ? "signs" : undefined;
  return FLAWS[problem];
}

const FLAWS: Readonly<Record<ProblemWord, Flaw>> = {
  number: "texts",
  percent: "texts",
  required: "blanks",
  date: "date",
  choice: "choice",
  tooLong: "tooLong",
  tooManyRows: "outside",
  whole: "outside",
  between: "outside",
  atLeast: "outside",
  atMost: "outside",
  above: "outside",
  aboveAtMost: "outside",
};

/** Rows with the same name as an earlier one; the first column of text that must be filled is the name. */
function duplicates({ rows, all, columns, labelOf }: Taken, say: Counted): readonly string[] {
  const name = columns.find(({ type, required }) => required && type.kind === "text");
  if (!name) return [];
  const taken = new Set(rows.map(({ id }) => id));
  const seen = new Set<string>();
  const repeated: { readonly text: string; readonly row: number }[] = [];
  all.forEach(({ id, cells }, index) => {
    const text = cells[name.key] ?? "";
    const same = comparable(text);
    if (same !== "" && seen.has(same) && taken.has(id)) repeated.push({ text, row: index + 1 });
    seen.add(same);
  });
  const [first] = repeated;
  return first
    ? [
        fill(count(say, repeated.length), {
          label: labelOf(name.key),
          text: shortened(first.text),
          row: first.row,
        }),
      ]
    : [];
}

const SHORT = 30;

/** Cut between characters as a person sees them, and kept from turning the sentence around it to right-to-left. */
export function shortened(text: string): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const cut = letters.length > SHORT ? `${letters.slice(0, SHORT).join("")}…` : text;
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(cut) ? `\u2068${cut}\u2069` : cut;
}
