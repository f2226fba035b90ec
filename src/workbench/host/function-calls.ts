/** What a custom function of the add-in answered. */
export type CallResult =
  | { readonly value: unknown }
  /** Number of the error: 1 #N/A, 5 #DIV/0!, 6 #NUM!, 7 #VALUE!, 8 #NULL!; 2 and 3 for one that was thrown. */
  | { readonly error: number; readonly message: unknown };

/** Calls of custom functions under way in the add-in's runtime. */
export class FunctionCalls {
  private readonly waiting = new Map<number, (result: CallResult) => void>();
  private nextId = 1;

  /** The rich API's message that makes the runtime call the function, and its answer to come. */
  start(name: string, args: readonly unknown[]): { message: object; result: Promise<CallResult> } {
    const id = this.nextId++;
    const result = new Promise<CallResult>((resolve) => {
      this.waiting.set(id, resolve);
    });
    const call = [id, name, args, "Sheet1!A1", 0, []];
    const message = JSON.stringify(call);
    return {
      result,
      message: { messageCategory: 1, messageType: 1000, targetId: "", id: 0, message },
    };
  }

  /** Takes the answers of `SetInvocationResults`. */
  settle(answers: unknown): void {
    for (const answer of Array.isArray(answers) ? (answers as unknown[]) : []) {
      const { id, failed, value, errorCode } = answer as Answer;
      this.waiting.get(id)?.(failed ? { error: errorCode ?? 1, message: value } : { value });
      this.waiting.delete(id);
    }
  }
}

interface Answer {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}
