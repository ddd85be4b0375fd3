import type { MilpSolver } from './milp/milp-solver';
import { planOutcome } from './plan-outcome';
import { allWeeksOf, planParts } from './plan-parts';
import { relativeGap, type WeekOutcome } from './plan-roster';
import type { PlanLimits, PlanResult } from './plan-result';
import { planWeeks } from './plan-weeks';
import type { Assignment } from './problem/assignment';
import { PRICED_LEVELS, type Score } from './problem/finding';
import type { RosterProblem } from './problem/roster-problem';
import { ledgerAfterWeek, openingLedger, type Ledger } from './rotation/ledger';
import { remoteRotation } from './rules/remote-rotation/rule';
import { bind } from './rules/rule';
import { weekSlice } from './search/week-slice';

/** Part of the time for the program; what it leaves unproved is compared with weeks planned one by one. */
const PROGRAM_PART = 0.6;
/** Below this there is no use in another way of planning as well. */
const SHORTEST_COMPARISON_SECONDS = 1;

/**
 * Plans all weeks of a horizon as one program for each independent part, level by level: whatever rules there are, known
 * duties and ledger before the horizon included. The bound is that of all weeks together. Where the program is not proved
 * in its part of the time, the weeks are planned one by one as well, and the better roster is kept.
 * @throws ScoreDisagreementError, UnlawfulRosterError when the checks contradict the solver
 */
export async function planOneProgram(
  problem: RosterProblem,
  solver: MilpSolver,
  limits: PlanLimits,
): Promise<PlanResult> {
  const clock = new PlanClock(limits);
  const program = await asOneProgram(problem, solver, clock.within(PROGRAM_PART));
  const isOpen = program.status === 'feasible' || program.status === 'no-solution-in-time';
  if (!isOpen || clock.isOver) return program;
  return betterOf(program, await planWeeks(problem, solver, clock.within(1)), clock);
}

/**
 * Plans week after week and, only where that proves no best roster, as one program in what is left of the time: a plan
 * that weeks prove takes no longer than they do, and one that weeks find no lawful end for may still have one.
 * @throws ScoreDisagreementError, UnlawfulRosterError when the checks contradict the solver
 */
export async function planWeeksFirst(
  problem: RosterProblem,
  solver: MilpSolver,
  limits: PlanLimits,
): Promise<PlanResult> {
  const clock = new PlanClock(limits);
  const weeks = await planWeeks(problem, solver, limits);
  const isOpen = weeks.status === 'feasible' || weeks.status === 'no-solution-in-time' || weeks.status === 'infeasible';
  if (!isOpen || clock.isOver) return weeks;
  const program = await asOneProgram(problem, solver, clock.within(1));
  return program.score === null ? weeks : betterOf(program, weeks, clock);
}

/** What is left of a plan's time. */
class PlanClock {
  private readonly startedAt = performance.now();

  constructor(private readonly limits: PlanLimits) {}

  get secondsGone(): number {
    return (performance.now() - this.startedAt) / 1000;
  }

  get isOver(): boolean {
    return (
      this.limits.timeLimitSeconds - this.secondsGone < SHORTEST_COMPARISON_SECONDS ||
      this.limits.signal?.aborted === true
    );
  }

  within(part: number): PlanLimits {
    return { ...this.limits, timeLimitSeconds: part * (this.limits.timeLimitSeconds - this.secondsGone) };
  }
}

async function asOneProgram(problem: RosterProblem, solver: MilpSolver, limits: PlanLimits): Promise<PlanResult> {
  const startedAt = performance.now();
  const plan = await planParts(problem, solver, limits, allWeeksOf);
  return asResult(problem, plan, (performance.now() - startedAt) / 1000, solver);
}

/** What weeks prove holds for each given those before it; only the program's bound is one of all. */
function betterOf(program: PlanResult, weeks: PlanResult, { secondsGone: seconds }: PlanClock): PlanResult {
  if (weeks.score === null || (program.score !== null && !isBetter(weeks.score, program.score)))
    return { ...program, seconds };
  const { bound } = program;
  const status = weeks.status === 'optimal' ? 'feasible' : weeks.status;
  return { ...weeks, status, bound, gap: relativeGap(weeks.score.total, bound), seconds };
}

/** Level by level, the strongest first. */
function isBetter(one: Score, other: Score): boolean {
  const level = PRICED_LEVELS.find((name) => Math.abs(one.levels[name] - other.levels[name]) > 0.01);
  return level !== undefined && one.levels[level] < other.levels[level];
}

/** A plan of all weeks as the result of the whole horizon. */
export function asResult(
  problem: RosterProblem,
  plan: WeekOutcome,
  seconds: number,
  { label }: Pick<MilpSolver, 'label'>,
): PlanResult {
  const weekCount = problem.days.at(-1)!.weekIndex + 1;
  return planOutcome(problem, [plan], {
    ...{ weekCount, doneCount: weekCount, assignments: plan.assignments, seconds },
    closingLedger: plan.score === null ? [] : [...closingLedger(problem, weekCount, plan.assignments).values()],
    solver: `${label}, all weeks at once`,
  });
}

/** The ledger as it would stand had the weeks been planned one by one. */
function closingLedger(problem: RosterProblem, weekCount: number, assignments: readonly Assignment[]): Ledger {
  const { reductionAtTopPriority } = bind(remoteRotation, problem).parameters;
  let ledger = openingLedger(problem);
  for (let index = 0; index < weekCount; index++) {
    const dates = new Set(problem.days.filter(({ weekIndex }) => weekIndex === index).map(({ on }) => on));
    const own = assignments.filter(({ on }) => dates.has(on));
    const week = weekSlice(problem, index, 1, assignments, [...ledger.values()]);
    ledger = ledgerAfterWeek(week, 0, own, ledger, reductionAtTopPriority);
  }
  return ledger;
}
