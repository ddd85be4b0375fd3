import { Injectable } from '@nestjs/common';

/** The only way to ask what time it is; tests inject a fixed one. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
