import type { Wish } from '../../planner/problem/roster-problem';
import type { DayHours } from '../../planner/staffing/time-bands/time-band';

/** The weekly hours a person would like to keep (orario personalizzato); the reason is nowhere recorded. */
export interface WishedHoursData {
  readonly personId: string;
  /** In the order of the weekdays; a weekday that is not here is wished off. */
  readonly days: readonly DayHours[];
  /** Minutes by which a start or an end may differ and still be acceptable. */
  readonly toleranceMinutes: number;
  readonly importance: Wish['importance'];
}
