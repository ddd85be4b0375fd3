import { DecimalField, IntegerField, TextField } from '../../../platform/http/fields';

/** How to plan a roster's weeks anew around its fixed duties. */
export class ReplanDto {
  /** Seconds the search may take; absent: 60. */
  @IntegerField(1, 600, { optional: true })
  timeLimitSeconds: number = 60;

  /** Ends the search as soon as the score is proved within so many percent of the best possible; absent: 0. */
  @DecimalField(0, 100, { optional: true })
  gapPercent: number = 0;

  /** Same data and seed, same roster; absent: 1. */
  @IntegerField(0, 2_147_483_647, { optional: true })
  seed: number = 1;

  /** What people call the new draft. */
  @TextField(100, { nullable: true })
  label?: string | null;
}
