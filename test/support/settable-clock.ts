import { Clock } from '../../src/platform/clock';

/** A clock that stands still until a test sets it on. */
export class SettableClock extends Clock {
  constructor(private instant: string) {
    super();
  }

  set(instant: string): void {
    this.instant = instant;
  }

  override now(): Date {
    return new Date(this.instant);
  }
}
