import { addDays, dayNumber } from '../problem/calendar';
import { dutiesBefore } from '../problem/known-duties';
import type { Duty, Person, RosterProblem } from '../problem/roster-problem';
import { push } from '../problem/roster-view';
import type { PersonAutomaton } from './row-automaton';

const DAY_MINUTES = 1_440;

/**
 * The time since a person's last duty, as a few numbers an automaton can be in: which duty it was, of the plan's or the
 * last one before it, and how many days have been free since. 0 stands for a gap longer than any rest that is asked.
 */
export interface DutyGaps {
  readonly count: number;
  /** The gap before the first day. */
  readonly start: number;
  /** People of the same one have the same gaps. */
  readonly past: string;
  readonly classCount: number;
  readonly classOf: PersonAutomaton['classOf'];
  readonly isLongEnough: (gap: number) => boolean;
  /** Free days so far, or as many as are always long enough. */
  readonly freeDays: (gap: number) => number;
  readonly afterFreeDay: (gap: number) => number;
  readonly afterDuty: (dayClass: number) => number;
  /** Days of one kind have the same gaps and the same duties at the same times. */
  readonly kindOfDay: (day: number) => string;
  /** Minutes from the last duty to one of a class on a day; without end where the gap is long enough. */
  readonly minutesUpTo: (gap: number, dayClass: number, day: number) => number;
}

/**
 * The gaps in a person's row of days.
 * @param restMinutes the longest rest that is asked: a gap of certainly as much is not told apart from longer ones
 */
export function dutyGaps(problem: RosterProblem, person: Person, restMinutes: number): DutyGaps {
  const ids = [...new Set(problem.duties.map(({ id }) => id))];
  const classOfId = new Map(ids.map((id, index) => [id, index + 1]));
  const dutiesOn = new Map<string, Duty[]>();
  for (const duty of problem.duties) push(dutiesOn, duty.on, duty);
  const dutyById = problem.days.map(({ on }) => new Map((dutiesOn.get(on) ?? []).map((duty) => [duty.id, duty])));
  const dutyOf = (day: number, dayClass: number): Duty | undefined => dutyById[day]?.get(ids[dayClass - 1]!);
  // A duty may end up to a day after its date.
  const enough = Math.ceil(restMinutes / DAY_MINUTES) + 1;
  const past = dutiesBefore(problem, person.id).at(-1);
  const pastClass = ids.length + 1;
  const gapOf = (lastClass: number, freeDays: number): number =>
    freeDays >= enough ? 0 : 1 + (lastClass - 1) * enough + freeDays;
  const freeDays = (gap: number): number => (gap === 0 ? enough : (gap - 1) % enough);
  const lastClassOf = (gap: number): number => Math.floor((gap - 1) / enough) + 1;
  const endOf = (gap: number, day: number): number | undefined =>
    lastClassOf(gap) === pastClass ? past?.endAtMinute : dutyOf(day - 1 - freeDays(gap), lastClassOf(gap))?.endAtMinute;
  const start = past ? gapOf(pastClass, daysSince(problem, past.on, enough)) : 0;
  const timesOf = problem.days.map(({ on }) => timesKey(dutiesOn.get(on) ?? [], on));
  return {
    count: 1 + pastClass * enough,
    start,
    past: start === 0 ? 'none' : `${start} ${past!.endAtMinute}`,
    classCount: pastClass,
    // The duty before the horizon is at a distance of its own on each day that it still matters.
    kindOfDay: (day) => (day < enough ? String(day) : timesOf.slice(day - enough, day + 1).join()),
    classOf: ({ duty }) => classOfId.get(duty.id)!,
    isLongEnough: (gap) => gap === 0,
    freeDays,
    afterFreeDay: (gap) => (gap === 0 ? 0 : gapOf(lastClassOf(gap), freeDays(gap) + 1)),
    afterDuty: (dayClass) => gapOf(dayClass, 0),
    minutesUpTo: (gap, dayClass, day) => {
      const end = gap === 0 ? undefined : endOf(gap, day);
      const next = dutyOf(day, dayClass);
      return end === undefined || next === undefined ? Infinity : next.startAtMinute - end;
    },
  };
}

/** Which duties a day has, and when. */
function timesKey(duties: readonly Duty[], on: string): string {
  const midnight = DAY_MINUTES * dayNumber(on);
  return duties
    .map(({ id, startAtMinute, endAtMinute }) => `${id} ${startAtMinute - midnight}-${endAtMinute - midnight}`)
    .join(' ');
}

/** Free days between a date before the horizon and its first day, counted up to some. */
function daysSince({ days }: RosterProblem, on: string, most: number): number {
  let free = 0;
  while (free < most && addDays(on, 1 + free) < days[0]!.on) free++;
  return free;
}
