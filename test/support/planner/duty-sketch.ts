import type { Assignment, WorkMode } from '../../../src/planner/problem/assignment';
import { addDays } from '../../../src/planner/problem/calendar';
import { civilMinutes, dateOf, instantAt } from './civil-instants';

/** A duty as a test writes it down. */
export interface DutySketch {
  readonly personId: string;
  /** `Mon`, `Mon+1`, `Sun-1` or a date. */
  readonly day: string;
  /** Template id as well: `14-20`. */
  readonly dutyId: string;
  readonly mode: WorkMode;
  readonly siteId: string;
  readonly activityId: string;
  readonly breakStart: string | null;
  readonly breakMinutes: number;
}

/** Person of a test that needs only one. */
export const SOMEBODY = 'rossi';
export const HOME_SITE = 'larga';
export const USUAL_ACTIVITY = 'desk';

/** Duties of one person, each `Mon 14-20 [agile] [at quarenghi] [doing births] [break 12:00+30]`. */
export function dutiesOf(personId: string, ...texts: readonly string[]): DutySketch[] {
  return texts.map((text) => {
    const [day = '', dutyId = '', ...words] = text.split(' ');
    const after = (word: string): string | undefined =>
      words.includes(word) ? words[words.indexOf(word) + 1] : undefined;
    const [breakStart, breakMinutes] = after('break')?.split('+') ?? [];
    return {
      personId,
      day,
      dutyId,
      mode: words.includes('agile') ? 'agile' : 'on-site',
      siteId: after('at') ?? HOME_SITE,
      activityId: after('doing') ?? USUAL_ACTIVITY,
      breakStart: breakStart ?? null,
      breakMinutes: Number(breakMinutes ?? 0),
    };
  });
}

/** Duties of the test's only person. */
export const duties = (...texts: readonly string[]): DutySketch[] => dutiesOf(SOMEBODY, ...texts);

/** Duties of the test's only person from a date on: `20-24` that day, `+1 11-17` the day after. */
export function dutiesOn(on: string, ...texts: readonly string[]): DutySketch[] {
  return texts.flatMap((text) => {
    const later = /^\+(\d+) (.*)$/.exec(text);
    return duties(later ? `${addDays(on, Number(later[1]))} ${later[2]}` : `${on} ${text}`);
  });
}

/** The duty as an assignment of a plan that starts on `from`. */
export function assignmentOf(sketch: DutySketch, from: string): Assignment {
  const on = dateOf(sketch.day, from);
  const [start = '', end = ''] = sketch.dutyId.split('-');
  return {
    personId: sketch.personId,
    on,
    dutyId: sketch.dutyId,
    siteId: sketch.mode === 'agile' ? null : sketch.siteId,
    activityId: sketch.activityId,
    mode: sketch.mode,
    startAtMinute: instantAt(on, start),
    endAtMinute: instantAt(on, end),
    paidMinutes: civilMinutes(start, end) - sketch.breakMinutes,
    breakStartAtMinute: sketch.breakStart === null ? null : instantAt(on, sketch.breakStart),
    breakMinutes: sketch.breakMinutes,
  };
}
