import { type Engine, Slices, type Turn } from "../engine";
import { HostError } from "./errors";
import { checkRequestSize } from "./limits";
import type { ApiRequest, ApiResponse } from "./protocol";

/**
 * Characters from which on a request takes longer than the page should stand still: 500 drivers, 2,000 customers.
 * Shorter ones are done at once, so that what is typed meanwhile waits its turn and is not refused.
 */
const longRequest = 512 * 1024;

type Body = string | ApiRequest | undefined;
type Run = (request: ApiRequest) => Generator<undefined, ApiResponse>;

/** Answers the client's requests one after the other, long ones in slices. */
export class Requests {
  /** How many wait for the one before them, or are under way. */
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();

  /**
   * @param run runs the actions of a request, and yields after each
   * @param onProgress hears the share that is done of a long one; undefined at its end
   */
  constructor(
    private readonly engine: Engine,
    private readonly run: Run,
    private readonly onProgress: ((share: number | undefined) => void) | undefined,
  ) {}

  /**
   * @param message as it came, whole
   * @param send called with the answer, like Excel never within this call: the client has not yet noted the request
   */
  answer(message: string, body: Body, send: (answer: object) => void): void {
    const reply = (answer: object): void => {
      setTimeout(send, 0, answer);
    };
    const isLong = message.length > longRequest;
    if (!isLong && this.waiting === 0) {
      reply(this.atOnce(message, body));
      return;
    }
    this.waiting += 1;
    this.last = this.last.then(async () => {
      reply(isLong ? await this.inSlices(message, body) : this.atOnce(message, body));
      this.waiting -= 1;
    });
  }

  private atOnce(message: string, body: Body): object {
    try {
      const request = requestOf(message, body);
      if (!request) return answered({});
      return answered(this.engine.batch(() => resultOf(this.run(request))));
    } catch (error) {
      return refused(error);
    }
  }

  private async inSlices(message: string, body: Body): Promise<object> {
    try {
      const request = requestOf(message, body);
      if (!request) return answered({});
      let done = 0;
      const slices = new Slices((share) => this.onProgress?.(share));
      const turn: Turn = () => {
        done += 1;
        return slices.turn(done / request.Actions.length);
      };
      return answered(await this.engine.batchInSlices(this.run(request), turn));
    } catch (error) {
      return refused(error);
    } finally {
      this.onProgress?.(undefined);
    }
  }
}

function requestOf(message: string, body: Body): ApiRequest | undefined {
  checkRequestSize(message);
  return typeof body === "string" ? (JSON.parse(body) as ApiRequest) : body;
}

function resultOf(actions: Iterator<unknown, ApiResponse>): ApiResponse {
  let step = actions.next();
  while (step.done !== true) step = actions.next();
  return step.value;
}

const answered = (body: object): object => ({ statusCode: 200, headers: {}, body });

/** The answer to a request as a whole that was not run, or not to its end. */
function refused(error: unknown): object {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return { statusCode: 400, headers: {}, body: { error: { code, message } } };
}
