/** Milliseconds that work may take without a word: what is done sooner would only flicker. */
const patience = 400;

/** Shows how far long work is, once it has taken its time. */
export class Progress {
  private started: number | undefined;
  private isShown = false;

  /** @param show called with the share that is done, from 0 to 1; undefined at the end of what was shown */
  constructor(private readonly show: (share: number | undefined) => void) {}

  /** @param share that is done; undefined when all is, or when nothing more will be */
  readonly hear = (share: number | undefined): void => {
    const now = performance.now();
    this.started = share === undefined ? undefined : (this.started ?? now);
    const isLong = this.started !== undefined && now - this.started >= patience;
    if (isLong || (share === undefined && this.isShown)) this.show(share);
    this.isShown = share !== undefined && (this.isShown || isLong);
  };
}
