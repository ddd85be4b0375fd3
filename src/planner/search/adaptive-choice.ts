import type { SeededRandom } from './seeded-random';

/**
 * Which of several ways of searching is tried next. Each gets work in proportion to what it gained of late for its work
 * (the adaptive choice of Ropke and Pisinger 2006, with success counted per work), and never less than a part of an even
 * share. Work is counted in steps, not by the clock, so that the choices depend on the seed alone.
 */
export class AdaptiveChoice {
  private readonly gains: Float64Array;
  private readonly works: Float64Array;
  private readonly tries: Float64Array;
  private readonly weights: Float64Array;
  /** What a try still counts for when another one has followed. */
  private readonly keep: number;

  /**
   * @param memory tries of a way after which one counts for about a third
   * @param evenPart part of the work that is shared evenly, whatever the gains: what fails now may be what helps later, and
   *   few tries say little
   */
  constructor(
    readonly count: number,
    memory: number,
    private readonly evenPart: number,
  ) {
    this.gains = new Float64Array(count);
    this.works = new Float64Array(count);
    this.tries = new Float64Array(count);
    this.weights = new Float64Array(count);
    this.keep = 1 - 1 / memory;
  }

  /** Index of the way to try; each is tried once before any is tried again. */
  pick(random: SeededRandom): number {
    const untried = this.tries.indexOf(0);
    if (untried >= 0) return untried;
    let rates = 0;
    for (let index = 0; index < this.count; index++) rates += this.rateOf(index);
    let sum = 0;
    for (let index = 0; index < this.count; index++) {
      const even = 1 / this.count;
      const share = rates > 0 ? (1 - this.evenPart) * (this.rateOf(index) / rates) + this.evenPart * even : even;
      // Shares are of the work: what takes little work is tried more often.
      this.weights[index] = (share * this.tries[index]!) / this.works[index]!;
      sum += this.weights[index]!;
    }
    let left = random.next() * sum;
    for (let index = 0; index < this.count; index++) {
      left -= this.weights[index]!;
      if (left < 0) return index;
    }
    return this.count - 1;
  }

  /** @param gain what a try gained, at least 0 @param work what it took, in steps */
  learn(index: number, gain: number, work: number): void {
    this.gains[index] = this.gains[index]! * this.keep + gain;
    this.works[index] = this.works[index]! * this.keep + Math.max(1, work);
    this.tries[index] = this.tries[index]! * this.keep + 1;
  }

  private rateOf(index: number): number {
    return this.gains[index]! / this.works[index]!;
  }
}
