import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { dutiesOf, duties } from '../../../../test/support/planner/duty-sketch';
import { inWords, openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { planWeeks } from '../../plan-weeks';
import { lateDayFairness } from './rule';

const on = { 'late-day-fairness': { enabled: true } };
const both: ProblemSketch = {
  people: ['bianchi', 'rossi'],
  templates: { '14-20': {}, '07-13': {} },
  settings: on,
};
const rossiAbove = (lateDays: number): ProblemSketch => ({
  ...both,
  ledger: [{ personId: 'rossi', recent: [{ from: '2026-11-23', lateDays }] }],
});

describeRule(lateDayFairness, [
  ['allowed: one afternoon apart', duties('Mon 14-20'), 0, both],
  ['violated: two afternoons for the same person', duties('Mon 14-20', 'Tue 14-20'), 1, both],
  ['afternoons in turn', [...duties('Mon 14-20'), ...dutiesOf('bianchi', 'Tue 14-20')], 0, both],
  ['the example of the rule: three above, another none', [], 2, rossiAbove(3)],
  ['mornings do not matter', duties('Mon 07-13', 'Tue 07-13', 'Wed 07-13'), 0, both],
  [
    'measured against the fair share, not counted',
    [],
    0,
    { ...both, ledger: [{ personId: 'rossi', recent: [{ from: '2026-11-23', lateDays: 5, lateDaysDue: 5 }] }] },
  ],
  [
    'who is away shares only in the turns of the other days',
    duties('Mon 14-20', 'Tue 14-20'),
    0,
    { ...both, people: ['rossi', { id: 'bianchi', absent: 'Mon' }] },
  ],
  [
    'whose contract has no afternoons shares in none',
    duties('Mon 14-20', 'Tue 14-20'),
    0,
    { ...both, people: ['rossi', { id: 'bianchi', dutyIds: ['07-13'] }] },
  ],
  [
    'the morning squad of the day shares in none',
    duties('Mon 14-20', 'Tue 14-20'),
    0,
    { ...both, squads: { a: { 'Mon-Fri': 'morning' } }, people: ['rossi', { id: 'bianchi', squadId: 'a' }] },
  ],
  [
    'other unit: no relation',
    duties('Mon 14-20', 'Tue 14-20'),
    0,
    { ...both, people: ['rossi', { id: 'bianchi', unitId: 'statistics' }] },
  ],
  ['two weeks add up', duties('Mon 14-20', 'Mon+1 14-20', 'Tue+1 14-20'), 2, { ...both, weeks: 2 }],
  [
    'older than twelve weeks is forgotten',
    [],
    0,
    {
      ...both,
      ledger: [{ personId: 'rossi', recent: [{ from: '2026-09-07', lateDays: 3 }] }],
    },
  ],
  ['off unless asked for', duties('Mon 14-20', 'Tue 14-20'), 0, { ...both, settings: only() }],
]);

const afternoons: ProblemSketch = {
  people: ['bianchi', 'rossi'],
  templates: { '14-20': { days: 'Mon Tue' } },
  demand: [{ days: 'Mon Tue', hours: '14-20', target: 1 }],
  wishes: [{ person: 'bianchi', days: 'Mon Tue', kind: 'off' }],
};

describeEncoding(lateDayFairness, [
  [
    'two afternoons are shared, though one person would rather have none',
    {
      ...afternoons,
      wishes: [
        { person: 'bianchi', days: 'Mon Tue', kind: 'off' },
        { person: 'rossi', days: 'Tue', kind: 'off', importance: 'low' },
      ],
    },
    { off: ['Mon rossi 14-20', 'Tue rossi 14-20'], on: ['Mon rossi 14-20', 'Tue bianchi 14-20'] },
  ],
  [
    'who is away on the one day owes nothing for it on the other',
    {
      ...afternoons,
      people: [{ id: 'bianchi', absent: 'Mon' }, 'rossi'],
    },
    { off: ['Mon rossi 14-20', 'Tue rossi 14-20'], on: ['Mon rossi 14-20', 'Tue rossi 14-20'] },
  ],
]);

describe('late-day-fairness between rolling weeks', () => {
  const solver = openSolver();

  it('remembers who worked the afternoons of the weeks before', async () => {
    const mondays = 'Mon Mon+1 Mon+2';
    const { assignments, status, gap } = await planWeeks(
      problemOf({
        ...{ weeks: 3, people: ['bianchi', 'rossi'], templates: { '14-20': { days: mondays } } },
        demand: [{ days: mondays, hours: '14-20', target: 1 }],
        wishes: [{ person: 'bianchi', days: mondays, kind: 'off' }],
        settings: { ...only('one-duty-a-day', 'availability', 'demand-cover', 'wishes'), ...on },
      }),
      solver(),
      TEST_LIMITS,
    );
    expect(inWords(assignments)).toEqual(['Mon rossi 14-20', 'Mon+1 bianchi 14-20', 'Mon+2 rossi 14-20']);
    expect({ status, gap }).toEqual({ status: 'optimal', gap: 0 });
  });
});
