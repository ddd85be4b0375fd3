import type { MilpSolver } from '../../../src/planner/milp/milp-solver';
import { createSolver } from '../../../src/planner/milp/solvers/create-solver';
import { formulate } from '../../../src/planner/formulate';
import { planRoster } from '../../../src/planner/plan-roster';
import type { PlanLimits } from '../../../src/planner/plan-result';
import type { Assignment, WorkMode } from '../../../src/planner/problem/assignment';
import { dayName } from './civil-instants';
import { HOME_SITE, USUAL_ACTIVITY } from './duty-sketch';
import { problemOf, USUAL_MONDAY } from './problem-of';
import type { ProblemSketch } from './problem-sketch';

/** Enough for any tiny instance; a test that needs it all has failed. */
export const TEST_LIMITS = { timeLimitSeconds: 20, seed: 1 } satisfies PlanLimits;

/** A solver for the tests of the surrounding `describe`, closed after them. */
export function openSolver(id = 'highs', parallelism = 1): () => MilpSolver {
  let solver: MilpSolver;
  // Loading WebAssembly takes a second, and several on a busy machine.
  jest.setTimeout(30_000);
  beforeAll(() => {
    solver = createSolver(id, parallelism);
  });
  afterAll(() => solver.close());
  return () => solver;
}

/** Plans a sketch of one week to proved optimality and says the roster in words: `Mon rossi 14-20`. */
export async function planSketch(sketch: ProblemSketch, solver: MilpSolver): Promise<readonly string[]> {
  const plan = await planRoster(problemOf(sketch), solver, TEST_LIMITS);
  expect(plan).toMatchObject({ status: 'optimal', dataErrors: [] });
  return inWords(plan.assignments, sketch.from);
}

/** What people may do at all: the decisions the model has, in the words of a roster. */
export function choicesInWords(sketch: ProblemSketch): string[] {
  return formulate(problemOf(sketch)).groups.flatMap(({ placements, works }) =>
    placements.flatMap(({ person, duty, siteId, mode }) =>
      works.map(({ activity }) =>
        words(duty.on, person.id, duty.id, siteId, activity.id, mode, sketch.from ?? USUAL_MONDAY),
      ),
    ),
  );
}

/** A roster in words; the usual site and activity are left out. */
export function inWords(assignments: readonly Assignment[], from = USUAL_MONDAY): string[] {
  return assignments.map(({ on, personId, dutyId, siteId, activityId, mode }) =>
    words(on, personId, dutyId, siteId, activityId, mode, from),
  );
}

function words(
  on: string,
  personId: string,
  dutyId: string,
  siteId: string | null,
  activityId: string,
  mode: WorkMode,
  from: string,
): string {
  const place = mode === 'agile' ? ' agile' : siteId === HOME_SITE ? '' : ` at ${siteId}`;
  const work = activityId === USUAL_ACTIVITY ? '' : ` doing ${activityId}`;
  return `${dayName(on, from)} ${personId} ${dutyId}${place}${work}`;
}
