import { describeEncoding, describeRule, rosterOf } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { checkRoster } from '../../check-roster';
import { planRoster } from '../../plan-roster';
import { demandCover } from './rule';

const wanted = (hours: string, target: number, floor = 0): ProblemSketch => ({
  demand: [{ days: 'Mon', hours, target, floor }],
});
const births: ProblemSketch = { activities: [{ id: 'desk' }, { id: 'births' }] };

describeRule(demandCover, [
  ['allowed: as many as wanted', duties('Mon 07-13'), 0, wanted('07-13', 1)],
  [
    'the example of the rule: two of three for an hour',
    [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 07-13')],
    2,
    wanted('09-10', 3),
  ],
  ['violated for the last half hour', duties('Mon 07-12:30'), 1, wanted('07-13', 1)],
  ['a half hour that begins before the duty is not covered', duties('Mon 07:15-13'), 1, wanted('07-13', 1)],
  ['a break uncovers the half hours it touches', duties('Mon 07-13 break 10:15+30'), 2, wanted('07-13', 1)],
  ['nobody at all', [], 12, wanted('07-13', 1)],
  [
    'one too many for an hour is a surplus of two',
    [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 09-10')],
    2,
    wanted('07-13', 1),
  ],
  ['below the floor and below the number wanted count once each', [], 4, wanted('09-10', 2, 1)],
  ['demand for nobody asks and prices nothing', duties('Mon 07-13'), 0, wanted('07-13', 0)],
  ['another activity does not help', duties('Mon 07-13 doing births'), 2, { ...births, ...wanted('09-10', 1) }],
  ['nor another site', duties('Mon 07-13 at quarenghi'), 2, wanted('09-10', 1)],
  ['nor agile work at a desk', duties('Mon 07-13 agile'), 2, wanted('09-10', 1)],
  [
    'but it does where the place does not matter',
    duties('Mon 07-13 agile'),
    0,
    {
      demand: [{ days: 'Mon', hours: '09-10', target: 1, site: null }],
    },
  ],
  ['another day does not help', duties('Tue 07-13'), 2, wanted('09-10', 1)],
  [
    'the night of the autumn clock change has two half hours more',
    [],
    8,
    {
      from: '2026-10-19',
      demand: [{ days: 'Sun', hours: '01-04', target: 1 }],
    },
  ],
]);

describe('demand-cover: its prices', () => {
  it('weighs the floor at the strongest level and ten half hours of surplus like one of shortage', () => {
    const scoreOf = (sketch: ProblemSketch) =>
      checkRoster(problemOf({ settings: only('demand-cover'), ...sketch }), []).score;
    expect(scoreOf(wanted('09-10', 2, 1)).levels).toMatchObject({ 'cover-floor': 2 * 10 * 10, service: 2 * 10 * 10 });
    const two = [...duties('Mon 09-10'), ...dutiesOf('bianchi', 'Mon 09-10')];
    const { problem, assignments } = rosterOf(two, { settings: only('demand-cover'), ...wanted('09-10', 1) });
    expect(checkRoster(problem, assignments).score.levels.service).toBe(2 * 10);
  });

  it('measures missing people and surplus in units of their own', () => {
    const two = [...duties('Mon 09-10'), ...dutiesOf('bianchi', 'Mon 09-10')];
    const asked: ProblemSketch = {
      demand: [
        { days: 'Mon', hours: '09-10', target: 1 },
        { days: 'Tue', hours: '09-10', target: 2, floor: 1 },
      ],
    };
    const { problem, assignments } = rosterOf(two, { settings: only('demand-cover'), ...asked });
    const units = checkRoster(problem, assignments).findings.map(({ level, unit, amount }) => [level, unit, amount]);
    expect(units).toEqual([
      ['service', 'desk-half-hours more than wanted', 2],
      ['cover-floor', 'desk-half-hours below the opening floor', 2],
      ['service', 'desk-half-hours below the number wanted', 2],
    ]);
  });

  it('lists the missing people by half hour, floor and target apart', () => {
    const { shortages } = checkRoster(problemOf(wanted('09-10', 3, 1)), []);
    expect(shortages.map(({ missingCount, below }) => [missingCount, below])).toEqual([
      [1, 'floor'],
      [2, 'target'],
      [1, 'floor'],
      [2, 'target'],
    ]);
    expect(shortages[0]).toMatchObject({ site: 'larga', activity: 'desk', on: '2026-11-30' });
  });
});

describeEncoding(demandCover, [
  [
    'people go where they are missed, although the roster they know says otherwise',
    {
      people: [{ id: 'rossi', siteIds: ['larga', 'quarenghi'] }],
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 1, site: 'quarenghi' }],
      baseline: duties('Mon 07-13'),
      settings: { stability: { enabled: true } },
    },
    { off: ['Mon rossi 07-13'], on: ['Mon rossi 07-13 at quarenghi'] },
  ],
  [
    'the floor comes before a much larger gap of service',
    {
      templates: { '07-13': { days: 'Mon' }, '14-18': { days: 'Mon' } },
      demand: [
        { days: 'Mon', hours: '07-13', target: 9 },
        { days: 'Mon', hours: '14-14:30', target: 1, floor: 1 },
      ],
      wishes: [{ days: 'Mon', kind: 'off' }],
    },
    { off: [], on: ['Mon rossi 14-18'] },
  ],
  [
    'people beyond the number wanted stay free, where they may',
    {
      people: ['bianchi', 'rossi'],
      templates: { '07-13': { days: 'Mon' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 1 }],
      wishes: [
        { person: 'bianchi', days: 'Mon', kind: 'work', importance: 'low' },
        { person: 'rossi', days: 'Mon', kind: 'work', importance: 'high' },
      ],
    },
    { off: ['Mon bianchi 07-13', 'Mon rossi 07-13'], on: ['Mon rossi 07-13'] },
  ],
]);

describe('demand-cover: breaks', () => {
  const solver = openSolver();

  it('never empties a site: two people break one after the other', async () => {
    const problem = problemOf({
      people: ['bianchi', 'rossi'],
      settings: only('one-duty-a-day', 'demand-cover', 'break-over-six-hours'),
      templates: { '08-15:30': { days: 'Mon', breakMinutes: 30, breakStarts: ['12:00', '12:30', '13:00'] } },
      demand: [{ days: 'Mon', hours: '08-15:30', target: 2, floor: 1 }],
    });
    const plan = await planRoster(problem, solver(), TEST_LIMITS);
    expect(plan.assignments).toHaveLength(2);
    expect(new Set(plan.assignments.map(({ breakStartAtMinute }) => breakStartAtMinute)).size).toBe(2);
    expect(plan.score?.levels).toMatchObject({ 'cover-floor': 0, service: 2 * 10 * 10 });
  });

  it('is taken in the quiet hour', async () => {
    const problem = problemOf({
      settings: only('one-duty-a-day', 'demand-cover', 'break-over-six-hours'),
      templates: { '08-15:30': { days: 'Mon', breakMinutes: 30, breakStarts: ['12:00', '12:30', '13:00'] } },
      demand: [
        { days: 'Mon', hours: '08-12:30', target: 1 },
        { days: 'Mon', hours: '13-15:30', target: 1 },
      ],
    });
    const plan = await planRoster(problem, solver(), TEST_LIMITS);
    expect(plan.score?.total).toBe(0);
    expect(plan.assignments[0]!.breakStartAtMinute! - plan.assignments[0]!.startAtMinute).toBe(4.5 * 60);
  });
});
