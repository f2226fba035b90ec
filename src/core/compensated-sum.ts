/** Keeps beside a sum of numbers above 0 what its roundings lost (Neumaier 1974): some hundred terms cost no digit. */
export class CompensatedSum {
  private rounded = 0;
  private lost = 0;

  add(value: number): void {
    const next = this.rounded + value;
    this.lost += this.rounded >= value ? this.rounded - next + value : value - next + this.rounded;
    this.rounded = next;
  }

  get value(): number {
    return this.rounded + this.lost;
  }
}
