import { largestRequest, operationBytes } from "../request-size";
import { asWorkbookError } from "../run";
import { WorkbookError, type WorkbookReason } from "../workbook";

/**
 * Sends what is queued in as many requests as Excel's limit asks for: nearly always one, which is one undo step. What is
 * kept for restoring goes first, so that whatever Excel refuses later can be run again or restored.
 */
export class Outbox {
  private waiting = 0;

  /** @param refusal how a refusal of Excel's is told */
  constructor(
    readonly context: Excel.RequestContext,
    private readonly refusal: WorkbookReason = "half-shared",
  ) {}

  /**
   * To be called before anything is queued: sends what waits, where both would be too much for one request.
   * @param operations on ranges, names or parts
   * @param content that goes with them
   */
  async room(operations: number, content: unknown = ""): Promise<void> {
    const bytes = operations * operationBytes + bytesOf(content);
    if (this.waiting > 0 && this.waiting + bytes > largestRequest) await this.send();
    this.waiting += bytes;
  }

  async send(): Promise<void> {
    this.waiting = 0;
    try {
      await this.context.sync();
    } catch (error) {
      const { reason, values } = asWorkbookError(error);
      if (reason !== "refused") throw error;
      throw new WorkbookError(this.refusal, values, { cause: error });
    }
  }
}

/** As it is sent. */
export const bytesOf = (content: unknown): number =>
  new TextEncoder().encode(JSON.stringify(content)).length;
