import type { MilpSolver, SolveLimits } from '../../milp/milp-solver';
import { solveByLevels, type LevelledResult } from '../../milp/solve-by-levels';
import type { PricedLevel } from '../../problem/finding';
import { candidateBands } from './band-catalogue';
import { bandGroups, type BandGroup } from './band-groups';
import { formulateBands } from './band-model';
import { checkChoice, type BandScore } from './check-choice';
import { decodeChoice, type BandTimetable } from './decode-choice';
import type { TimeBand, TimeBandProblem } from './time-band';

/** A menu of at most so many bands, and who is in which. */
export interface BandChoice {
  readonly maxBands: number;
  readonly status: 'optimal' | 'feasible';
  readonly menu: readonly TimeBand[];
  /** One for each person, in the order of the problem. */
  readonly timetables: readonly BandTimetable[];
  /** Counted again from the timetables alone. */
  readonly score: BandScore;
  /** No choice of at most so many bands is better than this; the second holds where the first is reached, and so on. */
  readonly bound: BandBound;
}

export type BandBound = Pick<BandScore, 'missingHalfHours' | 'personalisedCount' | 'weightedDistanceMinutes'>;

export interface BandStudy {
  /** One for each number of bands from 1; the last one is the choice asked for. */
  readonly choices: readonly BandChoice[];
  readonly candidateCount: number;
}

/** A choice that breaks its own terms: a fault of ours, never of the data. */
export class WrongChoiceError extends Error {
  override readonly name = 'WrongChoiceError';

  constructor(readonly breaches: readonly string[]) {
    super(`the time bands found are wrong: ${breaches.join('; ')}`);
  }
}

/** The time was too short for any menu at all. */
export class NoMenuFoundError extends Error {
  override readonly name = 'NoMenuFoundError';
}

/** Values of the model are whole; what lies further off is no rounding. */
const ROUNDING = 1e-3;

/**
 * Chooses a small menu of standard time bands for people with wished hours, for each number of bands up to `maxBands`
 * (Segrate's second phase: fewer personalised timetables). The order of what matters: the offices are covered, few timetables
 * stay personalised, hours are near the wishes. Every timetable is lawful by itself. A further band never makes a choice worse.
 *
 * @throws NoLawfulTimetableError where a contract has no lawful timetable
 * @throws WrongChoiceError where a choice does not pass the independent check
 * @throws NoMenuFoundError where for some number of bands not even a first choice was found in time
 */
export async function chooseBands(
  problem: TimeBandProblem,
  maxBands: number,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<BandStudy> {
  const bands = candidateBands(problem);
  const groups = bandGroups(problem.people, bands, problem.parameters);
  const endsAt = performance.now() + limits.timeLimitSeconds * 1000;
  const choices: BandChoice[] = [];
  for (let count = 1; count <= maxBands; count++) {
    const timeLimitSeconds = Math.max(1, (endsAt - performance.now()) / 1000 / (maxBands - count + 1));
    const found = await chooseAtMost(problem, bands, groups, count, solver, { ...limits, timeLimitSeconds });
    choices.push(noWorseThan(choices.at(-1), found));
  }
  return { choices, candidateCount: bands.length };
}

async function chooseAtMost(
  problem: TimeBandProblem,
  bands: readonly TimeBand[],
  groups: readonly BandGroup[],
  maxBands: number,
  solver: MilpSolver,
  limits: SolveLimits,
): Promise<BandChoice> {
  const program = formulateBands(problem, bands, groups, maxBands);
  const result = await solveByLevels(program.model, solver, limits);
  if (result.values === null) {
    const message = result.message ?? `no menu of ${maxBands} bands: ${result.status}`;
    throw result.status === 'no-solution-in-time' ? new NoMenuFoundError(message) : new Error(message);
  }
  const { menu, timetables } = decodeChoice(problem, bands, groups, program, result.values);
  const { breaches, score } = checkChoice(problem, menu, timetables, maxBands);
  const faults = [...breaches, ...disagreements(score, result)];
  if (faults.length > 0) throw new WrongChoiceError(faults);
  const bound = boundOf(result);
  return { maxBands, status: isProved(score, bound) ? 'optimal' : 'feasible', menu, timetables, score, bound };
}

function levelOf(result: LevelledResult, level: PricedLevel): { readonly value: number; readonly bound: number } {
  return result.levels.find((outcome) => outcome.level === level) ?? { value: 0, bound: 0 };
}

function boundOf(result: LevelledResult): BandBound {
  const whole = (level: PricedLevel): number => Math.max(0, Math.ceil(levelOf(result, level).bound - ROUNDING));
  return {
    missingHalfHours: whole('cover-floor'),
    personalisedCount: whole('service'),
    weightedDistanceMinutes: whole('wishes'),
  };
}

function isProved(score: BandScore, bound: BandBound): boolean {
  return (
    score.missingHalfHours <= bound.missingHalfHours &&
    score.personalisedCount <= bound.personalisedCount &&
    score.weightedDistanceMinutes <= bound.weightedDistanceMinutes
  );
}

/** What the solver says it reached must be what the timetables are. */
function disagreements(score: BandScore, result: LevelledResult): string[] {
  const pairs = [
    ['cover-floor', score.missingHalfHours],
    ['service', score.personalisedCount],
    ['wishes', score.weightedDistanceMinutes],
  ] as const;
  return pairs
    .map(([level, counted]) => [level, counted, levelOf(result, level).value] as const)
    .filter(([, counted, said]) => Math.abs(counted - said) > ROUNDING)
    .map(([level, counted, said]) => `${level}: ${counted} counted, ${said} reported`);
}

/** A search that ran out of time may come back with less than a shorter menu reached; that menu is allowed here too. */
function noWorseThan(before: BandChoice | undefined, found: BandChoice): BandChoice {
  if (before === undefined || compareScores(found.score, before.score) <= 0) return found;
  const { maxBands, bound } = found;
  return { ...before, maxBands, bound, status: isProved(before.score, bound) ? 'optimal' : 'feasible' };
}

/** Below 0 where the first is better: cover, then personalised timetables, then distance. */
export function compareScores(one: BandScore, other: BandScore): number {
  return (
    one.missingHalfHours - other.missingHalfHours ||
    one.personalisedCount - other.personalisedCount ||
    one.weightedDistanceMinutes - other.weightedDistanceMinutes
  );
}
