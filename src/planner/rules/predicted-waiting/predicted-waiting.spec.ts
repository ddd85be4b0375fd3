import { describeEncoding, describeRule, rosterOf } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { checkRoster } from '../../check-roster';
import { planRoster } from '../../plan-roster';
import { predictedWaiting } from './rule';

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const visitors = (hours = '09-09:30', visits: readonly [number, number] = [24, 10]): ProblemSketch => ({
  people: PEOPLE,
  demand: [{ days: 'Mon', hours, target: 0, visits }],
});
const desks = (count: number, text = 'Mon 07-13') => PEOPLE.slice(0, count).flatMap((id) => dutiesOf(id, text));

describeRule(predictedWaiting, [
  ['nobody is expected', [], 0, { demand: [{ days: 'Mon', hours: '09-10', target: 2 }] }],
  ['the example of the rule: five desks', desks(5), 66.5, visitors()],
  ['and with six', desks(6), 17.1, visitors()],
  ['an hour is two half hours', desks(6), 34.2, visitors('09-10')],
  ['a quarter of an hour is half of one', desks(6), 8.5, { ...visitors(), override: quarter() }],
  ['nobody there: everybody waits the longest', [], 12 * 60, visitors()],
  ['a queue without a steady state is no cliff', desks(4), 197.2, visitors()],
  ['another longest wait', [], 12 * 30, { ...visitors(), settings: longest(30) }],
  ['a break leaves a desk empty', [...desks(5), ...dutiesOf('f', 'Mon 07-13 break 09:15+30')], 66.5, visitors()],
  ['agile work is no desk', [...desks(5), ...dutiesOf('f', 'Mon 07-13 agile')], 66.5, visitors()],
  ['a wait nobody notices is none', desks(3), 0, visitors('09-09:30', [1, 2])],
  ['no visitor waits', [], 0, visitors('09-09:30', [0, 10])],
]);

function longest(longestWaitMinutes: number): ProblemSketch['settings'] & object {
  return { 'predicted-waiting': { parameters: { longestWaitMinutes } } };
}

function quarter(): ProblemSketch['override'] & object {
  const demand = problemOf(visitors()).demand.map((one) => ({ ...one, endAtMinute: one.startAtMinute + 15 }));
  return { demand };
}

describe('predicted-waiting: its price', () => {
  it('counts what each missing desk would have saved in whole points', () => {
    const pointsWith = (count: number): number => {
      const { problem, assignments } = rosterOf(desks(count), { ...visitors(), settings: only('predicted-waiting') });
      return checkRoster(problem, assignments).score.levels.service;
    };
    const points = [4, 5, 6, 7].map(pointsWith);
    expect(points.every(Number.isInteger)).toBe(true);
    // 3 points a minute; 197.2, 66.5, 17.1 and 5.4 minutes, but for rounding each step.
    for (const [index, minutes] of [197.2, 66.5, 17.1, 5.4].entries())
      expect(Math.abs(points[index]! - 3 * minutes)).toBeLessThan(3);
  });
});

const twoMornings: ProblemSketch = {
  people: ['a', 'b', 'c', 'd', 'e'],
  templates: { '09-12': { days: 'Mon' }, '14-17': { days: 'Mon' } },
  wishes: ['a', 'b', 'c', 'd', 'e'].map((person) => ({
    ...{ person, days: 'Mon', kind: 'morning' as const },
    importance: person < 'c' ? 'high' : 'low',
  })),
};
const quiet = { days: 'Mon', hours: '09-12', target: 2, floor: 1, visits: [6, 10] } as const;
const busy = { days: 'Mon', hours: '14-17', target: 2, floor: 1, visits: [16, 10] } as const;

describeEncoding(predictedWaiting, [
  [
    'two desks are wanted morning and afternoon; the fifth person goes where people wait, against the own wish',
    { ...twoMornings, demand: [quiet, busy] },
    { off: 'whatever', on: ['Mon a 09-12', 'Mon b 09-12', 'Mon c 14-17', 'Mon d 14-17', 'Mon e 14-17'] },
  ],
]);

describe('predicted-waiting: many desks', () => {
  const solver = openSolver();

  it.each([1, 2, 3])('agrees with its check to the point, breaks and all (%d)', async (seed) => {
    const problem = problemOf({
      people: PEOPLE,
      settings: only('one-duty-a-day', 'demand-cover', 'predicted-waiting', 'break-over-six-hours'),
      templates: {
        '08-15:30': { days: 'Mon', breakMinutes: 30, breakStarts: ['12:00', '12:30', '13:00'] },
        '11-19': { days: 'Mon', breakMinutes: 30, breakStarts: ['14:00', '15:00'] },
      },
      demand: [
        { days: 'Mon', hours: '08-12', target: 2, floor: 1, visits: [7 * seed, 12.5] },
        { days: 'Mon', hours: '12-19', target: 1, visits: [11, 5 + seed] },
      ],
    });
    const plan = await planRoster(problem, solver(), TEST_LIMITS);
    expect(plan.status).toBe('optimal');
    expect(plan.score!.rules['predicted-waiting']).toBeGreaterThan(0);
    expect(plan.bound).toBeCloseTo(plan.score!.total, 3);
  });
});

describe('predicted-waiting: duties of somebody who may not help', () => {
  it('does not count another activity', () => {
    const sketch = { ...visitors(), activities: [{ id: 'desk' }, { id: 'births' }] };
    const { problem, assignments } = rosterOf(duties('Mon 07-13 doing births'), sketch);
    const { findings } = checkRoster(problem, assignments);
    expect(findings.find(({ rule }) => rule === 'predicted-waiting')).toMatchObject({ amount: 720 });
  });
});
