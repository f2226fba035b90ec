import { isRecord, parseJson } from "../json";
import { NO_ENTRIES, rowOf, type Entries, type Entry, type RowEntry } from "./entries";

/** Raised when drafts of an older shape can no longer be read. */
const SHAPE = 1;

/** Entries as text to keep in the workbook; nothing where nothing was typed. */
export function draftText(entries: Entries): string | undefined {
  const fields = Object.entries(entries.fields).filter(([, entry]) => entry.length > 0);
  if (fields.length === 0) return undefined;
  const kept = fields.map(([key, entry]) => [
    key,
    typeof entry === "string" ? entry : entry.map((row) => row.cells),
  ]);
  return JSON.stringify({
    shape: SHAPE,
    fields: Object.fromEntries(kept) as unknown,
    sources: entries.sources,
  });
}

/** @returns undefined where the text is not a draft of ours: the form then starts empty and says so. */
export function readDraftText(text: string): Entries | undefined {
  const draft = parseJson(text);
  if (!isRecord(draft) || draft.shape !== SHAPE || !isRecord(draft.fields)) return undefined;
  const fields: Record<string, Entry> = {};
  for (const [key, kept] of Object.entries(draft.fields)) {
    const entry = entryFrom(kept);
    if (entry === undefined) return undefined;
    fields[key] = entry;
  }
  return { fields, sources: textsIn(draft.sources) ?? NO_ENTRIES.sources };
}

function entryFrom(kept: unknown): Entry | undefined {
  if (typeof kept === "string") return kept;
  if (!Array.isArray(kept)) return undefined;
  const rows: RowEntry[] = [];
  for (const row of kept) {
    const cells = textsIn(row);
    if (cells === undefined) return undefined;
    rows.push(rowOf(cells));
  }
  return rows;
}

function textsIn(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isRecord(value)) return undefined;
  const texts: Record<string, string> = {};
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== "string") return undefined;
    texts[key] = text;
  }
  return texts;
}
