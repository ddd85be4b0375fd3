import type { MilpSolver, SolveLimits } from '../../milp/milp-solver';
import { solveByLevels, type LevelledResult } from '../../milp/solve-by-levels';
import type { PricedLevel } from '../../problem/finding';
import { candidateShifts } from './candidate-shifts';
import { formulateDesign, type DesignModel } from './design-model';
import { measureDesign } from './measure-design';
import type { DesignNeed, DesignedShift, ShiftDesign, ShiftDesignTerms, ShiftStaff } from './shift-design';

/** A design that breaks its own terms: a fault of ours, never of the data. */
export class WrongDesignError extends Error {
  override readonly name = 'WrongDesignError';

  constructor(readonly breaches: readonly string[]) {
    super(`the shifts found are wrong: ${breaches.join('; ')}`);
  }
}

/** The time was too short for any shifts at all. */
export class NoShiftsFoundError extends Error {
  override readonly name = 'NoShiftsFoundError';
}

const ROUNDING = 1e-3;

/**
 * Designs at most so many shifts that fit a week of needs best (shift design): first nobody is missing below the floors, then missing and
 * superfluous people cost least, then there are few different shifts, then few hours are worked. Where no shift can be made of
 * the lengths, there is none and everybody is missing.
 *
 * @throws WrongDesignError where the shifts do not pass the independent measure
 * @throws NoShiftsFoundError where nothing was found in time
 */
export async function designShifts(
  needs: readonly DesignNeed[],
  terms: ShiftDesignTerms,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<ShiftDesign> {
  const candidates = candidateShifts(needs, terms);
  const program = formulateDesign(needs, candidates, terms);
  const result = await solveByLevels(program.model, solver, limits);
  if (result.values === null) throw new NoShiftsFoundError(result.message ?? `no shifts found: ${result.status}`);
  const { shifts, staff } = decode(candidates, program, result.values);
  const { breaches, score } = measureDesign(needs, shifts, staff, terms);
  const said = levelOf(result, 'service').value;
  const differs =
    Math.abs(score.fitPoints - said) > ROUNDING ? [`${score.fitPoints} points measured, ${said} reported`] : [];
  if (breaches.length + differs.length > 0) throw new WrongDesignError([...breaches, ...differs]);
  const bound = { floorMissingMinutes: boundOf(result, 'cover-floor'), fitPoints: boundOf(result, 'service') };
  const isProved = score.floorMissingMinutes <= bound.floorMissingMinutes && score.fitPoints <= bound.fitPoints;
  return { status: isProved ? 'optimal' : 'feasible', shifts, staff, score, bound };
}

function levelOf(result: LevelledResult, level: PricedLevel): { readonly value: number; readonly bound: number } {
  return result.levels.find((outcome) => outcome.level === level) ?? { value: 0, bound: 0 };
}

/** Costs are whole numbers. */
function boundOf(result: LevelledResult, level: PricedLevel): number {
  return Math.max(0, Math.ceil(levelOf(result, level).bound - ROUNDING));
}

function decode(
  candidates: readonly DesignedShift[],
  { staff }: DesignModel,
  values: Float64Array,
): { readonly shifts: readonly DesignedShift[]; readonly staff: readonly ShiftStaff[] } {
  const countOf = (column: number): number => Math.round(values[column]!);
  const working = staff.filter(({ count }) => countOf(count) > 0);
  const used = [...new Set(working.map(({ shiftIndex }) => shiftIndex))].sort(
    (a, b) => candidates[a]!.startMinuteOfDay - candidates[b]!.startMinuteOfDay || a - b,
  );
  return {
    shifts: used.map((index) => candidates[index]!),
    staff: working.map(({ shiftIndex, weekday, count, breaks }) => ({
      shiftIndex: used.indexOf(shiftIndex),
      weekday,
      count: countOf(count),
      breaks: candidates[shiftIndex]!.breakStartMinutesOfDay.map((startMinuteOfDay, index) => ({
        startMinuteOfDay,
        count: countOf(breaks[index]!),
      })).filter((one) => one.count > 0),
    })),
  };
}
