/** So many a second, and a burst of more: what is saved up while nothing is taken. */
export class Allowance {
  readonly #aSecond: number;
  readonly #burst: number;
  #left: number;
  #at = performance.now();

  constructor(aSecond: number, burst = 2 * aSecond) {
    this.#aSecond = aSecond;
    this.#burst = burst;
    this.#left = burst;
  }

  /** Whether there is one left; then it is taken. */
  take(): boolean {
    const now = performance.now();
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#at) / 1_000) * this.#aSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
