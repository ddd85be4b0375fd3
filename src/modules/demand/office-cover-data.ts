import type { Weekday } from '../../planner/problem/calendar';

/** People of a unit who have to be there, whatever they do, [from, to) in minutes of the civil day, whole half hours. */
export interface OfficeCoverData {
  readonly unitId: string;
  readonly weekdays: readonly Weekday[];
  readonly fromMinuteOfDay: number;
  readonly toMinuteOfDay: number;
  readonly requiredCount: number;
}
