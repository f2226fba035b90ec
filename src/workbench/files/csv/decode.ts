/** A text file's characters and how they were told. */
export interface DecodedText {
  readonly text: string;
  /** Name as TextDecoder knows it. */
  readonly encoding: string;
  /** True when nothing in the file says so: neither a byte order mark nor valid UTF-8. */
  readonly guessed: boolean;
}

const marks = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** Bytes looked at to guess: enough for any header and some hundred rows. */
const sampleLength = 64 * 1024;

/**
 * Decodes a text file: by its byte order mark, as UTF-8 when it is valid, as UTF-16 when half its bytes
 * are zero, and else by the statistics of its bytes as GB18030, Big5 or Windows-1252.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = marks.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return { text: read(bytes, mark.encoding), encoding: mark.encoding, guessed: false };
  const utf16 = utf16Order(bytes.subarray(0, sampleLength));
  if (utf16) return { text: read(bytes, utf16), encoding: utf16, guessed: true };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "utf-8", guessed: false };
  } catch {
    // Not UTF-8, which is a finding and no failure.
    const encoding = legacyEncoding(bytes.subarray(0, sampleLength));
    return { text: read(bytes, encoding), encoding, guessed: true };
  }
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Latin letters and separators in UTF-16 have a zero byte each; other text files have none. */
function utf16Order(sample: Uint8Array): string | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const threshold = sample.length / 10;
  if (odd > threshold && even < odd / 10) return "utf-16le";
  return even > threshold && odd < even / 10 ? "utf-16be" : undefined;
}

/**
 * In Western text a byte above 0x7F stands alone between ASCII letters; in Chinese they come in pairs.
 * Frequent characters fill B0–D7 with a second byte from A1 in GB2312 (its level 1), and A4–C6 in Big5
 * (its level 1), whose second byte is below 7F in two of five characters.
 */
function legacyEncoding(sample: Uint8Array): string {
  let high = 0;
  let alone = 0;
  let pairs = 0;
  let gb = 0;
  let big5 = 0;
  for (let i = 0; i < sample.length; i++) {
    if (!isHigh(sample[i])) continue;
    high++;
    if (!isHigh(sample[i - 1]) && !isHigh(sample[i + 1])) alone++;
  }
  for (let i = 0; i + 1 < sample.length; i++) {
    const lead = sample[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = sample[++i] ?? 0;
    pairs++;
    if (((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) && trail >= 0xa1) gb++;
    const big5Trail = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
    if (lead >= 0xa1 && lead <= 0xc6 && big5Trail) big5++;
  }
  // Pairs whose second byte is an ASCII letter make some Chinese bytes stand alone: two in five of Big5's.
  if (alone > 0.6 * high) return "windows-1252";
  return big5 > gb ? "big5" : pairs > 0 ? "gb18030" : "windows-1252";
}

function isHigh(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
}
