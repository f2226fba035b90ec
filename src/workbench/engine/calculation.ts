import {
  type Cell,
  type CellPosition,
  type CoreViewPlugin,
  type EvaluatedCell,
  type Zone,
  registries,
} from "@odoo/o-spreadsheet";
import { drawnAsExcel } from "./excel-formats";
import type { ImportCommand } from "./import-cells";

interface SheetZone {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** A set of cells of sheets whose sizes it knows. */
interface Positions extends Iterable<CellPosition> {
  addMany(positions: Iterable<CellPosition>): void;
}

/** The engine's own plugin and evaluator: their classes are not exported, only registered. */
interface CalculationOfEngine {
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: CellPosition[];
  readonly evaluator: {
    blockedArrayFormulas: Positions;
    createEmptyPositionSet(): Positions;
    buildDependencyGraph(): void;
    updateDependencies(position: CellPosition): void;
    evaluate(zones: Iterable<SheetZone>): void;
  };
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
  beforeHandle(command: AnyCommand): void;
  handle(command: AnyCommand): void;
  finalize(): void;
}

interface AnyCommand {
  readonly type: string;
}

/** What the commands say that count here. */
interface Command extends AnyCommand {
  readonly sheetId?: string;
  readonly name?: string;
  readonly position?: string;
  readonly base?: number;
  readonly dimension?: string;
  readonly cellIds?: readonly number[];
  /** What an undo takes back, or a redo does again. */
  readonly commands?: readonly (AnyCommand & CellPosition)[];
}

type FormulaCell = Extract<Cell, { isFormula: true }>;
type Registered = ReturnType<typeof registries.coreViewsPluginRegistry.get>;

const EngineCalculation = registries.coreViewsPluginRegistry.get("evaluation") as {
  [K in keyof Registered]: Registered[K];
} & (new (...args: ConstructorParameters<Registered>) => CoreViewPlugin & CalculationOfEngine);

/**
 * The engine calculates each cell of the workbook anew when a sheet or a name is added or a sheet grows, a million
 * constants too. None of the three changes what is there: a new sheet is calculated alone, a name's own formulas and
 * results that had no room with it. Cells that an undo or a redo changes are calculated like any that are edited.
 */
export class CalculationPlugin extends EngineCalculation {
  private readonly newSheets = new Set<string>();
  private readonly longerSheets = new Set<string>();
  private readonly newNames = new Set<string>();
  private imported: SheetZone[] = [];

  override getEvaluatedCell(position: CellPosition): EvaluatedCell {
    return drawnAsExcel(super.getEvaluatedCell(position), this.getters.getCell(position));
  }

  override beforeHandle(command: AnyCommand): void {
    const { type, sheetId = "", name = "" } = command as Command;
    if (type === "CREATE_SHEET") this.newSheets.add(sheetId);
    else if (type === "CREATE_NAMED_RANGE") this.newNames.add(name.toLowerCase());
    else if (type === "ADD_COLUMNS_ROWS" && this.isAtEnd(command)) this.longerSheets.add(sheetId);
    else if (editedCells(command).length === 0) super.beforeHandle(command);
  }

  override handle(command: AnyCommand): void {
    const { type, sheetId = "", cellIds } = command as Command;
    // A workbook whose cells come in parts: a million empty ones are long to calculate, too.
    if (type === "START" && this.isEmpty()) {
      this.evaluator.buildDependencyGraph();
      this.shouldRebuildDependenciesGraph = false;
    }
    if (type === "IMPORT_CELLS" && (command as ImportCommand).isCalculated)
      this.imported.push(command as ImportCommand);
    for (const position of editedCells(command)) {
      this.evaluator.updateDependencies(position);
      this.positionsToUpdate.push(position);
    }
    const isPending = this.newSheets.size + this.longerSheets.size + this.newNames.size > 0;
    const isAll = type === "EVALUATE_CELLS" && cellIds === undefined;
    if (isAll && isPending) this.shouldRebuildDependenciesGraph = true;
    else if (type !== "UPDATE_CELL" || !this.newSheets.has(sheetId)) super.handle(command);
  }

