import { maxFileBytes } from "./limits";
import { FileError } from "./outcome";

interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** First bytes of files that are neither workbooks nor text, whatever their name says. */
const signatures = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  /** Compound File Binary: an .xls, or an .xlsx under a password. */
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
} as const;
const foreign = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x52, 0x61, 0x72, 0x21], // Rar!
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x53, 0x51, 0x4c, 0x69], // SQLite
  [0x50, 0x41, 0x52, 0x31], // Parquet
] as const;

/**
 * Tells a workbook from a text file by its bytes, for names lie.
 * @throws FileError for what is neither, with the reason
 */
export function kindOf(file: OpenFile): "workbook" | "text" {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new FileError("empty", { name });
  if (bytes.length > maxFileBytes) {
    throw new FileError("too-large", { name, limit: `${String(maxFileBytes / 2 ** 20)} MB` });
  }
  if (startsWith(bytes, signatures.zip)) return "workbook";
  if (startsWith(bytes, signatures.ole)) {
    // The stream that holds the workbook is named in UTF-16 in the file's directory.
    const reason = holdsUtf16(bytes, "EncryptedPackage") ? "encrypted" : "old-xls";
    throw new FileError(reason, { name });
  }
  if (foreign.some((one) => startsWith(bytes, one))) throw new FileError("other-kind", { name });
  // A workbook's name on what is no zip: cut off at its start, or a web page saved as .xls.
  if (/\.(?:xlsx|xlsm|xltx|xltm)$/i.test(name)) throw new FileError("damaged", { name });
  if (isMarkup(bytes) || isBinary(bytes)) throw new FileError("other-kind", { name });
  return "text";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (c) => [c.charCodeAt(0), 0]).flat();
  for (
    let at = bytes.indexOf(wanted[0] ?? 0);
    at >= 0;
    at = bytes.indexOf(wanted[0] ?? 0, at + 1)
  ) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().toLowerCase();
  return /^<(?:!doctype|html|\?xml|table|head)/.test(start);
}

/** Control characters that no text has; the zeros of UTF-16 stand beside a character each. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let controls = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b)
      controls++;
  }
  return controls > sample.length / 50 || zeros > sample.length * 0.6;
}
