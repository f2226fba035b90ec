import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellValue } from "../../../../src/excel/sharing/kept";

/** SOFFICE names another program than the one on the path. */
const program = process.env.SOFFICE ?? "soffice";
const run = promisify(execFile);

/** What this LibreOffice calls itself; undefined where there is none. */
export const libreOfficeVersion: string | undefined = (() => {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
})();

/** A test that only LibreOffice can decide: told as skipped where there is none. */
export const testWithLibreOffice = libreOfficeVersion === undefined ? test.skip : test;

/** One start after the other, with a profile of its own: a LibreOffice that is open on this machine is not asked. */
export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), "libreoffice-"));

  /** The workbook as LibreOffice writes it again. It calculates what comes without a value. */
  async saved(xlsx: Uint8Array): Promise<Uint8Array> {
    const file = join(this.folder, "workbook.xlsx");
    writeFileSync(file, xlsx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, "profile")).href}`;
    const output = join(this.folder, "saved");
    // What an earlier call left must not pass for this one's.
    rmSync(output, { recursive: true, force: true });
    const options = [profile, "--headless", "--convert-to", "xlsx", "--outdir", output];
    await run(program, [...options, file], { timeout: 600_000 });
    return readFileSync(join(output, "workbook.xlsx"));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Without the values of formulas: whoever shows one has calculated it. */
export function withoutValues(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([path, bytes]) => {
    if (!/worksheets\/[^/]+\.xml$/.test(path)) return [path, bytes] as const;
    const xml = strFromU8(bytes).replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1");
    return [path, strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** Values of the cells that hold formulas, by sheet and address: "Pricing!B7". */
export const formulaValues = (xlsx: Uint8Array): Promise<ReadonlyMap<string, CellValue>> =>
  valuesOf(xlsx, ({ type }) => type === ExcelJS.ValueType.Formula);

/** Values of all cells that show one. */
export const shownValues = (xlsx: Uint8Array): Promise<ReadonlyMap<string, CellValue>> =>
  valuesOf(xlsx, () => true);

async function valuesOf(
  xlsx: Uint8Array,
  isWanted: (cell: ExcelJS.Cell) => boolean,
): Promise<ReadonlyMap<string, CellValue>> {
  const book = new ExcelJS.Workbook();
  // exceljs takes any array buffer, and its types only a Buffer of an older @types/node.
  await book.xlsx.load(xlsx as unknown as ExcelJS.Buffer);
  const values = new Map<string, CellValue>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (isWanted(cell)) values.set(`${sheet.name}!${cell.address}`, plainValue(cell));
      });
    });
  }
  return values;
}

/** The cells, by sheet and address, from which a formula fills others too. */
export async function spillingCells(xlsx: Uint8Array): Promise<ReadonlySet<string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(xlsx as unknown as ExcelJS.Buffer);
  const cells = new Set<string>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const isArray =
          (cell.value as { readonly shareType?: string } | null)?.shareType === "array";
        if (isArray) cells.add(`${sheet.name}!${cell.address}`);
      });
    });
  }
  return cells;
}

const day = 86_400_000;

/** What a cell shows; exceljs makes dates of numbers with a date's format. */
function plainValue(cell: ExcelJS.Cell): CellValue {
  const shown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (shown === undefined || shown === null) return "";
  if (shown instanceof Date) return shown.getTime() / day + 25_569;
  if (typeof shown !== "object") return shown;
  return "error" in shown ? shown.error : cell.text;
}
