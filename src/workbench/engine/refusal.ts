/** A command that the engine refused, with the engine's own reasons. */
export class EngineRefusal extends Error {
  constructor(
    readonly command: string,
    readonly reasons: readonly string[],
  ) {
    super(`${command} refused: ${reasons.join(", ")}`);
    this.name = "EngineRefusal";
  }
}

/** What the engine answers to a command. */
export interface DispatchResult {
  readonly isSuccessful: boolean;
  readonly reasons: readonly string[];
}

/** A refusal throws, except that nothing changed. */
export function check(type: string, { isSuccessful, reasons }: DispatchResult): void {
  const faults = reasons.filter((reason) => reason !== "NoChanges");
  if (!isSuccessful && faults.length > 0) throw new EngineRefusal(type, faults);
}
