import { nextTurn } from "./next-turn";

/** In milliseconds: shorter than what a person notices while typing. */
const slice = 40;

/** Does a piece of work for each item and lets the page live in between. */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  let end = performance.now() + slice;
  for (const item of items) {
    work(item);
    if (performance.now() < end) continue;
    await nextTurn();
    end = performance.now() + slice;
  }
}
