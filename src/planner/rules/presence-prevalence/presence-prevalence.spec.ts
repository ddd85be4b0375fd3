import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf, SOMEBODY } from '../../../../test/support/planner/duty-sketch';
import { inWords, openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { findDataErrors } from '../../explain/find-data-errors';
import { planWeeks } from '../../plan-weeks';
import { presencePrevalence } from './rule';

const on = { 'presence-prevalence': { enabled: true } };
/** The last days of November: from Monday 23 to Monday 30. */
const november = (onSite: number, agile: number): ProblemSketch => ({
  ...{ settings: on, from: '2026-11-23', people: ['bianchi', { id: SOMEBODY, daysPerWeek: 5 }] },
  ledger: [{ personId: SOMEBODY, recent: [{ from: '2026-11-02', presenceDays: onSite, agileDays: agile }] }],
});
const twoWeeks = ['+1', '+2'].flatMap((week) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => day + week)).join(' ');
const agileWeek = duties(...['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => `${day} 07-13 agile`));

describeRule(presencePrevalence, [
  ['allowed: one day on site more', agileWeek, 0, november(8, 2)],
  ['violated: as many agile days as days on site', agileWeek, 1, november(7, 2)],
  ['the example of the rule', duties('Mon 07-13 agile', 'Tue 07-13 agile'), 3, november(9, 9)],
  [
    'days on site of the week count',
    [...duties('Mon 07-13 agile', 'Tue 07-13'), ...duties('Wed 07-13')],
    0,
    november(5, 5),
  ],
  ['who has no agile days that week is not judged for the past', duties('Mon 07-13'), 0, november(0, 9)],
  ['days still to come count', agileWeek, 0, { ...november(0, 0), from: '2026-11-02', ledger: [] }],
  [
    'less those of a known absence',
    agileWeek,
    1,
    {
      ...november(0, 0),
      ...{ from: '2026-11-02', ledger: [] },
      people: [{ id: SOMEBODY, daysPerWeek: 5, absent: twoWeeks }],
    },
  ],
  ['a colleague: no relation', [...duties('Mon 07-13 agile'), ...dutiesOf('bianchi', 'Mon 07-13')], 0, november(9, 0)],
  [
    'who is exempt is not judged',
    agileWeek,
    0,
    {
      ...november(0, 9),
      override: { exemptions: [{ personId: SOMEBODY, kind: 'agile-above-limits', from: '2026-01-01', to: null }] },
    },
  ],
  [
    'over two months the months before count as well',
    agileWeek,
    0,
    {
      ...november(0, 0),
      settings: { 'presence-prevalence': { enabled: true, parameters: { windowMonths: 6 } } },
      ledger: [{ personId: SOMEBODY, recent: [{ from: '2026-09-07', presenceDays: 6 }] }],
    },
  ],
  ['off unless asked for', agileWeek, 0, { ...november(0, 9), settings: {} }],
]);

const wishes: ProblemSketch['wishes'] = [
  { days: 'Mon Tue', kind: 'agile' },
  { days: 'Wed Thu', kind: 'agile', importance: 'low' },
];
const plan: ProblemSketch = {
  ...november(3, 1),
  people: [{ id: SOMEBODY, daysPerWeek: 4 }],
  templates: { '07-13': { days: 'Mon-Thu', modes: ['on-site', 'agile'] } },
  demand: [{ days: 'Mon-Thu', hours: '07-13', target: 1, site: null }],
  wishes,
};
const agileOn = (...days: readonly string[]) =>
  ['Mon', 'Tue', 'Wed', 'Thu'].map((day) => `${day} rossi 07-13${days.includes(day) ? ' agile' : ''}`);

describeEncoding(presencePrevalence, [
  [
    'two of four agile days are on site, the least wanted',
    plan,
    { off: agileOn('Mon', 'Tue', 'Wed', 'Thu'), on: agileOn('Mon', 'Tue') },
  ],
  [
    'who can no longer reach it works on site',
    { ...plan, ledger: [{ personId: SOMEBODY, recent: [{ from: '2026-11-02', presenceDays: 0, agileDays: 9 }] }] },
    { off: agileOn('Mon', 'Tue', 'Wed', 'Thu'), on: agileOn() },
  ],
]);

describe('presence-prevalence: fixed assignments', () => {
  const pinned = (sketch: ProblemSketch) =>
    findDataErrors(
      problemOf({
        ...{ ...sketch, templates: { '07-13': {} }, pinned: duties('Mon 07-13 agile') },
        settings: { ...only(), ...on },
      }),
    );

  it('blames an agile day only where no further day on site can mend it', () => {
    expect(pinned(november(0, 4))).toEqual([]);
    expect(pinned(november(0, 6))).toMatchObject([{ rule: 'presence-prevalence', people: [SOMEBODY] }]);
  });
});

describe('presence-prevalence between rolling weeks', () => {
  const solver = openSolver();

  it('lets a month open with agile weeks and brings the days on site before it ends', async () => {
    const days = 'Mon Tue Wed Thu Fri';
    const all = [0, 1, 2, 3]
      .map((week) => days.replace(/\w+/g, (day) => (week === 0 ? day : `${day}+${week}`)))
      .join(' ');
    const { assignments, findings, status } = await planWeeks(
      problemOf({
        ...{ weeks: 4, from: '2026-11-02', people: [{ id: SOMEBODY, daysPerWeek: 5 }] },
        templates: { '07-13': { days: all, modes: ['on-site', 'agile'] } },
        demand: [{ days: all, hours: '07-13', target: 1, site: null }],
        wishes: [{ days: all, kind: 'agile' }],
        settings: { ...only('one-duty-a-day', 'availability', 'demand-cover', 'wishes'), ...on },
      }),
      solver(),
      TEST_LIMITS,
    );
    const words = inWords(assignments, '2026-11-02');
    expect(words.slice(0, 5).every((word) => word.endsWith('agile'))).toBe(true);
    // Until Monday 30 November no day is left that the contract is sure of: presence prevails by the 29th.
    expect(words.filter((word) => word.endsWith('agile'))).toHaveLength(9);
    expect(words).toHaveLength(20);
    expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
    expect(status).toBe('optimal');
  });
});
