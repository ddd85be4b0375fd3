/** Most parts are proved long before their share is up, so each may take this many times its even share. */
const GENEROSITY = 3;

/** What is kept for every piece that is still to come, as a part of the even share it had at the beginning. */
const KEPT = 0.5;

const SHORTEST_SECONDS = 0.5;

/**
 * Shares a time limit among pieces of work of known sizes, some of them at a time: what quick pieces leave over goes to
 * those that follow, and no piece can starve them.
 */
export class TimeShares {
  private readonly startedAt = performance.now();
  private readonly size: number;
  private openSize: number;

  /** @param laneCount pieces at a time */
  constructor(
    private readonly limitSeconds: number,
    private readonly laneCount: number,
    sizes: readonly number[],
  ) {
    this.size = sizes.reduce((sum, size) => sum + size, 0);
    this.openSize = this.size;
  }

  secondsLeft(): number {
    return Math.max(0, this.limitSeconds - (performance.now() - this.startedAt) / 1000);
  }

  /** The longest time a piece of some size may take from now on. */
  secondsFor(size: number): number {
    const left = this.secondsLeft();
    const evenShare = (left * this.laneCount * size) / Math.max(size, this.openSize);
    const keptForOthers = KEPT * this.limitSeconds * this.laneCount * (Math.max(0, this.openSize - size) / this.size);
    const spare = Math.max(evenShare, left * this.laneCount - keptForOthers);
    return Math.max(SHORTEST_SECONDS, Math.min(left, GENEROSITY * evenShare, spare));
  }

  /** A piece has ended: what remains is for the others. */
  end(size: number): void {
    this.openSize -= size;
  }
}
