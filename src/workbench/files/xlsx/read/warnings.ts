import type { FileNote, FileNoteKind } from "../../outcome";

/** What the engine's import says (o-spreadsheet 19.3, xlsx/conversion), and what it means to the user. */
const meanings: readonly (readonly [RegExp, FileNoteKind | undefined])[] = [
  // Read by us beside the import.
  [/^(?:Font|Number format) /, undefined],
  [/^(?:Horizontal Alignment|Vertical Alignments) /, undefined],
  [/^(?:Fill Style|Border style|Diagonal Borders)/, "looks-simplified"],
  // Conditional formats are read by us: what Excel says of them is kept, though the grid may not draw it.
  [/onditional ?[fF]ormat|IconSets|cfRule/, undefined],
  // Whole numbers, times and text lengths are read by us as conditions.
  [/^(?:Time|Text length|Whole number) data validation/, undefined],
  [/data validation/i, "rules-left-out"],
  [/hyperlink/, "links-left-out"],
];

/** The import's messages as notes, each kind once; a message that is not known is passed on. */
export function warningNotes(warnings: readonly string[]): FileNote[] {
  const kinds = new Set<FileNoteKind>();
  const notes: FileNote[] = [];
  for (const message of warnings) {
    const meaning = meanings.find(([pattern]) => pattern.test(message));
    if (!meaning) notes.push({ kind: "not-shown", values: { message: firstLine(message) } });
    else if (meaning[1] !== undefined) kinds.add(meaning[1]);
  }
  return [...[...kinds].map((kind) => ({ kind, values: {} })), ...notes];
}

/** The rest is where in the engine's code it happened; it also marks prefixes of XML in words of its own. */
function firstLine(message: string): string {
  return message.replace(/\n[^]*$/, "").replace(/NAMESPACE(\w+?)NAMESPACE/g, "$1:");
}
