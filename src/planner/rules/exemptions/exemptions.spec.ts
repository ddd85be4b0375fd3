import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf, SOMEBODY } from '../../../../test/support/planner/duty-sketch';
import { inWords, openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { findDataErrors } from '../../explain/find-data-errors';
import type { ExemptionKind } from '../../problem/personal-limits';
import { planWeeks } from '../../plan-weeks';
import { exemptions } from './rule';

const from = '2026-12-01';
const exempt = (kind: ExemptionKind, to: string | null = null): ProblemSketch => ({
  people: ['bianchi', SOMEBODY],
  activities: [
    { id: 'desk', activityClass: 'public-contact' },
    { id: 'files', activityClass: 'administrative' },
  ],
  override: { exemptions: [{ personId: SOMEBODY, kind, from, to }] },
});

describeRule(exemptions, [
  ['the example of the rule: a Saturday', duties('Sat 07-13'), 1, exempt('no-saturday')],
  ['other days', duties('Fri 07-13', 'Sun 07-13'), 0, exempt('no-saturday')],
  ['the last day of the exemption', duties('Sat 07-13'), 1, exempt('no-saturday', '2026-12-05')],
  ['the day after it', duties('Sat 07-13'), 0, exempt('no-saturday', '2026-12-04')],
  ['other person: no relation', dutiesOf('bianchi', 'Sat 07-13'), 0, exempt('no-saturday')],
  ['a night', duties('Wed 22-28'), 1, exempt('no-night')],
  ['a duty that ends at ten', duties('Wed 16-22'), 0, exempt('no-night')],
  ['a minute after ten', duties('Wed 16-22:01'), 1, exempt('no-night')],
  ['a minute before six', duties('Wed 05:59-12'), 1, exempt('no-night')],
  ['until midnight, exempt from the small hours', duties('Wed 18-24'), 0, exempt('no-small-hours')],
  ['a minute into the small hours', duties('Wed 18-24:01'), 1, exempt('no-small-hours')],
  ['the night of the clock change', duties('Sat 18-24'), 0, { ...exempt('no-small-hours'), from: '2027-03-22' }],
  ['at the counter', duties('Wed 07-13'), 1, exempt('no-desk')],
  ['at the counter, but from home', duties('Wed 07-13 agile'), 0, exempt('no-desk')],
  ['on site behind the counter', duties('Wed 07-13 doing files'), 0, exempt('no-desk')],
  ['limits on agile work are of other rules', duties('Wed 07-13', 'Sat 07-13'), 0, exempt('agile-above-limits')],
]);

describeEncoding(exemptions, [
  [
    'the Saturday goes to the colleague, who would rather not',
    {
      ...exempt('no-saturday'),
      templates: { '07-13': { days: 'Sat' } },
      demand: [{ days: 'Sat', hours: '07-13', target: 1 }],
      wishes: [{ person: 'bianchi', days: 'Sat', kind: 'off' }],
    },
    { off: ['Sat rossi 07-13'], on: ['Sat bianchi 07-13'] },
  ],
  [
    'the counter goes to the colleague, the files to the exempt',
    {
      ...exempt('no-desk'),
      templates: { '07-13': { days: 'Wed' } },
      demand: [{ days: 'Wed', hours: '07-13', target: 2 }],
    },
    { off: ['Wed bianchi 07-13', 'Wed rossi 07-13'], on: ['Wed bianchi 07-13'] },
  ],
]);

describe('exemptions: what is told', () => {
  const solver = openSolver();

  it('finds a fixed duty against an exemption before solving, and names no kind', () => {
    const problem = problemOf({ ...exempt('no-saturday'), templates: { '07-13': {} }, pinned: duties('Sat 07-13') });
    const [error] = findDataErrors(problem);
    expect(error).toMatchObject({ rule: 'exemptions', people: [SOMEBODY], on: '2026-12-05' });
    expect(error!.detail).not.toMatch(/saturday/i);
  });

  it('holds week by week, from its first day to its last', async () => {
    const plan = await planWeeks(
      problemOf({
        ...exempt('no-saturday', '2026-12-05'),
        ...{ weeks: 2, people: [SOMEBODY], templates: { '07-13': { days: 'Sat Sat+1' } } },
        demand: [{ days: 'Sat Sat+1', hours: '07-13', target: 1 }],
        settings: only('one-duty-a-day', 'demand-cover', 'exemptions'),
      }),
      solver(),
      TEST_LIMITS,
    );
    expect(inWords(plan.assignments)).toEqual(['Sat+1 rossi 07-13']);
  });
});
