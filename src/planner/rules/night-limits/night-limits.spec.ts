import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, SOMEBODY } from '../../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { planWeeks } from '../../plan-weeks';
import { nightLimits } from './rule';

const atMost = (maxNightsPerMonth: number) => ({
  'night-limits': { enabled: true, parameters: { maxNightsPerMonth } },
});
const one: ProblemSketch = { settings: atMost(1) };
const used = (from: string, nights: number): ProblemSketch => ({
  ledger: [{ personId: SOMEBODY, recent: [{ from, nights }] }],
});

describeRule(nightLimits, [
  ['allowed: one night', duties('Tue 22-28'), 0, one],
  ['violated by one night', duties('Tue 22-28', 'Wed 22-28'), 1, one],
  ['three hours of the night make a night', duties('Tue 19-25', 'Wed 19-25'), 1, one],
  ['less than three hours do not', duties('Tue 19-24:59', 'Wed 19-24:59'), 0, one],
  ['the hours before six count as well', duties('Tue 03-09', 'Wed 03-09'), 1, one],
  [
    'ten a month unless a body says otherwise',
    duties('Tue 22-28'),
    1,
    { ...used('2026-12-01', 10), from: '2026-12-07' },
  ],
  [
    'the example of the rule',
    duties('Mon 22-28', 'Tue 22-28', 'Wed 22-28', 'Thu 22-28'),
    2,
    {
      ...used('2026-11-02', 8),
      from: '2026-11-23',
    },
  ],
  ['another month does not count', duties('Tue 22-28'), 0, used('2026-11-23', 10)],
  ['the night of the clock change', duties('Sat 22-28', 'Sun 22-28'), 1, { ...one, from: '2026-10-19' }],
]);

describeEncoding(nightLimits, [
  [
    'one night is allowed: the other goes to the colleague, who would rather not',
    {
      ...{ people: ['bianchi', SOMEBODY], from: '2026-12-07', ...used('2026-12-01', 9) },
      templates: { '22-28': { days: 'Wed Fri' } },
      demand: [{ days: 'Wed Fri', hours: '22-28', target: 1 }],
      wishes: [
        { person: 'bianchi', days: 'Wed', kind: 'off', importance: 'low' },
        { person: 'bianchi', days: 'Fri', kind: 'off' },
      ],
    },
    { off: ['Wed rossi 22-28', 'Fri rossi 22-28'], on: ['Wed bianchi 22-28', 'Fri rossi 22-28'] },
  ],
]);

describe('night-limits between rolling weeks', () => {
  const solver = openSolver();

  it('counts the nights of the weeks before', async () => {
    const { assignments } = await planWeeks(
      problemOf({
        ...{ weeks: 2, from: '2026-12-07', templates: { '22-28': { days: 'Mon Wed Mon+1 Wed+1' } } },
        demand: [{ days: 'Mon Wed Mon+1 Wed+1', hours: '22-28', target: 1 }],
        settings: { ...only('one-duty-a-day', 'availability', 'demand-cover'), ...atMost(3) },
      }),
      solver(),
      TEST_LIMITS,
    );
    expect(assignments).toHaveLength(3);
  });
});
