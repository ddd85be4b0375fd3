import type { Assignment } from '../../problem/assignment';
import { addDays, dayNumber } from '../../problem/calendar';
import { dutiesBefore, knownFrom } from '../../problem/known-duties';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import { dutyGaps } from '../duty-gaps';
import type { RowExtension } from '../row-automaton';
import { sharedAutomaton } from '../tabulate-automaton';

const DAY_MINUTES = 1_440;
/** Rests due in two weeks; more need not be counted. */
const DUE = 2;
const COUNTS = DUE + 1;

/** Rests of gaps that are closed, and those that two past weeks still wait for. */
interface Rests {
  readonly gap: number;
  /** Of this week and the one before. */
  readonly ofTwoWeeks: number;
  /** Of this week alone, for the two weeks it begins. */
  readonly ofWeek: number;
  /** Missing in two weeks that ended with free days, so many that the gap they are in can hold them. */
  readonly awaited: number;
}

/** The state is the gap since the last duty and the rests counted so far, each up to the two that are due. */
export function extendAverage(
  problem: RosterProblem,
  person: Person,
  rule: string,
  minRestMinutes: number,
): RowExtension {
  const gaps = dutyGaps(problem, person, minRestMinutes + DAY_MINUTES);
  const pack = ({ gap, ofTwoWeeks, ofWeek, awaited }: Rests): number =>
    ((gap * COUNTS + ofTwoWeeks) * COUNTS + ofWeek) * COUNTS + awaited;
  const unpack = (state: number): Rests => ({
    gap: Math.floor(state / COUNTS ** 3),
    ofTwoWeeks: Math.floor(state / COUNTS ** 2) % COUNTS,
    ofWeek: Math.floor(state / COUNTS) % COUNTS,
    awaited: state % COUNTS,
  });
  const past = restsBefore(problem, person, minRestMinutes);
  const dueIn = (day: number): number => (day < 7 && !past.isKnown ? 1 : DUE);
  /** Null where the two weeks that end before a day lack more rests than their last free days can be. */
  const overTheEndOfWeek = (rests: Rests, day: number): Rests | null => {
    const { gap, ofTwoWeeks, ofWeek } = rests;
    const missing = Math.max(0, dueIn(day - 1) - ofTwoWeeks);
    if (missing > gaps.freeDays(gap)) return null;
    return { gap, ofTwoWeeks: ofWeek, ofWeek: 0, awaited: gaps.isLongEnough(gap) ? 0 : missing };
  };
  const key = [rule, minRestMinutes, gaps.past, ...Object.values(past)].join();
  const automaton = sharedAutomaton(problem, key, () => ({
    ruleId: rule,
    stateCount: gaps.count * COUNTS ** 3,
    startState: pack({ gap: gaps.start, ofTwoWeeks: past.ofWeek, ofWeek: 0, awaited: past.awaited }),
    classCount: gaps.classCount,
    classOf: gaps.classOf,
    kindOfDay: (day) => `${Math.min(day, 8)} ${problem.days[day]!.weekday} ${gaps.kindOfDay(day)}`,
    step: (state, dayClass, day) => {
      const weekday = problem.days[day]!.weekday - 1;
      const rests = weekday === 0 && day > 0 ? overTheEndOfWeek(unpack(state), day) : unpack(state);
      if (rests === null) return -1;
      const { gap, awaited } = rests;
      if (dayClass === 0) {
        const next = gaps.afterFreeDay(gap);
        return pack({ ...rests, gap: next, awaited: gaps.isLongEnough(next) ? 0 : awaited });
      }
      const count = restsIn(gaps.minutesUpTo(gap, dayClass, day), minRestMinutes);
      if (count < awaited) return -1;
      const daysOfTwoWeeks = day < 7 && !past.isKnown ? weekday : weekday + 7;
      const within = (days: number): number => Math.min(gaps.freeDays(gap), days, count);
      return pack({
        gap: gaps.afterDuty(dayClass),
        ofTwoWeeks: Math.min(DUE, rests.ofTwoWeeks + within(daysOfTwoWeeks)),
        ofWeek: Math.min(DUE, rests.ofWeek + within(weekday)),
        awaited: 0,
      });
    },
    accepts: (state) => overTheEndOfWeek(unpack(state), problem.days.length) !== null,
  }));
  return { automata: [automaton], counters: [] };
}

/** Rests in so many minutes without a duty, up to two. */
function restsIn(minutes: number, minRestMinutes: number): number {
  if (minutes < minRestMinutes) return 0;
  return minutes < minRestMinutes + DAY_MINUTES ? 1 : DUE;
}

/** What the weeks before the plan have had of rests, in the gaps that a duty before it closed. */
function restsBefore(
  problem: RosterProblem,
  { id }: Person,
  minRestMinutes: number,
): { readonly isKnown: boolean; readonly ofWeek: number; readonly awaited: number } {
  const row = dutiesBefore(problem, id);
  const since = knownFrom(problem);
  const firstDay = problem.days[0]!.on;
  const [first, second] = [addDays(firstDay, -14), addDays(firstDay, -7)];
  if (second < since) return { isKnown: false, ofWeek: 0, awaited: 0 };
  const isWhole = first >= since;
  const from = isWhole ? first : second;
  const missing = (isWhole ? DUE : 1) - closedRests(row, from, minRestMinutes);
  // Two weeks that lack a rest whatever comes after them are past.
  const lastOn = row.at(-1)?.on;
  const freeFrom = lastOn !== undefined && lastOn >= from ? addDays(lastOn, 1) : from;
  const openDays = dayNumber(firstDay) - dayNumber(freeFrom);
  const awaited = missing > 0 && missing <= openDays && lastOn !== undefined ? missing : 0;
  return { isKnown: true, ofWeek: Math.min(DUE, closedRests(row, second, minRestMinutes)), awaited };
}

function closedRests(row: readonly Assignment[], from: string, minRestMinutes: number): number {
  let count = 0;
  for (const [index, after] of row.entries()) {
    const before = row[index - 1];
    const firstFree = before && before.on >= from ? addDays(before.on, 1) : from;
    const minutes = before ? after.startAtMinute - before.endAtMinute : Infinity;
    const freeDays = dayNumber(after.on) - dayNumber(firstFree);
    count += Math.max(0, Math.min(freeDays, restsIn(minutes, minRestMinutes)));
  }
  return count;
}
