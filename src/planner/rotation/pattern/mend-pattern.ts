import type { MilpSolver, SolveLimits } from '../../milp/milp-solver';
import { buildPattern } from './build-pattern';
import {
  WEEKDAY_NAMES,
  type KindPair,
  type PatternProblem,
  type PatternShift,
  type RunLimits,
} from './rotating-pattern';
import { countOf, runRules } from './run-rules';

/** One change by the smallest step. */
export interface PatternChange {
  /** What changes: `people`, a run such as `days off`, a requirement such as `N on Tuesday`, a forbidden succession. */
  readonly subject: string;
  /** As it is, and as it would have to be. */
  readonly from: string;
  readonly to: string;
}

interface Attempt extends PatternChange {
  readonly problem: PatternProblem;
}

/**
 * The single smallest changes that make an impossible pattern possible, each proved by building it: a person more, a day more or less in
 * a run, a succession allowed, a person more or less on a shift. Those asked of people come after those of the limits.
 *
 * @param limits for all attempts together; what time does not allow is left out
 */
export async function mendsOf(
  problem: PatternProblem,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<readonly PatternChange[]> {
  const endsAt = performance.now() + limits.timeLimitSeconds * 1000;
  const found: PatternChange[] = [];
  for (const { problem: changed, ...change } of attempts(problem)) {
    const timeLimitSeconds = (endsAt - performance.now()) / 1000;
    if (timeLimitSeconds <= 0 || limits.signal?.aborted === true) break;
    const { status } = await buildPattern(changed, solver, { ...limits, timeLimitSeconds });
    if (status === 'feasible') found.push(change);
  }
  return found;
}

function attempts(problem: PatternProblem): readonly Attempt[] {
  const { peopleCount } = problem;
  return [
    {
      subject: 'people',
      from: String(peopleCount),
      to: String(peopleCount + 1),
      problem: { ...problem, peopleCount: peopleCount + 1 },
    },
    ...runRules(problem).flatMap(({ what, limits }, index) =>
      widened(limits).map((wider) => ({
        subject: `${what} in a row`,
        from: rangeText(limits),
        to: rangeText(wider),
        problem: withRunLimits(problem, index, wider),
      })),
    ),
    ...successionAttempts(problem),
    ...requirementAttempts(problem),
  ];
}

function widened({ min, max }: RunLimits): RunLimits[] {
  return [{ min, max: max + 1 }, ...(min > 1 ? [{ min: min - 1, max }] : [])];
}

const rangeText = ({ min, max }: RunLimits): string => `${min}-${max}`;

/** The problem with other limits for the run rule at an index of `runRules`: shifts first, then days worked, then days off. */
function withRunLimits(problem: PatternProblem, index: number, limits: RunLimits): PatternProblem {
  const { shifts } = problem;
  if (index === shifts.length) return { ...problem, workRun: limits };
  if (index > shifts.length) return { ...problem, offRun: limits };
  return { ...problem, shifts: shifts.map((shift, at) => (at === index ? { ...shift, block: limits } : shift)) };
}

function successionAttempts(problem: PatternProblem): readonly Attempt[] {
  const { shifts, forbiddenSuccessions, forbiddenAcrossDayOff } = problem;
  const nameOf = (kind: number): string => shifts[kind - 1]!.name;
  const allowed = (subject: string): PatternChange => ({ subject, from: 'forbidden', to: 'allowed' });
  const without = (pairs: readonly KindPair[], index: number): readonly KindPair[] =>
    pairs.filter((_, at) => at !== index);
  return [
    ...forbiddenSuccessions.map(([first, second], index) => ({
      ...allowed(`${nameOf(first)} ${nameOf(second)}`),
      problem: { ...problem, forbiddenSuccessions: without(forbiddenSuccessions, index) },
    })),
    ...forbiddenAcrossDayOff.map(([first, second], index) => ({
      ...allowed(`${nameOf(first)} - ${nameOf(second)}`),
      problem: { ...problem, forbiddenAcrossDayOff: without(forbiddenAcrossDayOff, index) },
    })),
  ];
}

function requirementAttempts(problem: PatternProblem): readonly Attempt[] {
  return problem.shifts.flatMap((shift, index) =>
    shift.requiredCounts.flatMap((count, weekday) =>
      [count - 1, count + 1]
        .filter((other) => other >= 0 && other <= count + countOf(problem, weekday, 0))
        .map((other) => ({
          subject: `${shift.name} on ${WEEKDAY_NAMES[weekday]}`,
          from: String(count),
          to: String(other),
          problem: {
            ...problem,
            shifts: problem.shifts.map((one, at) => (at === index ? withCount(shift, weekday, other) : one)),
          },
        })),
    ),
  );
}

function withCount(shift: PatternShift, weekday: number, count: number): PatternShift {
  return { ...shift, requiredCounts: shift.requiredCounts.map((one, at) => (at === weekday ? count : one)) };
}
