import { Clock } from '../../src/platform/clock';

/** A clock that stands still until the test moves it on. */
export class StillClock extends Clock {
  private at: Date;

  constructor(at: string) {
    super();
    this.at = new Date(at);
  }

  override now(): Date {
    return new Date(this.at);
  }

  moveOn(minutes: number): void {
    this.at = new Date(this.at.getTime() + 60_000 * minutes);
  }
}
