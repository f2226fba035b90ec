/** Milliseconds of work before the page has its turn; what is half done is calculated before each. */
const shortest = 300;

/** Tells when long work should let the page have its turn. */
export class Slices {
  private since = performance.now();
  private length = shortest;

  /** @param beforeTurn called before each turn of the page */
  constructor(private readonly beforeTurn: () => void) {}

  /** Settles after the page's turn; undefined while there is time left. */
  turn(): Promise<void> | undefined {
    const asked = performance.now();
    if (asked - this.since < this.length) return undefined;
    this.beforeTurn();
    return new Promise((resolve) => {
      setTimeout(() => {
        this.since = performance.now();
        // Turns take at most half of the time, also where much is calculated before each.
        this.length = Math.max(shortest, this.since - asked);
        resolve();
      }, 0);
    });
  }
}
