import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf, SOMEBODY } from '../../../../test/support/planner/duty-sketch';
import { inWords, openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { planWeeks } from '../../plan-weeks';
import { maximumAgileDays } from './rule';

const atMost = (maxDaysPerMonth: number) => ({
  'maximum-agile-days': { enabled: true, parameters: { maxDaysPerMonth } },
});
const two: ProblemSketch = { settings: atMost(2), people: ['bianchi', SOMEBODY] };
const used = (from: string, agileDays: number): ProblemSketch => ({
  ...two,
  ledger: [{ personId: SOMEBODY, recent: [{ from, agileDays }] }],
});
const exempt: ProblemSketch = {
  ...two,
  override: { exemptions: [{ personId: SOMEBODY, kind: 'agile-above-limits', from: '2026-12-01', to: null }] },
};

describeRule(maximumAgileDays, [
  ['allowed: as many as the limit', duties('Tue 07-13 agile', 'Wed 07-13 agile'), 0, two],
  ['violated by one day', duties('Tue 07-13 agile', 'Wed 07-13 agile', 'Thu 07-13 agile'), 1, two],
  ['the month begins on the Tuesday', duties('Mon 07-13 agile', 'Tue 07-13 agile', 'Wed 07-13 agile'), 0, two],
  ['days on site do not count', duties('Tue 07-13', 'Wed 07-13', 'Thu 07-13'), 0, two],
  [
    'other person: no relation',
    [...duties('Tue 07-13 agile', 'Wed 07-13 agile'), ...dutiesOf('bianchi', 'Thu 07-13 agile')],
    0,
    two,
  ],
  ['earlier weeks of the month count', duties('Mon 07-13 agile'), 1, used('2026-11-16', 2)],
  ['another month does not', duties('Tue 07-13 agile'), 0, used('2026-11-16', 2)],
  ['what the past had too many is not held against the plan', [], 0, used('2026-11-16', 9)],
  ['nor are more allowed', duties('Mon 07-13 agile'), 1, used('2026-11-16', 9)],
  [
    'without a dated ledger the duties before the plan count',
    duties('Mon 07-13 agile'),
    1,
    { ...two, history: duties('Thu-1 07-13 agile', 'Fri-1 07-13 agile') },
  ],
  ['who is exempt has no limit', duties('Tue 07-13 agile', 'Wed 07-13 agile', 'Thu 07-13 agile'), 0, exempt],
  ['off unless asked for', duties('Tue 07-13 agile', 'Wed 07-13 agile', 'Thu 07-13 agile'), 0, { settings: {} }],
]);

const everyDay: ProblemSketch = {
  settings: atMost(2),
  templates: { '07-13': { days: 'Tue-Thu', modes: ['on-site', 'agile'] } },
  demand: [{ days: 'Tue-Thu', hours: '07-13', target: 1, site: null }],
};

describeEncoding(maximumAgileDays, [
  [
    'the least wanted of three agile days is on site',
    {
      ...everyDay,
      wishes: [
        { days: 'Tue Thu', kind: 'agile' },
        { days: 'Wed', kind: 'agile', importance: 'low' },
      ],
    },
    {
      off: ['Tue rossi 07-13 agile', 'Wed rossi 07-13 agile', 'Thu rossi 07-13 agile'],
      on: ['Tue rossi 07-13 agile', 'Wed rossi 07-13', 'Thu rossi 07-13 agile'],
    },
  ],
]);

describe('maximum-agile-days between rolling weeks', () => {
  const solver = openSolver();
  const weeks = (override: Partial<ProblemSketch>) =>
    planWeeks(
      problemOf({
        ...{ weeks: 2, from: '2026-12-07' },
        templates: { '07-13': { days: 'Mon Tue Mon+1 Tue+1', modes: ['on-site', 'agile'] } },
        demand: [{ days: 'Mon Tue Mon+1 Tue+1', hours: '07-13', target: 1, site: null }],
        wishes: [{ days: 'Mon Tue Mon+1 Tue+1', kind: 'agile' }],
        settings: { ...only('one-duty-a-day', 'availability', 'demand-cover', 'wishes'), ...atMost(3) },
        ...override,
      }),
      solver(),
      TEST_LIMITS,
    );
  const agileDays = (words: readonly string[]) => words.filter((word) => word.endsWith('agile'));

  it('counts the weeks before', async () => {
    const { assignments, findings } = await weeks({});
    const agile = agileDays(inWords(assignments, '2026-12-07'));
    expect(agile).toHaveLength(3);
    expect(agile.slice(0, 2)).toEqual(['Mon rossi 07-13 agile', 'Tue rossi 07-13 agile']);
    expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
  });

  it('keeps room for days that are fixed later', async () => {
    const { assignments } = await weeks({ pinned: duties('Mon+1 07-13 agile', 'Tue+1 07-13 agile') });
    const agile = agileDays(inWords(assignments, '2026-12-07'));
    expect(agile).toHaveLength(3);
    expect(agile.slice(1)).toEqual(['Mon+1 rossi 07-13 agile', 'Tue+1 rossi 07-13 agile']);
  });
});
