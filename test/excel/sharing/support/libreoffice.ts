import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellValue } from "../../../../src/excel/sharing/kept";

/** SOFFICE names another program than the one on the path. */
const program = process.env.SOFFICE ?? "soffice";

/** What this LibreOffice calls itself; undefined where there is none. */
export function libreOfficeVersion(): string | undefined {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** The workbooks as LibreOffice writes them again, all in one start of it. */
export function savedByLibreOffice(
  workbooks: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    // A profile of its own: a LibreOffice that is open on this machine is not asked, and its settings do not count.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    mkdirSync(join(folder, "in"));
    const files = [...workbooks].map(([name, bytes]) => {
      const file = join(folder, "in", `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const output = join(folder, "out");
    const options = [profile, "--headless", "--convert-to", "xlsx", "--outdir", output];
    const { status, stderr } = spawnSync(program, [...options, ...files], { encoding: "utf8" });
    if (status !== 0) throw new Error(`LibreOffice ended with ${String(status)}: ${stderr}`);
    return new Map(
      [...workbooks.keys()].map((name) => [name, readFileSync(join(output, `${name}.xlsx`))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
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
export async function formulaValues(xlsx: Uint8Array): Promise<ReadonlyMap<string, CellValue>> {
  const book = new ExcelJS.Workbook();
  // exceljs takes any array buffer, and its types only a Buffer of an older @types/node.
  await book.xlsx.load(xlsx as unknown as ExcelJS.Buffer);
  const values = new Map<string, CellValue>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        values.set(`${sheet.name}!${cell.address}`, plainValue(cell.result));
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

/** exceljs makes dates of numbers with a date's format. */
function plainValue(result: ExcelJS.CellFormulaValue["result"]): CellValue {
  if (result === undefined) return "";
  if (result instanceof Date) return result.getTime() / day + 25_569;
  return typeof result === "object" ? result.error : result;
}
