import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, SOMEBODY } from '../../../../test/support/planner/duty-sketch';
import { inWords, openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { planWeeks } from '../../plan-weeks';
import { monthlyAlternation } from './rule';

const on = { 'monthly-alternation': { enabled: true } };
/** The week from Monday 23 November to Sunday 29: by a contract of six days no day of the month is left after it. */
const lastWeek = (mornings: number, afternoons: number): ProblemSketch => ({
  ...{ settings: on, from: '2026-11-23' },
  templates: { '07-13': { isTurno: true }, '14-20': { isTurno: true } },
  ledger: [
    { personId: SOMEBODY, recent: [{ from: '2026-11-02', presenceDays: mornings + afternoons, mornings, afternoons }] },
  ],
});
const squad: ProblemSketch = {
  ...lastWeek(10, 0),
  templates: { '07-13': {}, '14-20': {} },
  people: [{ id: SOMEBODY, squadId: 'a' }],
  squads: { a: {} },
};

describeRule(monthlyAlternation, [
  ['allowed: both bands', duties('Mon 14-20'), 0, lastWeek(10, 0)],
  ['violated: mornings only', duties('Mon 07-13'), 1, lastWeek(10, 0)],
  ['violated: afternoons only', duties('Mon 14-20'), 1, lastWeek(0, 10)],
  ['both before the last week', duties('Mon 07-13'), 0, lastWeek(10, 1)],
  ['a few days only', duties('Mon 07-13'), 0, lastWeek(5, 0)],
  ['a day more than a few', duties('Mon 07-13'), 1, lastWeek(6, 0)],
  [
    'not judged while days of the month are left',
    duties('Mon 07-13'),
    0,
    {
      ...lastWeek(0, 0),
      from: '2026-11-16',
      ledger: [{ personId: SOMEBODY, recent: [{ from: '2026-11-02', presenceDays: 9, mornings: 9 }] }],
    },
  ],
  ['who has no duty any more is not judged', [], 0, lastWeek(10, 0)],
  ['who does not rotate', duties('Mon 07-13'), 0, { ...lastWeek(10, 0), templates: { '07-13': { isTurno: true } } }],
  ['a squad rotates', duties('Mon 07-13'), 1, squad],
  ['off unless asked for', duties('Mon 07-13'), 0, { ...lastWeek(10, 0), settings: {} }],
]);

const mornings: ProblemSketch = {
  ...lastWeek(10, 0),
  templates: { '07-13': { isTurno: true, days: 'Mon Tue' }, '14-20': { isTurno: true, days: 'Mon Tue' } },
  demand: [
    { days: 'Mon Tue', hours: '07-13', target: 1 },
    { days: 'Mon Tue', hours: '14-15', target: 1 },
  ],
  wishes: [{ days: 'Mon', kind: 'morning' }],
};

describeEncoding(monthlyAlternation, [
  [
    'the last week has an afternoon, though mornings are wanted',
    mornings,
    { off: ['Mon rossi 07-13', 'Tue rossi 07-13'], on: ['Mon rossi 07-13', 'Tue rossi 14-20'] },
  ],
]);

describe('monthly-alternation between rolling weeks', () => {
  const solver = openSolver();

  it('knows what the weeks before were', async () => {
    const days = 'Mon Tue Wed Thu Mon+1 Tue+1 Wed+1 Thu+1';
    const { assignments, findings } = await planWeeks(
      problemOf({
        ...{ weeks: 2, from: '2026-11-16' },
        templates: { '07-13': { isTurno: true, days }, '14-20': { isTurno: true, days } },
        demand: [{ days, hours: '07-13', target: 1 }],
        settings: { ...only('one-duty-a-day', 'availability', 'demand-cover'), ...on },
      }),
      solver(),
      TEST_LIMITS,
    );
    const words = inWords(assignments, '2026-11-16');
    expect(words.slice(0, 4).every((word) => word.endsWith('07-13'))).toBe(true);
    expect(words.filter((word) => word.endsWith('14-20'))).toHaveLength(1);
    expect(words).toHaveLength(8);
    expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
  });
});
