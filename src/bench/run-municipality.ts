import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import type { MilpSolver } from '../planner/milp/milp-solver';
import type { PartOutcome, PlanLimits, PlanStatus } from '../planner/plan-result';
import { planWeeks } from '../planner/plan-weeks';
import { municipality } from './municipality';

/** One line of the benchmark. */
export interface MunicipalityBenchLine {
  readonly instance: string;
  readonly people: number;
  readonly units: number;
  readonly status: PlanStatus;
  /** Independent parts, and how many of them were proved optimal. */
  readonly parts: number;
  readonly partsOptimal: number;
  readonly largestPart: number;
  readonly cost: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  /** Largest gap of a part; null where one has no roster or no bound. */
  readonly worstGap: number | null;
  /** From the data in memory to the checked roster. */
  readonly seconds: number;
  readonly hardViolations: number;
  /** People missing, summed over half hours. */
  readonly missing: number;
  /** Largest memory of the whole process up to here. */
  readonly peakMemoryMegabytes: number;
}

const MONDAY = '2026-11-30';

/** Plans one week of a made-up administration and measures it. */
export async function runMunicipality(
  people: number,
  units: number,
  solver: MilpSolver,
  limits: PlanLimits,
): Promise<MunicipalityBenchLine> {
  const { seed } = limits;
  const data = municipality(people, units, seed, MONDAY);
  const parts: PartOutcome[] = [];
  const startedAt = performance.now();
  const problem = assembleRosterProblem(data, { from: MONDAY, weeks: 1 });
  const secondsLeft = limits.timeLimitSeconds - (performance.now() - startedAt) / 1000;
  const result = await planWeeks(problem, solver, {
    ...{ ...limits, timeLimitSeconds: Math.max(1, secondsLeft), onPart: (part) => parts.push(part) },
  });
  const gaps = parts.map(({ gap }) => gap);
  return {
    instance: `municipality-${people}-${units}-${seed}`,
    ...{ people, units, status: result.status, parts: parts.length },
    partsOptimal: parts.filter(({ status }) => status === 'optimal').length,
    largestPart: Math.max(...parts.map(({ peopleCount }) => peopleCount)),
    ...{ cost: result.score?.total ?? null, bound: result.bound, gap: result.gap },
    worstGap: gaps.includes(null) ? null : Math.max(...gaps.map(Number)),
    seconds: Math.round(performance.now() - startedAt) / 1000,
    hardViolations: result.findings.filter(({ level }) => level === 'law').length,
    missing: result.shortages.reduce((sum, { missingCount }) => sum + missingCount, 0),
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
