import { Clock } from '../../src/platform/clock';

/** A clock that stands still until the test moves it. */
export class FixedClock extends Clock {
  constructor(private at: string) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  /** @param at ISO instant */
  moveTo(at: string): void {
    this.at = at;
  }
}
