import { decodeText } from "../../../src/workbench/files/csv/decode";

const header = "客户,价格,说明\n";

/** Bytes of texts in encodings that JavaScript can read and not write, made by iconv. */
const samples = {
  // 客户,价格,数量\n张三,99,无\n
  gb18030: "bfcdbba72cbcdbb8f12ccafdc1bf0ad5c5c8fd2c39392ccede0a",
  // 客戶,價格,數量\n張三,99,無\n
  big5: "abc8a4e12cbbf9aee62cbcc6b6710ab169a4542c39392cb54c0a",
  // Müller;Straße;Café;1,5 £
  "windows-1252": "4dfc6c6c65723b53747261df653b436166e93b312c3520a30a",
} as const;

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const all = mark ? [0xfeff, ...units] : units;
  return Uint8Array.from(
    all.flatMap((unit) => (order === "le" ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}

it.each([
  ["UTF-8", new TextEncoder().encode(header), "utf-8", false],
  ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${header}`), "utf-8", false],
  ["UTF-16LE with its mark", utf16(header, "le", true), "utf-16le", false],
  ["UTF-16BE with its mark", utf16(header, "be", true), "utf-16be", false],
])("reads %s", (_name, bytes, encoding, guessed) => {
  expect(decodeText(bytes)).toEqual({ text: header, encoding, guessed });
});

it.each([
  ["le", "utf-16le"],
  ["be", "utf-16be"],
] as const)("tells UTF-16%s without a mark", (order, encoding) => {
  const text = "name,price\nAda,12\n";
  expect(decodeText(utf16(text, order, false))).toEqual({ text, encoding, guessed: true });
});

it.each([
  ["gb18030", "客户,价格,数量\n张三,99,无\n"],
  ["big5", "客戶,價格,數量\n張三,99,無\n"],
  ["windows-1252", "Müller;Straße;Café;1,5 £\n"],
] as const)("tells %s by its bytes", (encoding, text) => {
  expect(decodeText(fromHex(samples[encoding]))).toEqual({ text, encoding, guessed: true });
});
