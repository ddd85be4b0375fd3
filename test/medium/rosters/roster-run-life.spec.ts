import type { DataSource } from 'typeorm';
import { checkRoster } from '../../../src/planner/check-roster';
import type { PlanLimits, PlanResult } from '../../../src/planner/plan-result';
import type { Assignment } from '../../../src/planner/problem/assignment';
import type { RosterProblem } from '../../../src/planner/problem/roster-problem';
import { AppConfig } from '../../../src/platform/config/app-config';
import { SystemClock } from '../../../src/platform/clock';
import { Log } from '../../../src/platform/logging/log';
import type { CheckedPlan } from '../../../src/modules/rosters/planning-messages';
import { PlanAbandonedError, Planner } from '../../../src/modules/rosters/planning-thread-runner';
import { RosterAssignmentEntity } from '../../../src/modules/rosters/roster-assignment.entity';
import { RosterHistoryService } from '../../../src/modules/rosters/roster-history.service';
import { RosterProblemAssembler } from '../../../src/modules/rosters/roster-problem-assembler';
import { RosterRunEntity } from '../../../src/modules/rosters/roster-run.entity';
import { RosterRunWork } from '../../../src/modules/rosters/roster-run-work';
import { LeaseLostError, MAX_ATTEMPTS, RosterRunStore } from '../../../src/modules/rosters/roster-run.store';
import { RosterOverrides } from '../../../src/modules/rosters/editing/roster-overrides.service';
import { RosterStore } from '../../../src/modules/rosters/roster.store';
import { RosterEntity } from '../../../src/modules/rosters/roster.entity';
import { contingentReadiness, importSampleBody, recordServices } from '../../support/import-sample-body';
import { testConfig } from '../../support/test-app';
import { openTestDataSource } from '../../support/test-database';

/** Opening a database takes long on a busy machine. */
jest.setTimeout(60_000);

const MONDAY = '2020-05-04';

