import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, SOMEBODY } from '../../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { checkRoster } from '../../check-roster';
import { planWeeks } from '../../plan-weeks';
import { monthlyBalance } from './rule';

const on = { 'monthly-balance': { enabled: true } };
/** The week from Monday 26 October to Sunday 1 November: the month ends on its Saturday. */
const october = (mornings: number, afternoons: number): ProblemSketch => ({
  ...{ settings: on, from: '2026-10-26' },
  templates: { '07-13': { isTurno: true }, '14-20': { isTurno: true } },
  ledger: [
    { personId: SOMEBODY, recent: [{ from: '2026-10-01', presenceDays: mornings + afternoons, mornings, afternoons }] },
  ],
});

describeRule(monthlyBalance, [
  ['allowed: three fifths mornings', duties('Mon 07-13'), 0, october(11, 8)],
  ['a duty above three fifths', duties('Mon 07-13'), 1, october(12, 7)],
  ['the example of the rule', [], 2, october(15, 8)],
  ['too many afternoons', duties('Mon 14-20'), 1, october(7, 12)],
  ['duties of the next month do not count', duties('Sun 07-13'), 0, october(12, 8)],
  ['a few days only', [], 0, { ...october(4, 0), people: [{ id: SOMEBODY, works: 'Mon Tue' }] }],
  ['a month that goes on is not judged', duties('Mon 07-13'), 0, { ...october(15, 0), from: '2026-10-19' }],
  ['who does not rotate', [], 0, { ...october(15, 8), templates: { '07-13': { isTurno: true } } }],
]);

describeEncoding(monthlyBalance, [
  [
    'the last duty of the month is an afternoon, against a wish',
    {
      ...october(12, 7),
      templates: { '07-13': { isTurno: true, days: 'Mon' }, '14-20': { isTurno: true, days: 'Mon' } },
      demand: [
        { days: 'Mon', hours: '07-08', target: 1 },
        { days: 'Mon', hours: '14-15', target: 1 },
      ],
      wishes: [{ days: 'Mon', kind: 'morning' }],
    },
    { off: ['Mon rossi 07-13'], on: ['Mon rossi 14-20'] },
  ],
]);

describe('monthly-balance', () => {
  const solver = openSolver();

  it('says so where a band has less than a third', () => {
    const { findings } = checkRoster(problemOf({ ...october(15, 5), settings: { ...only(), ...on } }), []);
    expect(findings).toMatchObject([
      { amount: 3, detail: expect.stringMatching(/may be no shift rotation/) as string },
    ]);
  });

  it('counts the weeks before, week by week as at once', async () => {
    const days = 'Mon Tue Wed Mon+1 Tue+1 Wed+1';
    const plan = await planWeeks(
      problemOf({
        ...{ ...october(4, 2), weeks: 2, from: '2026-10-19' },
        templates: { '07-13': { isTurno: true, days }, '14-20': { isTurno: true, days } },
        demand: [{ days, hours: '07-13', target: 1 }],
        wishes: [{ days, kind: 'work' }],
        settings: { ...only('one-duty-a-day', 'availability', 'demand-cover', 'wishes'), ...on },
      }),
      solver(),
      TEST_LIMITS,
    );
    // Cover is stronger than balance: 10 mornings of 12 are 3 duties above three fifths.
    expect(plan.score!.rules['monthly-balance']).toBe(30);
    expect(plan).toMatchObject({ status: 'optimal', gap: 0 });
  });
});
