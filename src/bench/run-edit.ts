import { OpenRoster } from '../modules/rosters/checking/open-roster';
import { assembleRosterProblem } from '../modules/rosters/assemble-roster-problem';
import type { MilpSolver } from '../planner/milp/milp-solver';
import { planWeeks } from '../planner/plan-weeks';
import type { Assignment } from '../planner/problem/assignment';
import { repairRoster } from '../planner/repair/repair-roster';
import { median, processorMilliseconds } from './processor-time';
import { BENCH_MONDAY, weeklyUnit } from './weekly-unit';

/** How long it takes to measure an edit by hand of a made-up unit's roster, and to mend it after absences. */
export interface EditBenchLine {
  readonly instance: string;
  readonly people: number;
  /** Edits measured, spread over the week. */
  readonly edits: number;
  /** Processor time of the whole answer of the rules, of the median and of the slowest one. */
  readonly editMilliseconds: number;
  readonly editSlowestMilliseconds: number;
  /** Processor time of three proposals for two people away on one day, solver included. */
  readonly repairMilliseconds: number;
  readonly repairSlowestMilliseconds: number;
}

const EDITS = 20;
const REPAIRS = 3;
const WARM_UP = 3;

/** Plans a made-up unit, then removes some of its duties one at a time, and mends some of its days. */
export async function runEdit(
  people: number,
  seed: number,
  solver: MilpSolver,
  timeLimitSeconds: number,
): Promise<EditBenchLine> {
  const problem = assembleRosterProblem(weeklyUnit(people, seed, BENCH_MONDAY), { from: BENCH_MONDAY, weeks: 1 });
  const { assignments } = await planWeeks(problem, solver, { timeLimitSeconds, seed });
  const open = new OpenRoster(problem, assignments);
  const sample = spread(assignments, EDITS + WARM_UP);
  const edits: number[] = [];
  for (const { personId, on } of sample)
    edits.push(await processorMilliseconds(() => open.measure({ removed: [{ personId, on }], added: [] })));
  const options = { proposalCount: 3, leastDisturbance: true };
  const repairs: number[] = [];
  for (const { on } of spread(assignments, REPAIRS)) {
    const absences = assignments.filter((duty) => duty.on === on).slice(0, 2);
    const mend = () => repairRoster(problem, assignments, absences, solver, { timeLimitSeconds, seed }, options);
    repairs.push(await processorMilliseconds(mend));
  }
  const measured = edits.slice(WARM_UP);
  return {
    instance: `weekly-${people}-${seed}`,
    people,
    edits: measured.length,
    editMilliseconds: median(measured),
    editSlowestMilliseconds: Math.max(0, ...measured),
    repairMilliseconds: median(repairs),
    repairSlowestMilliseconds: Math.max(0, ...repairs),
  };
}

function spread(assignments: readonly Assignment[], count: number): Assignment[] {
  const size = Math.min(count, assignments.length);
  return Array.from(
    { length: size },
    (_, index) => assignments[Math.floor(((index + 0.5) * assignments.length) / size)]!,
  );
}
