import { helpers, type WorkbookData, type Zone } from "@odoo/o-spreadsheet";
import { filledFormula } from "../../../engine";
import { child, children, descendants } from "../xml";

type SheetData = WorkbookData["sheets"][number];

/** Cells kept free to the right of the last one, as the engine's own import does. */
const spareColumns = 5;

/** What a cell format of the file (cellXfs) is to the engine, whose ids follow the file's. */
export interface CellLook {
  readonly style: number;
  readonly format: number;
  readonly border: number;
}

/** The file's cell formats in their order. */
export function readLooks(styles: Element | undefined): readonly CellLook[] {
  const formats = styles && child(styles, "cellXfs");
  return (formats ? children(formats, "xf") : []).map((xf, i) => ({
    style: i + 1,
    format: Number(xf.getAttribute("numFmtId") ?? 0) + 1,
    border: Number(xf.getAttribute("borderId") ?? 0) + 1,
  }));
}

/** Reads cells as the engine's import does (`convertCells` of o-spreadsheet 19.3.7), part by part. */
export class CellImport {
  private readonly shared = new Map<string, (address: string) => string>();
  private readonly spills: Zone[] = [];

  /** @param sheet to which the cells are added in place */
  constructor(
    private readonly sheet: SheetData,
    private readonly looks: readonly CellLook[],
  ) {}

  add(root: Element): void {
    const { sheet } = this;
    for (const cell of descendants(root, "c")) {
      const address = cell.getAttribute("r");
      if (address === null) continue;
      const { col, row } = helpers.toCartesian(address);
      sheet.colNumber = Math.max(sheet.colNumber, col + spareColumns);
      const content = this.contentOf(cell, address);
      const isSpilled = this.spills.some((zone) => helpers.isInside(col, row, zone));
      const formula = child(cell, "f");
      if (formula && !isSpilled) this.noteSpill(formula);
      if (content !== undefined && !isSpilled) sheet.cells[address] = content;
      const look = this.looks[Number(cell.getAttribute("s") ?? 0)];
      // The first format is that of cells without any.
      if (!look || look.style === 1) continue;
      sheet.styles[address] = look.style;
      sheet.formats[address] = look.format;
      sheet.borders[address] = look.border;
    }
  }

  private contentOf(cell: Element, address: string): string | undefined {
    const formula = child(cell, "f");
    if (formula) return this.formulaOf(formula, address);
    const value = child(cell, "v")?.textContent ?? undefined;
    if (value === undefined || cell.getAttribute("t") !== "b") return value;
    return Number(value) ? "TRUE" : "FALSE";
  }

  /** A formula that fills a block stands in its first cell alone (18.3.1.40, shared formulas). */
  private formulaOf(formula: Element, address: string): string | undefined {
    const text = formula.textContent;
    const index = formula.getAttribute("si");
    if (index === null) return text === "" ? undefined : `=${text}`;
    if (text !== "") this.shared.set(index, filledFrom(`=${text}`, address));
    return this.shared.get(index)?.(address);
  }

  /** What an array formula fills is its result. */
  private noteSpill(formula: Element): void {
    const range = formula.getAttribute("ref");
    if (range !== null && !formula.hasAttribute("si")) this.spills.push(helpers.toZone(range));
  }
}

function filledFrom(formula: string, address: string): (address: string) => string {
  const moved = filledFormula(formula);
  const from = helpers.toCartesian(address);
  return (to) => {
    const { col, row } = helpers.toCartesian(to);
    return moved(row - from.row, col - from.col);
  };
}
