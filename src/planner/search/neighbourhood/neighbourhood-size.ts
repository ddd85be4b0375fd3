/** Fewest people whose rows are decided anew together. */
const SMALLEST = 4;
/** How often a size that proved too small, or too hard, is changed. */
const CHANGE_CHANCE = 0.25;

/**
 * How many people a neighbourhood frees. It grows where neighbourhoods are proved to hold nothing better, and shrinks where
 * they are too hard to be searched well.
 */
export class NeighbourhoodSize {
  private size: number;

  constructor(
    private readonly personCount: number,
    private readonly chance: (probability: number) => boolean,
  ) {
    this.size = Math.min(personCount, 6);
  }

  get people(): number {
    return this.size;
  }

  provedEmpty(): void {
    if (this.chance(CHANGE_CHANCE)) this.size = Math.min(this.personCount, this.size + 1);
  }

  missed(): void {
    if (this.chance(CHANGE_CHANCE / 2)) this.size = Math.max(Math.min(SMALLEST, this.personCount), this.size - 1);
  }
}
