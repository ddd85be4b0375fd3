import type { RowAutomaton } from '../../rules/row-automaton';
import {
  DAY_OFF,
  DAYS_PER_WEEK,
  type KindPair,
  type PatternProblem,
  type PatternShift,
  type RunLimits,
} from './rotating-pattern';
import { fillsCircle, runRules, type RunRule } from './run-rules';

/**
 * One automaton for each limit of a pattern, kinds of days being its classes. A word that all of them read round and round
 * keeps every limit.
 *
 * A kind that fills every day is one run round the whole circle: its length is known (`impossibleAtOnce`), and no state
 * counts it.
 */
export function automataOf(problem: PatternProblem): readonly RowAutomaton[] {
  const kindCount = problem.shifts.length + 1;
  const wordLength = problem.peopleCount * DAYS_PER_WEEK;
  return [
    ...runRules(problem)
      .filter((rule) => !fillsCircle(problem, rule))
      .map((rule) => runLengthAutomaton(rule, kindCount, wordLength)),
    successionAutomaton(problem),
    ...(problem.weekMinutes === null ? [] : [weekAutomaton(problem.shifts, problem.weekMinutes)]),
  ];
}

/**
 * The length of a run: state 0 is outside of it, state r is its r-th day. Where no run of the word can be too long, days
 * beyond the shortest length are all alike.
 */
function runLengthAutomaton({ id, isInside, limits }: RunRule, kindCount: number, wordLength: number): RowAutomaton {
  const isBounded = limits.max < wordLength;
  const last = isBounded ? limits.max : Math.max(1, limits.min);
  return automaton(id, last + 1, kindCount, (state, kind) => {
    if (!isInside(kind)) return state === 0 || state >= limits.min ? 0 : -1;
    if (state < last) return state + 1;
    return isBounded ? -1 : last;
  });
}

/**
 * The forbidden successions: state 0 asks nothing of the next day, state k is the day of shift k, and state
 * `kindCount - 1 + k` the first day off after it.
 */
function successionAutomaton(problem: PatternProblem): RowAutomaton {
  const shiftCount = problem.shifts.length;
  const keyOf = ([first, second]: KindPair): number => first * (shiftCount + 1) + second;
  const nextDay = new Set(problem.forbiddenSuccessions.map(keyOf));
  const acrossDayOff = new Set(problem.forbiddenAcrossDayOff.map(keyOf));
  return automaton('forbidden-successions', 2 * shiftCount + 1, shiftCount + 1, (state, kind) => {
    const isAfterDayOff = state > shiftCount;
    const last = isAfterDayOff ? state - shiftCount : state;
    if (kind === DAY_OFF) return isAfterDayOff || last === 0 ? 0 : shiftCount + last;
    return (isAfterDayOff ? acrossDayOff : nextDay).has(keyOf([last, kind])) ? -1 : kind;
  });
}

/** The minutes worked since Monday: a state for each sum there can be; Sunday's must be within the limits. */
function weekAutomaton(shifts: readonly PatternShift[], { min, max }: RunLimits): RowAutomaton {
  const lengths = [0, ...shifts.map(({ lengthMinutes }) => lengthMinutes)];
  const sums = new Set([0]);
  for (let weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
    for (const sum of [...sums]) for (const length of lengths) if (sum + length <= max) sums.add(sum + length);
  }
  const minutesOf = [...sums];
  const stateOf = new Map(minutesOf.map((minutes, state) => [minutes, state]));
  return automaton('week-minutes', minutesOf.length, lengths.length, (state, kind, weekday) => {
    const minutes = minutesOf[state]! + lengths[kind]!;
    if (weekday < DAYS_PER_WEEK - 1) return stateOf.get(minutes) ?? -1;
    return minutes >= min && minutes <= max ? 0 : -1;
  });
}

/** @param step state after a day of a kind on a weekday (0 is Monday), -1 where forbidden; state 0 is the start */
function automaton(
  ruleId: string,
  stateCount: number,
  classCount: number,
  step: (state: number, kind: number, weekday: number) => number,
): RowAutomaton {
  const next = Array.from({ length: DAYS_PER_WEEK }, (_, weekday) =>
    Int16Array.from({ length: classCount * stateCount }, (_, at) =>
      step(at % stateCount, Math.floor(at / stateCount), weekday),
    ),
  );
  return { ruleId, stateCount, startState: 0, classCount, next, accepts: new Uint8Array(stateCount).fill(1) };
}
