import type { CellValue } from "../../../../src/excel/sharing/kept";
import { cellAddress } from "../../../../src/plan/address";
import type { Layout, PlacedCell } from "../../../../src/plan/layout";
import type { Spelling } from "../../../../src/plan/sheet-plan";
import { createEngine } from "../../../../src/workbench/engine";
import { contentOf } from "../../../templates/support/calculated-sheet";

/** One formula of a plan, calculated in both spellings from the same inputs. */
export interface Pair {
  readonly at: string;
  readonly formulas: Readonly<Record<Spelling, string>>;
  readonly values: Readonly<Record<Spelling, CellValue>>;
}

const spellings: readonly Spelling[] = ["functions", "native"];

/**
 * One workbook with a sheet a spelling. A further plan overwrites only the cells that it changes: a variation of the
 * inputs costs their recalculation, not a new workbook.
 */
export class BothSpellings {
  private readonly engine = createEngine();
  private readonly sheets: Readonly<Record<Spelling, WrittenCells>>;

  constructor() {
    const first = this.engine.model.getters.getActiveSheetId();
    const second = "native";
    this.engine.send("CREATE_SHEET", { sheetId: second, name: "Native", position: 1 });
    this.sheets = {
      functions: { sheetId: first, contents: new Map() },
      native: { sheetId: second, contents: new Map() },
    };
  }

  /** The formulas of a plan in the order of its cells. */
  calculate(layout: Layout): readonly Pair[] {
    this.engine.batch(() => {
      for (const spelling of spellings) {
        const { sheetId, contents } = this.sheets[spelling];
        const { area } = layout;
        this.engine.ensureSize(sheetId, { right: area.columns + 5, bottom: area.rows + 5 });
        const gone = new Set(contents.keys());
        for (const placed of layout.cells) {
          gone.delete(keyOf(placed));
          this.write(spelling, placed, contentOf(placed, layout, spelling));
        }
        for (const key of gone) {
          const [row = 0, column = 0] = key.split(":").map(Number);
          this.write(spelling, { row, column }, "");
        }
      }
    });
    return layout.cells
      .filter(({ cell }) => cell.content.kind === "formula")
      .map((placed) => ({
        at: cellAddress(placed),
        formulas: {
          functions: this.sheets.functions.contents.get(keyOf(placed)) ?? "",
          native: this.sheets.native.contents.get(keyOf(placed)) ?? "",
        },
        values: { functions: this.read("functions", placed), native: this.read("native", placed) },
      }));
  }

  private write(spelling: Spelling, at: Position, content: string): void {
    const { sheetId, contents } = this.sheets[spelling];
    const key = keyOf(at);
    if ((contents.get(key) ?? "") === content) return;
    this.engine.setContent({ sheetId, row: at.row, col: at.column }, content);
    if (content === "") contents.delete(key);
    else contents.set(key, content);
  }

  private read(spelling: Spelling, { row, column }: Position): CellValue {
    const { sheetId } = this.sheets[spelling];
    return this.engine.evaluated({ sheetId, row, col: column }).value ?? "";
  }
}

type Position = Pick<PlacedCell, "row" | "column">;

interface WrittenCells {
  readonly sheetId: string;
  /** Contents by row:column, without empty ones. */
  readonly contents: Map<string, string>;
}

const keyOf = ({ row, column }: Position): string => `${row}:${column}`;