describe('the life of a roster run', () => {
  let dataSource: DataSource;
  let store: RosterRunStore;

  beforeAll(async () => {
    dataSource = await openTestDataSource();
    await importSampleBody(dataSource);
    store = new RosterRunStore(dataSource);
  });
  afterEach(async () => {
    await dataSource.query('DELETE FROM roster_runs');
    await dataSource.query('DELETE FROM rosters');
  });
  afterAll(() => dataSource.destroy());

  describe('its lease', () => {
    it('goes to one process at a time', async () => {
      const id = await queueRun();
      const claims = await Promise.all([1, 2, 3, 4].map(() => store.claim(id)));
      expect(claims.filter((lease) => lease !== null)).toHaveLength(1);
      expect(await store.findClaimable()).toEqual([]);
    });

    it('goes to the next process once it has run out, with a newer token', async () => {
      const id = await queueRun();
      const first = await claim();
      await letLeaseRunOut(id);
      const second = await claim();
      expect(second.run.id).toBe(id);
      expect(Number(second.token)).toBeGreaterThan(Number(first.token));
    });

    it('lets nobody write whose token is not the newest', async () => {
      const id = await queueRun();
      const slept = await claim();
      await letLeaseRunOut(id);
      const current = await claim();
      const outcome = {
        status: 'stopped',
        rosterId: null,
        errors: [],
        bestScore: null,
        bound: null,
        gap: null,
      } as const;
      await expect(store.heartbeat(slept, null)).rejects.toThrow(LeaseLostError);
      await expect(store.finish(dataSource.manager, slept, outcome, null)).rejects.toThrow(LeaseLostError);
      await store.release(slept);
      expect((await find(id)).status).toBe('running');
      await store.finish(dataSource.manager, current, outcome, null);
      expect((await find(id)).status).toBe('stopped');
    });

    it('is given up after the process has ended too often', async () => {
      const id = await queueRun();
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        await claim();
        await letLeaseRunOut(id);
      }
      expect(await store.findClaimable()).toEqual([]);
      expect(await find(id)).toMatchObject({ status: 'failed', errors: [{ rule: 'run-attempts' }] });
    });
  });

  describe('its units and weeks', () => {
    const askedFor = (unitIds: string[], fromOn: string, weeks = 1) => queueRun({ unitIds, fromOn, weeks });

    it('are planned by one run at a time, whoever claims', async () => {
      const runs = [
        await askedFor(['registry', 'sport'], MONDAY, 2),
        await askedFor(['sport'], '2020-05-11'),
        await askedFor(['registry'], MONDAY),
        await askedFor(['registry'], '2020-05-18'),
      ];
      const [both, second, first, later] = await Promise.all(runs.map((id) => store.claim(id)));
      expect(later).not.toBeNull();
      // Either the large run has both weeks, or the small ones have them; never one and the other.
      expect([both, second, first].filter((lease) => lease !== null).length).toBeGreaterThanOrEqual(1);
      expect(both !== null && (second !== null || first !== null)).toBe(false);
    });

    it('are free for the next run as soon as the one before is over, given back or given up', async () => {
      const one = await askedFor(['registry'], MONDAY);
      const next = await askedFor(['registry', 'sport'], MONDAY);
      const lease = await store.claim(one);
      if (!lease) throw new Error('the run waits');
      expect(await store.claim(next)).toBeNull();
      expect(await store.findClaimable()).toEqual([]);
      expect((await find(next)).status).toBe('queued');
      await store.release(lease);
      const taken = await store.claim(next);
      if (!taken) throw new Error('the week is free');
      expect(await store.claim(one)).toBeNull();
      await dataSource.query('UPDATE roster_runs SET attempt_count = 9 WHERE id = $1', [next]);
      await letLeaseRunOut(next);
      expect(await store.findClaimable()).toEqual([one]);
      expect(await store.claim(one)).not.toBeNull();
    });

    it('stay with a run that another process takes over', async () => {
      const id = await askedFor(['registry'], MONDAY, 3);
      await store.claim(id);
      await letLeaseRunOut(id);
      expect(await store.claim(id)).not.toBeNull();
      const [{ slots }] = await dataSource.query<[{ slots: string }]>('SELECT count(*) AS slots FROM roster_run_slots');
      expect(slots).toBe('3');
    });
  });

  describe('planned by a process', () => {
    it('ends with a roster, its rows and its score', async () => {
      const id = await queueRun();
      await runAll((problem) => planned(problem, [duty(problem, 'anna', MONDAY)]));
      const run = await find(id);
      expect(run).toMatchObject({ status: 'completed', errors: [], leaseUntil: null });
      const roster = await dataSource.manager.findOneByOrFail(RosterEntity, { id: run.rosterId ?? '' });
      expect(roster).toMatchObject({
        bodyId: 'milano',
        unitIds: ['registry'],
        fromOn: MONDAY,
        status: 'draft',
        timeZone: 'Europe/Rome',
      });
      const rows = await dataSource.manager.findBy(RosterAssignmentEntity, { rosterId: roster.id });
      expect(rows).toMatchObject([
        { personId: 'anna', on: MONDAY, unitId: 'registry', startAt: new Date('2020-05-04T06:00:00Z') },
      ]);
    });

    it('saves nothing that breaks the law, whatever the planner says', async () => {
      const id = await queueRun();
      await runAll((problem) => {
        const plan = planned(problem, []);
        const finding = { ...LAW_FINDING };
        return { ...plan, check: plan.check && { ...plan.check, findings: [finding] } };
      });
      expect(await find(id)).toMatchObject({ status: 'failed', rosterId: null, errors: [{ rule: 'planner' }] });
      expect(await dataSource.manager.count(RosterEntity)).toBe(0);
    });

    it('saves nothing whose score the check does not confirm', async () => {
      const id = await queueRun();
      await runAll((problem) => {
        const plan = planned(problem, []);
        if (!plan.result.score) throw new Error('the sample has a score');
        const score = { ...plan.result.score, levels: { ...plan.result.score.levels, service: -1 } };
        return { ...plan, result: { ...plan.result, score } };
      });
      expect(await find(id)).toMatchObject({ status: 'failed', rosterId: null });
      expect(await dataSource.manager.count(RosterEntity)).toBe(0);
    });

    it('names rule, person and day where the data break the law', async () => {
      const id = await queueRun();
      const dataErrors = [{ rule: 'minimum-daily-rest', people: ['anna'], on: MONDAY, detail: '600 of 660 minutes' }];
      await runAll(() => ({ result: { ...NOTHING, status: 'infeasible', dataErrors }, check: null, weekCount: 1 }));
      expect(await find(id)).toMatchObject({ status: 'unsolvable', rosterId: null, errors: dataErrors });
    });

    it('keeps the best roster so far when it is stopped', async () => {
      const id = await queueRun();
      await runAll(async (problem, limits, work) => {
        await store.requestStop(id);
        work.stop(id);
        expect(limits.signal?.aborted).toBe(true);
        const plan = planned(problem, []);
        return { ...plan, result: { ...plan.result, status: 'cancelled' } };
      });
      const run = await find(id);
      expect(run.status).toBe('stopped');
      expect(await dataSource.manager.findOneBy(RosterEntity, { id: run.rosterId ?? '' })).toMatchObject({
        planStatus: 'cancelled',
      });
    });

    it('hears of a stop that was asked for in another process', async () => {
      const id = await queueRun();
      await store.requestStop(id);
      expect((await find(id)).status).toBe('stopped');
      const second = await queueRun();
      await runAll(async (_problem, limits) => {
        await store.requestStop(second);
        await aborted(limits);
        return { result: { ...NOTHING, status: 'cancelled' }, check: null, weekCount: 1 };
      });
      expect(await find(second)).toMatchObject({ status: 'stopped', rosterId: null });
    });

    it('goes back to the queue at a shutdown', async () => {
      const id = await queueRun();
      await runAll(async (_problem, limits, _work, shutdown) => {
        shutdown.abort();
        await aborted(limits);
        throw new PlanAbandonedError();
      });
      expect(await find(id)).toMatchObject({ status: 'queued', attemptCount: 0, leaseUntil: null });
    });
  });

  it('starts where the roster before it ended', async () => {
    await queueRun();
    const closingLedger = [{ ...LEDGER, personId: 'anna', presenceDays: 9 }];
    await runAll((problem) => {
      const plan = planned(problem, [duty(problem, 'anna', '2020-05-08')]);
      return { ...plan, result: { ...plan.result, closingLedger } };
    });
    const { problem } = await assembler().assemble({ unitIds: ['registry'], fromOn: '2020-05-11', weeks: 1 });
    expect(problem.history.assignments).toMatchObject([{ personId: 'anna', on: '2020-05-08', dutyId: 'day' }]);
    expect(problem.history.ledger).toEqual(closingLedger);
    const { problem: sameWeek } = await assembler().assemble({ unitIds: ['registry'], fromOn: MONDAY, weeks: 1 });
    expect(sameWeek.history.assignments).toEqual([]);
    expect(sameWeek.history.ledger).toMatchObject([{ personId: 'anna', presenceDays: 3 }]);
  });

  async function queueRun(asked: Partial<RosterRunEntity> = {}): Promise<string> {
    const { identifiers } = await dataSource.manager.insert(RosterRunEntity, {
      bodyId: 'milano',
      unitIds: ['registry'],
      fromOn: MONDAY,
      weeks: 1,
      timeLimitSeconds: 5,
      seed: 1,
      createdBy: 'test',
      createdAt: new Date(),
      ...asked,
    });
    return (identifiers[0] as { id: string }).id;
  }

  function find(id: string): Promise<RosterRunEntity> {
    return dataSource.manager.findOneByOrFail(RosterRunEntity, { id });
  }

  async function claim() {
    const [id = ''] = await store.findClaimable();
    const lease = id === '' ? null : await store.claim(id);
    if (!lease) throw new Error('there is no run to claim');
    return lease;
  }

  async function letLeaseRunOut(id: string): Promise<void> {
    await dataSource.query(`UPDATE roster_runs SET lease_until = now() - interval '1 second' WHERE id = $1`, [id]);
  }

  function assembler(): RosterProblemAssembler {
    const { organisation, staff, hours, phases, ...others } = recordServices(dataSource);
    const { demand, visits, officeCover, contingents, skillNeeds, appointments } = others;
    return new RosterProblemAssembler(
      organisation,
      staff,
      hours,
      phases,
      demand,
      visits,
      officeCover,
      contingents,
      skillNeeds,
      appointments,
      new RosterHistoryService(dataSource),
    );
  }

  /** Plans the oldest run that waits, with a planner that answers as told. */
  async function runAll(answer: Answer): Promise<void> {
    const log = new Log(new AppConfig(testConfig()));
    const planner = new AnsweringPlanner();
    const work = new RosterRunWork(
      dataSource,
      store,
      new RosterStore(new SystemClock(), new RosterOverrides(dataSource)),
      assembler(),
      planner,
      contingentReadiness(dataSource, new SystemClock()),
      log,
    );
    const shutdown = new AbortController();
    planner.answer = async (problem, limits) => answer(problem, limits, work, shutdown);
    await work.carryOut(await claim(), shutdown.signal);
  }
});

