import { readScenario } from '../../src/modules/exchange/scenario/read-scenario';
import { assembleRosterProblem } from '../../src/modules/rosters/assemble-roster-problem';
import { plannedQueues, type PlannedQueue } from '../../src/planner/explain/predicted-waits';
import type { Assignment } from '../../src/planner/problem/assignment';
import { SeededRandom } from '../../src/planner/search/seeded-random';
import { planJson, runTurnario, SEGRATE, type PlanDocument } from '../support/run-turnario';
import { meanWithConfidence, simulateQueue, type SimulatedVisit } from '../support/simulate-queue';

// A search may take its minute on a busy machine.
jest.setTimeout(240_000);

interface WaitingPlan extends PlanDocument {
  readonly predictedWaits: readonly {
    readonly site: string;
    readonly visits: number;
    readonly averageWaitMinutes: number;
    readonly growingHalfHours: number;
  }[];
}

const WARM_UP_MINUTES = 1_000;
const MINUTES_PER_HALF_HOUR = 4_000;
const WEEKS = 400;

/**
 * The desk of Segrate: 60,000 visits a year of ten minutes, and people as a roster puts them there. What Erlang C predicts is
 * held against two simulations. One keeps each half hour going long after it would have ended, as the formula does: this is
 * the one the prediction must meet. The other lets the queue go on from half hour to half hour of real days, which begin with
 * an empty room; there people wait less than predicted, so the prediction errs to the safe side.
 */
describe('the predicted wait of the roster of Segrate', () => {
  let plan: WaitingPlan;
  let queues: readonly PlannedQueue[];

  beforeAll(async () => {
    plan = (await planJson(SEGRATE)) as WaitingPlan;
    const { planning, horizon } = await readScenario(SEGRATE);
    const problem = assembleRosterProblem(planning, horizon);
    const duties = new Map(problem.duties.map((duty) => [`${duty.id} ${duty.on}`, duty]));
    const assignments = plan.assignments.map(({ person, on, duty, site, activity }): Assignment => {
      const { startAtMinute, endAtMinute, paidMinutes, breakMinutes } = duties.get(`${duty} ${on}`)!;
      const work = { personId: person, on, dutyId: duty, siteId: site, activityId: activity, mode: 'on-site' as const };
      return { ...work, startAtMinute, endAtMinute, paidMinutes, breakMinutes, breakStartAtMinute: null };
    });
    queues = plannedQueues(problem.demand, assignments);
  });

  it('is under four minutes over the week, in the roster proved optimal', () => {
    expect(plan.status).toBe('optimal');
    expect(plan.predictedWaits).toHaveLength(1);
    const [desk] = plan.predictedWaits;
    expect(desk).toMatchObject({ site: 'sac', growingHalfHours: 0 });
    expect(desk!.visits).toBeCloseTo(1_200, 6);
    expect(desk!.averageWaitMinutes).toBeGreaterThan(0.1);
    expect(desk!.averageWaitMinutes).toBeLessThan(4);
  });

  it('is within a tenth of a simulation of each half hour by itself', () => {
    const random = new SeededRandom(20261130);
    const cache = new Map<string, number>();
    const [visits, waited] = queues.reduce(
      ([visitSum, waitSum], queue) => {
        const { startAtMinute, endAtMinute } = queue.demand;
        const key = `${queue.visitsPerHour.toFixed(9)} ${queue.desks}`;
        const wait = cache.get(key) ?? longRunWait(queue, random);
        cache.set(key, wait);
        const visitors = (queue.visitsPerHour * (endAtMinute - startAtMinute)) / 60;
        return [visitSum + visitors, waitSum + visitors * wait];
      },
      [0, 0],
    );
    const predicted = plan.predictedWaits[0]!.averageWaitMinutes;
    expect(Math.abs(waited / visits - predicted) / predicted).toBeLessThan(0.1);
  });

  it('is not exceeded by weeks in which the queue goes on from half hour to half hour', () => {
    const random = new SeededRandom(4);
    const days = [...new Set(queues.map(({ demand }) => demand.on))].map((on) =>
      queues
        .filter(({ demand }) => demand.on === on)
        .map(({ demand, ...queue }) => ({ ...queue, minutes: demand.endAtMinute - demand.startAtMinute })),
    );
    const weeks = Array.from({ length: WEEKS }, () =>
      meanWait(days.flatMap((stretches) => simulateQueue(stretches, { serviceMinutes: 10 }, random))),
    );
    const { mean, halfWidth } = meanWithConfidence(weeks);
    expect(mean - halfWidth).toBeLessThan(plan.predictedWaits[0]!.averageWaitMinutes);
    expect(mean + halfWidth).toBeLessThan(4);
  });

  it('is printed with the roster and shown for the desks of a day', async () => {
    const day = await runTurnario('desks', SEGRATE, '--on', '2026-12-01');
    expect(day.status).toBe(0);
    expect(day.stdout).toMatch(/Sportello S@C, Sportello polifunzionale \| Tue 1 Dec 2026/);
    expect(day.stdout).toMatch(/9\.00-9\.30 +14\.7 +7 +7 /);
    const sunday = await runTurnario('desks', SEGRATE, '--on', '2026-12-06');
    expect(sunday.stdout).toBe('Nobody is expected on Sun 6 Dec.\n');
    const both = await runTurnario('desks', SEGRATE, '--visits-per-hour', '24');
    expect(both.status).toBe(2);
  });
});

function longRunWait(queue: PlannedQueue, random: SeededRandom): number {
  const stretch = { ...queue, minutes: WARM_UP_MINUTES + MINUTES_PER_HALF_HOUR * 5 };
  const visits = simulateQueue([stretch], queue, random);
  return meanWait(visits.filter(({ arrivedAtMinute }) => arrivedAtMinute >= WARM_UP_MINUTES));
}

function meanWait(visits: readonly SimulatedVisit[]): number {
  return visits.reduce((sum, { waitMinutes }) => sum + waitMinutes, 0) / visits.length;
}
