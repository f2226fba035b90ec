/**
 * Asked between two steps of long work. Settles after the page's turn; undefined while there is time left; throws where
 * the work is to end.
 * @param share of the work that is done, from 0 to 1
 */
export type Turn = (share?: number) => Promise<void> | undefined;

/** For work that is done in one go. */
export const inOneGo: Turn = () => undefined;

/** Milliseconds of work before the page has its turn, where what is half done is calculated before each. */
const usual = 300;

/** Tells when long work should let the page have its turn. */
export class Slices {
  private since = performance.now();
  private length: number;

  /**
   * @param beforeTurn called before each turn of the page, with the share that is done
   * @param shortest milliseconds of work between two turns
   */
  constructor(
    private readonly beforeTurn: (share: number) => void,
    private readonly shortest = usual,
  ) {
    this.length = shortest;
  }

  readonly turn: Turn = (share = 0) => {
    const asked = performance.now();
    if (asked - this.since < this.length) return undefined;
    this.beforeTurn(share);
    return new Promise((resolve) => {
      setTimeout(() => {
        this.since = performance.now();
        // Turns take at most half of the time, also where much is calculated before each.
        this.length = Math.max(this.shortest, this.since - asked);
        resolve();
      }, 0);
    });
  };
}
