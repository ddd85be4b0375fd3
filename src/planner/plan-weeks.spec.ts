import { instantAt } from '../../test/support/planner/civil-instants';
import { duties } from '../../test/support/planner/duty-sketch';
import { inWords, openSolver, TEST_LIMITS } from '../../test/support/planner/plan-sketch';
import { problemOf } from '../../test/support/planner/problem-of';
import { only, type PersonSketch, type ProblemSketch } from '../../test/support/planner/problem-sketch';
import type { PlanLimits, PlanProgress } from './plan-result';
import { planWeeks } from './plan-weeks';

const ALL_DAYS = 'Mon Tue Wed Thu Fri Sat Sun';
const twice = (days: string) => `${days} ${days.replace(/\w+/g, (day) => `${day}+1`)}`;

const settingsOn = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { enabled: true }]));

describe('planWeeks', () => {
  const solver = openSolver();
  const plan = (sketch: ProblemSketch, limits: PlanLimits = TEST_LIMITS) =>
    planWeeks(problemOf(sketch), solver(), limits);

  it('keeps the rest across the border of two weeks', async () => {
    const sketch: ProblemSketch = {
      weeks: 2,
      settings: only('one-duty-a-day', 'demand-cover', 'wishes', 'minimum-daily-rest'),
      templates: { '14-20': { days: 'Sun' }, '06-12': { days: 'Mon+1' }, '07-13': { days: 'Mon+1' } },
      demand: [
        { days: 'Sun', hours: '14-20', target: 1 },
        { days: 'Mon+1', hours: '06-12', target: 1 },
      ],
    };
    const { status, assignments } = await plan(sketch);
    expect(status).toBe('optimal');
    expect(inWords(assignments)).toEqual(['Sun rossi 14-20', 'Mon+1 rossi 07-13']);
  });

  it('leaves the rest that a duty pinned in the next week needs', async () => {
    const { status, assignments } = await plan({
      weeks: 2,
      settings: only('one-duty-a-day', 'demand-cover', 'minimum-daily-rest'),
      templates: { '14-20': { days: 'Sun' }, '13-19': { days: 'Sun' }, '06-12': { days: 'Mon+1' } },
      demand: [{ days: 'Sun', hours: '14-20', target: 1 }],
      pinned: duties('Mon+1 06-12'),
    });
    expect(status).toBe('optimal');
    expect(inWords(assignments)).toEqual(['Sun rossi 13-19', 'Mon+1 rossi 06-12']);
  });

  it('keeps the days in a row before a pinned duty', async () => {
    const { assignments, findings } = await plan({
      weeks: 2,
      settings: only('one-duty-a-day', 'demand-cover', 'maximum-consecutive-days'),
      templates: { '07-13': {} },
      demand: [{ days: 'Tue Wed Thu Fri Sat Sun', hours: '07-13', target: 1 }],
      pinned: duties('Mon+1 07-13'),
    });
    expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
    expect(assignments).toHaveLength(6);
  });

  it('keeps the days in a row across the border', async () => {
    const { assignments, findings } = await plan({
      weeks: 2,
      settings: only('one-duty-a-day', 'demand-cover', 'maximum-consecutive-days'),
      templates: { '07-13': {} },
      demand: [{ days: 'Thu Fri Sat Sun Mon+1 Tue+1 Wed+1', hours: '07-13', target: 1 }],
    });
    expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
    expect(assignments.filter(({ on }) => on >= '2026-12-03' && on <= '2026-12-09')).toHaveLength(6);
  });

  it('goes by the criteria of each week', async () => {
    const person = (id: string, remotePriorityOfWeeks: readonly number[]): PersonSketch => ({
      ...{ id, works: twice('Mon Tue Wed'), agreement: twice('Mon Tue Wed'), weeklyMinutes: 1080, daysPerWeek: 3 },
      remotePriorityOfWeeks,
    });
    const { status, assignments } = await plan({
      weeks: 2,
      settings: only('one-duty-a-day', 'presence-contingent', 'contract-hours', 'remote-rotation'),
      templates: { '07-13': { days: twice('Mon Tue Wed'), modes: ['on-site', 'agile'] } },
      contingents: [{ days: twice('Mon Tue Wed'), min: 1, max: 1 }],
      people: [person('bianchi', [1, 0]), person('rossi', [0, 1])],
    });
    expect(status).toBe('optimal');
    const onSite = assignments.filter(({ mode }) => mode === 'on-site');
    const daysOf = (id: string, isFirst: boolean): number =>
      onSite.filter(({ personId, on }) => personId === id && on <= '2026-12-06' === isFirst).length;
    // Three turns a week at weights of a half and one.
    expect([daysOf('bianchi', true), daysOf('rossi', true)]).toEqual([1, 2]);
    expect([daysOf('bianchi', false), daysOf('rossi', false)]).toEqual([2, 1]);
  });

  it('carries the ledger on: who was on site more is so less the week after', async () => {
    const person = (id: string): PersonSketch => ({
      ...{ id, works: twice('Mon Tue Wed'), agreement: twice(ALL_DAYS), weeklyMinutes: 1080, daysPerWeek: 3 },
    });
    const { assignments, closingLedger, score, bound } = await plan({
      weeks: 2,
      people: [person('bianchi'), person('rossi')],
      templates: { '07-13': { modes: ['on-site', 'agile'] } },
      contingents: [{ days: twice('Mon Tue Wed'), min: 1, max: 1 }],
    });
    const days = (id: string, week: readonly string[]) =>
      assignments.filter(({ personId, mode, on }) => personId === id && mode === 'on-site' && week.includes(on)).length;
    const first = ['2026-11-30', '2026-12-01', '2026-12-02'];
    const second = ['2026-12-07', '2026-12-08', '2026-12-09'];
    expect([days('bianchi', first), days('rossi', first)].sort()).toEqual([1, 2]);
    expect(days('bianchi', first) + days('bianchi', second)).toBe(3);
    expect(closingLedger.map(({ presenceDays, presenceDueDays }) => [presenceDays, presenceDueDays])).toEqual([
      [3, 3],
      [3, 3],
    ]);
    expect(score!.total).toBeCloseTo(bound!, 3);
  });

  it('plans week by week what it plans at once when nothing crosses the border', async () => {
    const week = { templates: { '07-13': { days: 'Mon-Sat' }, '14-20': { days: 'Mon-Sat' } } };
    const one = await plan({
      ...week,
      people: ['bianchi', 'rossi'],
      demand: [{ days: 'Mon-Sat', hours: '07-20', target: 1 }],
    });
    const both = await plan({
      weeks: 2,
      people: ['bianchi', 'rossi'],
      templates: {
        '07-13': { days: twice('Mon Tue Wed Thu Fri Sat') },
        '14-20': { days: twice('Mon Tue Wed Thu Fri Sat') },
      },
      demand: [{ days: twice('Mon Tue Wed Thu Fri Sat'), hours: '07-20', target: 1 }],
    });
    expect(both.score!.levels.service).toBe(2 * one.score!.levels.service);
    expect(both).toMatchObject({ status: 'optimal', gap: 0 });
  });

  describe('where a week leaves the next one no lawful roster', () => {
    const night: ProblemSketch = {
      weeks: 2,
      settings: only('one-duty-a-day', 'demand-cover', 'minimum-daily-rest', 'duty-limits'),
      templates: { '18-24': { days: 'Sun' }, '12-18': { days: 'Sun' }, '06-12': { days: 'Mon+1' } },
      demand: [
        { days: 'Sun', hours: '22-24', target: 1 },
        { days: 'Sun', hours: '16-17', target: 1 },
      ],
      override: {
        dutyLimits: [{ personId: 'rossi', dutyIds: ['06-12'], minCount: 1, maxCount: null, period: 'horizon' }],
      },
    };

    it('plans it again, looking ahead, for the best that leaves one', async () => {
      const { status, assignments, score, bound } = await plan(night);
      expect(status).toBe('optimal');
      expect(inWords(assignments)).toEqual(['Sun rossi 12-18', 'Mon+1 rossi 06-12']);
      expect(bound).toBeCloseTo(score!.total, 3);
    });

    it('goes back as far as it must', async () => {
      const { status, assignments } = await plan({
        ...night,
        weeks: 3,
        templates: { '07-13': { days: 'Mon' }, '12-18': { days: 'Tue+1' }, '06-12': { days: 'Wed+2' } },
        demand: [{ days: 'Mon', hours: '07-13', target: 1 }],
        settings: { ...night.settings, 'average-hours': { enabled: true, parameters: { weeks: 0 } } },
        people: [{ id: 'rossi', weeklyMinutes: 120, daysPerWeek: 1 }],
      });
      expect(status).toBe('optimal');
      expect(inWords(assignments)).toEqual(['Wed+2 rossi 06-12']);
    });

    it('prices the week planned again by every rule, and the others not with it', async () => {
      const priced = [
        ...['remote-rotation', 'phase-rule', 'saturday-fairness', 'late-day-fairness', 'monthly-balance'],
        ...['presence-contingent', 'companion-wishes', 'standalone-days', 'continuity', 'stability', 'skill-mix'],
      ];
      const everyday = 'Mon Tue Wed Thu Fri Sat Sun';
      const { status, assignments, score, bound } = await plan({
        ...night,
        settings: { ...night.settings, ...settingsOn(priced), wishes: { enabled: true } },
        people: ['bianchi', 'rossi'].map((id) => ({ id, agreement: twice(everyday) })),
        templates: { ...night.templates, '07-13': { days: twice(everyday), modes: ['on-site', 'agile'] } },
        phases: [{ days: twice(everyday), defaultMode: 'agile', maxAgileRatio: 0.5, maxAgileDaysPerWeek: 2 }],
        contingents: [{ days: twice(everyday), min: 1, max: 1 }],
        demand: [...night.demand!, { days: twice(everyday), hours: '08-10', target: 1 }],
        wishes: [{ person: 'bianchi', days: `Sun Mon+1`, kind: 'off', importance: 'high' }],
        companionWishes: [{ personId: 'rossi', companionId: 'bianchi', kind: 'together' }],
        baseline: duties('Mon 07-13', 'Mon+1 06-12'),
      });
      expect(status).toBe('optimal');
      expect(inWords(assignments)).toContain('Mon+1 rossi 06-12');
      expect(inWords(assignments)).not.toContain('Sun rossi 18-24');
      expect(bound).toBeCloseTo(score!.total, 3);
    });

    it('keeps the weeks it had when it is cancelled while it plans them again', async () => {
      const stop = new AbortController();
      let starts = 0;
      const onProgress = ({ weekIndex, phase }: PlanProgress): void => {
        if (weekIndex === 0 && phase === 'formulating' && ++starts === 2) stop.abort();
      };
      const result = await plan(night, { ...TEST_LIMITS, signal: stop.signal, onProgress });
      expect(starts).toBe(2);
      expect(result.status).toBe('cancelled');
      expect(result.assignments).toHaveLength(1);
    });

    it('names the week that has none whatever the weeks before', async () => {
      const { status, dataErrors } = await plan({ ...night, templates: { '18-24': { days: 'Sun' } } });
      expect(status).toBe('infeasible');
      expect(dataErrors).toEqual([expect.objectContaining({ rule: 'duty-limits', people: ['rossi'] })]);
    });
  });

  it('plans a week with a clock change to the minute', async () => {
    const { assignments } = await plan({
      from: '2027-03-22',
      weeks: 2,
      settings: only('one-duty-a-day', 'demand-cover', 'minimum-daily-rest'),
      templates: { '18-24': { days: 'Sat' }, '11-17': { days: 'Sun' }, '12-18': { days: 'Sun' } },
      demand: [
        { days: 'Sat', hours: '18-24', target: 1 },
        { days: 'Sun', hours: '11-17', target: 1 },
      ],
    });
    expect(inWords(assignments, '2027-03-22')).toEqual(['Sat rossi 18-24', 'Sun rossi 12-18']);
    expect(assignments[1]!.startAtMinute - assignments[0]!.endAtMinute).toBe(11 * 60);
    expect(assignments[1]!.startAtMinute).toBe(instantAt('2027-03-28', '12'));
  });

  it('keeps its whole weeks when cancelled', async () => {
    const stop = new AbortController();
    const result = await plan(
      {
        weeks: 3,
        templates: { '07-13': {} },
        people: [{ id: 'rossi', works: 'Mon-Sat Mon+1 Tue+1 Wed+1 Thu+1 Fri+1 Sat+1' }],
      },
      {
        ...TEST_LIMITS,
        signal: stop.signal,
        onProgress: ({ weekIndex, phase }) => (weekIndex === 0 && phase === 'checking' ? stop.abort() : undefined),
      },
    );
    expect(result.status).toBe('cancelled');
    expect(inWords(result.assignments)).toHaveLength(6);
    expect(result.score).not.toBeNull();
    expect(result.findings.filter(({ level }) => level === 'law')).toEqual([]);
  });

  it('has nothing when it was cancelled before the first week', async () => {
    const result = await plan({ templates: { '07-13': {} } }, { ...TEST_LIMITS, signal: AbortSignal.abort() });
    // A small week may be solved before the cancel is looked at; it is then kept.
    expect(result.score === null ? 'cancelled' : result.status).toMatch(/cancelled|optimal|feasible/);
  });

  it('names the week and the person whose data can not work, and gives no half plan', async () => {
    const result = await plan({
      weeks: 2,
      templates: { '07-13': { days: 'Mon-Sat' } },
      people: [{ id: 'rossi', credited: [0, 0] }],
    });
    expect(result).toMatchObject({ status: 'infeasible', assignments: [], score: null, closingLedger: [] });
    expect(result.dataErrors).toEqual([expect.objectContaining({ people: ['rossi'], on: '2026-12-07' })]);
  });

  it('tells how far it is, week by week and level by level', async () => {
    const seen: PlanProgress[] = [];
    await plan(
      { weeks: 2, templates: { '07-13': {} }, wishes: [{ days: 'Mon', kind: 'off' }] },
      { ...TEST_LIMITS, onProgress: (progress) => seen.push(progress) },
    );
    expect(new Set(seen.map(({ phase }) => phase))).toEqual(new Set(['formulating', 'solving', 'checking']));
    expect(new Set(seen.map(({ weekIndex, weekCount }) => `${weekIndex + 1} of ${weekCount}`))).toEqual(
      new Set(['1 of 2', '2 of 2']),
    );
    for (const [index, { elapsedSeconds }] of seen.entries())
      expect(elapsedSeconds).toBeGreaterThanOrEqual(seen[index - 1]?.elapsedSeconds ?? 0);
  });
});
