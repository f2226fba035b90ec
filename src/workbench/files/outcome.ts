/** Why a file cannot be opened. The page has a sentence for each. */
export type FileReason =
  "empty" | "too-large" | "encrypted" | "old-xls" | "binary-xlsb" | "other-kind" | "damaged";

export class FileError extends Error {
  constructor(
    readonly reason: FileReason,
    /** What fills the sentence: always the file's `name`, and `limit` where there is one. */
    readonly values: Readonly<Record<string, string>>,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = "FileError";
  }
}

/** Something that the user should know about a file that was opened. The page has a sentence for each kind. */
export type FileNoteKind =
  /** `encoding`: the file was not UTF-8; its characters were read as this. */
  | "encoding-guessed"
  /** `count`, `limit`: lines beyond Excel's last row were left out. */
  | "rows-cut"
  /** `count`, `limit`: columns beyond Excel's last one were left out. */
  | "columns-cut"
  /** `count`, `limit`: cells longer than Excel allows were shortened. */
  | "texts-cut"
  /** `count`: rows with fewer or more cells than the first. */
  | "ragged-rows"
  /** `count`: digits kept as text because a number would lose some (leading zeros, over 15 digits). */
  | "digits-kept"
  /** `count`: cells that begin like a formula (= + - @) were kept as text. */
  | "formulas-as-text"
  /** `example`, `value`: "1.234" could be read in two ways; it was read as `value`. */
  | "numbers-ambiguous"
  /** A quotation mark was opened and not closed. */
  | "quote-open"
  /** Fills, borders or alignments that the grid has not: shown in a simpler way. */
  | "looks-simplified"
  /** Conditional formats or data validation of kinds that the grid has not. */
  | "rules-left-out"
  /** Conditional formats that are kept for Excel, though the grid does not show them. */
  | "rules-not-shown"
  /** Hyperlinks without an address. */
  | "links-left-out"
  /** `message`: a part of the file that could not be read, in the engine's words. */
  | "not-shown"
  /** `cell`, `formula`: a formula that cannot be read was kept as a text. */
  | "formula-as-text"
  /** Comments and notes were left out. */
  | "comments-left-out"
  /** Macros were left out. */
  | "macros-left-out";

export interface FileNote {
  readonly kind: FileNoteKind;
  readonly values: Readonly<Record<string, string>>;
}

/** A workbook as the engine takes it, and what to tell the user about it. */
export interface OpenedWorkbook {
  readonly data: object;
  readonly notes: readonly FileNote[];
}
