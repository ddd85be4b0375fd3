/** Lets so many pieces of work run at a time; the others wait in the order in which they came. */
export class Lanes {
  private readonly waiting: (() => void)[] = [];

  /** @param free pieces of work at a time */
  constructor(private free: number) {}

  /** Does the work as soon as a lane is free, and frees it again however the work ends. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((enter) => this.waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}