  override finalize(): void {
    const sheets = [...this.newSheets].filter((id) => this.getters.tryGetSheet(id));
    if (!this.shouldRebuildDependenciesGraph) {
      if (sheets.length + this.longerSheets.size > 0) this.makeRoom();
      if (this.newNames.size + this.longerSheets.size > 0) this.addWaiting();
    }
    const isAll = this.shouldRebuildDependenciesGraph;
    super.finalize();
    if (!isAll && sheets.length > 0) this.calculate(sheets);
    if (!isAll && this.imported.length > 0) this.evaluator.evaluate(this.imported);
    for (const each of [this.newSheets, this.longerSheets, this.newNames]) each.clear();
    this.imported = [];
  }

  private isEmpty(): boolean {
    const { getters } = this;
    return getters.getSheetIds().every((sheetId) => getters.getCells(sheetId).length === 0);
  }

  private isAtEnd({ sheetId = "", position, base, dimension }: Command): boolean {
    const { right, bottom } = this.getters.getSheetZone(sheetId);
    return position === "after" && base === (dimension === "COL" ? right : bottom);
  }

  /** The engine's set of blocked formulas has the sizes of the sheets at the time. */
  private makeRoom(): void {
    const { evaluator } = this;
    const blocked = [...evaluator.blockedArrayFormulas];
    evaluator.blockedArrayFormulas = evaluator.createEmptyPositionSet();
    evaluator.blockedArrayFormulas.addMany(blocked);
  }

  /** Calculates formulas that waited for a name or for room, or that refer to lines without end. */
  private addWaiting(): void {
    for (const sheetId of this.getters.getSheetIds()) {
      if (this.newSheets.has(sheetId)) continue;
      for (const { id, compiledFormula } of this.formulasOf(sheetId)) {
        const position = this.getters.getCellPosition(id);
        const isCut = this.getters.getEvaluatedCell(position).value === "#SPILL!";
        const isOpen = this.hasNoEnd(compiledFormula);
        // The engine ends A:A where the sheet ended.
        if (isOpen) this.evaluator.updateDependencies(position);
        if (isCut || isOpen || this.saysNewName(compiledFormula))
          this.positionsToUpdate.push(position);
      }
    }
  }

  private formulasOf(sheetId: string): FormulaCell[] {
    return this.getters.getCells(sheetId).filter((cell) => cell.isFormula);
  }

  private hasNoEnd({ rangeDependencies }: FormulaCell["compiledFormula"]): boolean {
    return rangeDependencies.some(
      ({ sheetId, unboundedZone: { right, bottom } }) =>
        this.longerSheets.has(sheetId) && (right === undefined || bottom === undefined),
    );
  }

  private saysNewName(formula: FormulaCell["compiledFormula"]): boolean {
    const { symbols } = formula as unknown as { readonly symbols: readonly string[] };
    return symbols.some((symbol) => this.newNames.has(symbol.toLowerCase()));
  }

  private calculate(sheets: readonly string[]): void {
    for (const { id } of sheets.flatMap((sheetId) => this.formulasOf(sheetId)))
      this.evaluator.updateDependencies(this.getters.getCellPosition(id));
    this.evaluator.evaluate(
      sheets.map((sheetId) => ({ sheetId, zone: this.getters.getSheetZone(sheetId) })),
    );
  }
}

/** The cells that an undo or a redo changes, where it changes nothing but cells; none for other commands. */
function editedCells(command: Command): readonly CellPosition[] {
  const { type, commands = [] } = command;
  if (type !== "UNDO" && type !== "REDO") return [];
  const others = commands.filter((one) => one.type !== "SET_EXCEL_FACT");
  return others.every((one) => one.type === "UPDATE_CELL")
    ? others.map(({ sheetId, col, row }) => ({ sheetId, col, row }))
    : [];
}