type Answer = (
  problem: RosterProblem,
  limits: PlanLimits,
  work: RosterRunWork,
  shutdown: AbortController,
) => CheckedPlan | Promise<CheckedPlan>;

class AnsweringPlanner extends Planner {
  answer: (problem: RosterProblem, limits: PlanLimits) => Promise<CheckedPlan>;

  plan(problem: RosterProblem, limits: PlanLimits): Promise<CheckedPlan> {
    return this.answer(problem, limits);
  }
}

const LAW_FINDING = {
  rule: 'minimum-daily-rest',
  level: 'law',
  amount: 60,
  unit: 'minutes of missing rest',
  penalty: 0,
  people: ['anna'],
  on: MONDAY,
  site: null,
  detail: '600 of 660 minutes',
} as const;

const LEDGER = { presenceDueDays: 0, agileDays: 0, mornings: 0, afternoons: 0, saturdays: 0, saturdaysDue: 0 };

const NOTHING: Omit<PlanResult, 'status'> = {
  assignments: [],
  score: null,
  bound: null,
  gap: null,
  seconds: 0.1,
  findings: [],
  shortages: [],
  dataErrors: [],
  warnings: [],
  closingLedger: [],
  solver: 'test',
};

/** A plan as the planner would return it, its figures measured by the rules' check; law is left out on purpose. */
function planned(problem: RosterProblem, assignments: readonly Assignment[]): CheckedPlan {
  const check = checkRoster(problem, assignments);
  const findings = check.findings.filter(({ level }) => level !== 'law');
  const { score, shortages } = check;
  const result = {
    ...NOTHING,
    status: 'optimal' as const,
    assignments,
    score,
    bound: score.total,
    gap: 0,
    findings,
    shortages,
  };
  return { result, check: { ...check, findings }, weekCount: 1 };
}

function duty(problem: RosterProblem, personId: string, on: string): Assignment {
  const day = problem.duties.find((each) => each.on === on);
  if (!day) throw new Error(`the sample has no duty on ${on}`);
  return {
    personId,
    on,
    dutyId: day.id,
    siteId: 'larga',
    activityId: 'desk',
    mode: 'on-site',
    startAtMinute: day.startAtMinute,
    endAtMinute: day.endAtMinute,
    paidMinutes: day.paidMinutes,
    breakStartAtMinute: day.breakStartAtMinutes[0] ?? null,
    breakMinutes: day.breakMinutes,
  };
}

function aborted({ signal }: PlanLimits): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve());
  });
}
