import type { LinearSolver } from '../../milp/linear-solver';
import { branchAndBound } from './branch-and-bound';
import { planOf } from './cover-blocks';
import { coverProgram, type CoverProgram } from './cover-program';
import { coverReason } from './cover-reason';
import { greedyCover } from './greedy-cover';
import { measureCover, type CoverMeasure } from './measure-cover';
import type { CoverPlan, ShiftCover, ShiftCoverTask } from './shift-cover-task';

export interface CoverLimits {
  /** Relaxations solved at the most: a limit on work, so that the answer does not depend on the machine. */
  readonly nodeLimit: number;
}

/** Enough to prove all but a few of the programs of an office, each in some milliseconds. */
export const COVER_LIMITS: CoverLimits = Object.freeze({ nodeLimit: 60 });

/**
 * How many people start each shift on one day of one site, so that needs are covered as far as bounds and people allow.
 *
 * Solves the linear relaxation, rounds it down and repairs it, and branches while the bound leaves room. Service is
 * priced, so there is always an answer; what is missing says so. Measured from the plan alone and compared with the
 * program's points.
 *
 * @throws RangeError where a plan has more points than its column values: a fault of ours
 */
export function coverByShifts(
  task: ShiftCoverTask,
  solve: LinearSolver,
  limits: CoverLimits = COVER_LIMITS,
): ShiftCover {
  const solved = solveCover(task, solve, limits);
  const withoutMinimum = (): CoverMeasure => solveCover({ ...task, minimum: null }, solve, limits).measure;
  const { plan, measure, bound, rootBound } = solved;
  const gap = measure.points === 0 ? 0 : Math.max(0, (measure.points - bound) / measure.points);
  return {
    status: bound >= measure.points ? 'optimal' : 'feasible',
    ...plan,
    ...measure,
    reason: coverReason(task, measure, withoutMinimum),
    bound,
    gap,
    relaxationBound: rootBound,
  };
}

interface SolvedCover {
  readonly plan: CoverPlan;
  readonly measure: CoverMeasure;
  readonly bound: number;
  readonly rootBound: number | null;
}

function solveCover(task: ShiftCoverTask, solve: LinearSolver, { nodeLimit }: CoverLimits): SolvedCover {
  const program = coverProgram(task);
  const { layout, constantPoints } = program;
  const repair = greedyCover(task, layout);
  const repaired = new Set<string>();
  let best = measured(task, planOf(layout, repair()));
  const hear = (counts: ArrayLike<number>): CoverMeasure => {
    const found = measured(task, planOf(layout, counts));
    if (found.measure.points < best.measure.points) best = found;
    return found.measure;
  };
  const { bound, rootBound } = branchAndBound(program.problem, {
    solve,
    nodeLimit,
    first: program.branchFirst,
    best: () => best.measure.points - constantPoints,
    onPoint: (values, isWhole) => {
      if (isWhole) return assertSamePoints(program, values, hear(values));
      const starts = roundedDown(values, layout.options.length);
      const key = starts.join();
      // Neighbouring branches often round down to the same.
      if (!repaired.has(key)) hear(repair(starts));
      repaired.add(key);
    },
  });
  const floor = constantPoints + Math.max(0, bound);
  return { ...best, bound: floor, rootBound: rootBound === null ? null : rootBound + constantPoints };
}

function measured(task: ShiftCoverTask, plan: CoverPlan): Pick<SolvedCover, 'plan' | 'measure'> {
  return { plan, measure: measureCover(task, plan) };
}

/** Starts of a fractional point without their fractions; a value a hair below a whole one counts as that. */
function roundedDown(values: Float64Array, optionCount: number): readonly number[] {
  return Array.from(values.subarray(0, optionCount), (value) => Math.floor(value + 1e-6));
}

/** The plan may be better than the point it comes from, where a branch holds a shift in use that nobody starts; never worse. */
function assertSamePoints(
  { problem, constantPoints }: CoverProgram,
  values: Float64Array,
  { points }: CoverMeasure,
): void {
  const objective = problem.costs.reduce((sum, cost, column) => sum + cost * values[column]!, constantPoints);
  if (points - objective > 0.5) throw new RangeError(`A plan of ${points} points came from ${objective}.`);
}
