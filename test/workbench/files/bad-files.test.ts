import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { FileError, openFile } from "../../../src/workbench/files";
import "./dom";

const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => Array.from(text, (c) => [c.charCodeAt(0), 0]).flat();

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Deals").getCell("A1").value = 1;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const mainPart = (contentType: string): Record<string, Uint8Array> => ({
  "[Content_Types].xml": strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
  ),
});

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

const files: readonly (readonly [
  string,
  string,
  string,
  () => Uint8Array | Promise<Uint8Array>,
])[] = [
  ["nothing", "a.xlsx", "empty", () => new Uint8Array()],
  [
    "an old .xls",
    "a.xls",
    "old-xls",
    () => Uint8Array.from([...oleHeader, ...Array<number>(600).fill(0)]),
  ],
  [
    "a workbook under a password",
    "a.xlsx",
    "encrypted",
    () =>
      Uint8Array.from([...oleHeader, ...Array<number>(600).fill(0), ...utf16("EncryptedPackage")]),
  ],
  ["a PDF", "price list.pdf", "other-kind", () => strToU8("%PDF-1.7 ...")],
  [
    "a picture named .csv",
    "a.csv",
    "other-kind",
    () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]),
  ],
  [
    "a web page saved as .xls",
    "report.xls",
    "other-kind",
    () => strToU8("<html><table></table></html>"),
  ],
  [
    "bytes of no kind",
    "a.dat",
    "other-kind",
    () => Uint8Array.from({ length: 500 }, (_, i) => i % 7),
  ],
  ["text named .xlsx", "a.xlsx", "damaged", () => strToU8("a,b\n1,2\n")],
  ["a workbook cut off", "a.xlsx", "damaged", async () => (await workbook()).subarray(0, 2000)],
  [
    "a zip of something else",
    "photos.zip",
    "other-kind",
    () => zipSync({ "a.txt": strToU8("hi") }),
  ],
  [
    "a text document",
    "letter.docx",
    "other-kind",
    () =>
      zipSync(
        mainPart(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ),
      ),
  ],
  [
    "a binary workbook",
    "a.xlsb",
    "binary-xlsb",
    () => zipSync(mainPart("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
  ],
  ["a workbook without its main part", "a.xlsx", "damaged", () => zipSync(mainPart(spreadsheet))],
  [
    "a workbook whose sheet is no XML",
    "a.xlsx",
    "damaged",
    async () => {
      const parts = unzipSync(await workbook());
      return zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8("<worksheet><sheetData>") });
    },
  ],
  [
    "a zip bomb",
    "a.xlsx",
    "too-large",
    async () => {
      const parts = unzipSync(await workbook());
      return zipSync({
        ...parts,
        "xl/worksheets/sheet1.xml": new Uint8Array(20 * 2 ** 20).fill(0x20),
      });
    },
  ],
];

it.each(files)("%s (%s) is refused as %s", async (_what, name, reason, make) => {
  const bytes = await make();
  const error: unknown = await openFile({ name, bytes }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(FileError);
  expect(error).toMatchObject({ reason, values: { name } });
});

it("refuses a file of over 100 MB before reading it, and says the limit", async () => {
  const bytes = new Uint8Array(100 * 2 ** 20 + 1);
  await expect(openFile({ name: "huge.csv", bytes })).rejects.toMatchObject({
    reason: "too-large",
    values: { name: "huge.csv", limit: "100 MB" },
  });
});
