import type { RowAutomaton } from '../../rules/row-automaton';
import { DAY_OFF, DAYS_PER_WEEK, type KindPair, type PatternProblem } from './rotating-pattern';
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
  ];
}

/**
 * The length of a run: state 0 is outside of it, state r is its r-th day. Where no run of the word can be too long, days
 * beyond the shortest length are all alike.
 */
function runLengthAutomaton({ id, isInside, limits }: RunRule, kindCount: number, wordLength: number): RowAutomaton {
  const isBounded = limits.max < wordLength;
  const last = isBounded ? limits.max : Math.max(1, limits.min);
  return tabulated(id, last + 1, kindCount, (state, kind) => {
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
  return tabulated('forbidden-successions', 2 * shiftCount + 1, shiftCount + 1, (state, kind) => {
    const isAfterDayOff = state > shiftCount;
    const last = isAfterDayOff ? state - shiftCount : state;
    if (kind === DAY_OFF) return isAfterDayOff || last === 0 ? 0 : shiftCount + last;
    return (isAfterDayOff ? acrossDayOff : nextDay).has(keyOf([last, kind])) ? -1 : kind;
  });
}

/** An automaton whose table is the same on each weekday. */
function tabulated(
  ruleId: string,
  stateCount: number,
  classCount: number,
  step: (state: number, kind: number) => number,
): RowAutomaton {
  const table = new Int16Array(classCount * stateCount);
  for (let kind = 0; kind < classCount; kind++) {
    for (let state = 0; state < stateCount; state++) table[kind * stateCount + state] = step(state, kind);
  }
  return {
    ruleId,
    stateCount,
    startState: 0,
    classCount,
    next: Array.from({ length: DAYS_PER_WEEK }, () => table),
    accepts: new Uint8Array(stateCount).fill(1),
  };
}
