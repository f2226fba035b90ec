import { type CommandResult, UIPlugin } from "@odoo/o-spreadsheet";
import { isProtectedEdit } from "./protection";

interface BatchCommand {
  readonly type: "OFFICE_BATCH";
  readonly run: () => void;
}

/** A command as the engine records it for undo. */
export interface Recorded {
  readonly type: string;
  readonly sheetId?: string;
  readonly group?: string;
  readonly key?: string;
}

/** A value that a command replaced, as the engine records it for undo. */
export interface Change {
  readonly target: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly before: unknown;
}

type Config = ConstructorParameters<typeof UIPlugin>[0];

/** The engine's enum has no values at run time that its types would let us name. */
const [allowed, locked] = ["Success", "SheetLocked"] as unknown as [CommandResult, CommandResult];

/** Runs one Office request as one command: one evaluation, one undo step. */
export class OfficeBatchPlugin extends UIPlugin {
  /** What the command under way has done so far. */
  private readonly recording: {
    commands: readonly Recorded[];
    readonly changes: readonly Change[];
  };

  constructor(config: Config) {
    super(config);
    this.recording = config.stateObserver as unknown as OfficeBatchPlugin["recording"];
  }

  override allowDispatch(command: { readonly type: string }): CommandResult {
    return isProtectedEdit(command, this.getters) ? locked : allowed;
  }

  override handle(command: { readonly type: string }): void {
    if (command.type !== "OFFICE_BATCH") return;
    (command as BatchCommand).run();
    // Without commands the engine makes no undo step, and what was undone can still be done again.
    const { commands, changes } = this.recording;
    if (isTrial(commands, changes)) this.recording.commands = [];
  }
}

/** Whether formulas were only tried: on sheets that are gone again, or in cells that hold again what they held. */
export function isTrial(commands: readonly Recorded[], changes: readonly Change[]): boolean {
  const sheetsOf = (type: string): ReadonlySet<string | undefined> =>
    new Set(commands.filter((one) => one.type === type).map(({ sheetId }) => sheetId));
  const [added, deleted] = [sheetsOf("CREATE_SHEET"), sheetsOf("DELETE_SHEET")];
  const isGone = (id: string | undefined): boolean => added.has(id) && deleted.has(id);
  // The spelling of a formula is a fact of its cell, and no cell but theirs was written.
  const isTheirs = ({ sheetId, group, key }: Recorded): boolean =>
    isGone(sheetId) || group === "formulas" || (group === "sheets" && isGone(key));
  return (deleted.size > 0 && commands.every(isTheirs)) || isUnchanged(changes);
}

/** Counts the cells that there ever were. */
const counter = "nextId";

/** Whether all that was replaced is back. */
function isUnchanged(changes: readonly Change[]): boolean {
  const seen = new Map<Change["target"], Set<string>>();
  return changes.every(({ target, key, before }) => {
    const keys = seen.get(target) ?? new Set();
    seen.set(target, keys);
    // What came between the first value and the last does not matter.
    const isFirst = !keys.has(key);
    keys.add(key);
    return !isFirst || key === counter || target[key] === before;
  });
}
