import type { Weekday } from '../../problem/calendar';
import type { CoverNeed, CoverShift, ShiftCover } from '../shift-cover/shift-cover-task';
import type { TimetableShift, WeekdayWindow } from '../timetable/timetable';

/** A shift of a timetable, with the times at which its break may start. */
export interface StudyShift extends TimetableShift, Pick<CoverShift, 'breakStartMinutesOfDay'> {}

/** People needed at desks in a piece of one weekday. */
export interface StudyNeed extends CoverNeed {
  readonly weekday: Weekday;
  /** Nobody said what is needed while these doors are open: the fewest desks of an open door are taken. */
  readonly isAssumed?: boolean;
}

/** One site under one timetable, in an ordinary week. */
export interface StudySite {
  readonly siteId: string;
  readonly openings: readonly WeekdayWindow[];
  /** Service hours as the body states them; empty: derived from the shifts. */
  readonly stated: readonly WeekdayWindow[];
  readonly shifts: readonly StudyShift[];
  readonly needs: readonly StudyNeed[];
  /** People whose contract allows turns of more than one band. */
  readonly rotatingPeopleCount: number;
  readonly staff: StudyStaff;
}

/** Who is there today, as numbers. */
export interface StudyStaff {
  readonly peopleCount: number;
  /** Contract minutes of a week, all together. */
  readonly weeklyMinutes: number;
}

/** Which shifts cover the needs of one activity on one weekday. */
export interface DayCover {
  readonly weekday: Weekday;
  readonly activityId: string;
  readonly cover: ShiftCover;
}
