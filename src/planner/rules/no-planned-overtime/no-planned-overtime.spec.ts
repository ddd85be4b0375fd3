import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, SOMEBODY } from '../../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { planWeeks } from '../../plan-weeks';
import { noPlannedOvertime } from './rule';

const on = { 'no-planned-overtime': { enabled: true } };
const rossi: ProblemSketch = { settings: on, people: [{ id: SOMEBODY, weeklyMinutes: 720, daysPerWeek: 2 }] };
const authorised = (minutes: number, weekOn = '2026-11-30'): ProblemSketch => ({
  ...rossi,
  override: { authorisedOvertime: [{ personId: SOMEBODY, weekOn, minutes }] },
});
const three = duties('Mon 07-13', 'Tue 07-13', 'Wed 07-13');

describeRule(noPlannedOvertime, [
  ['allowed: the hours of the contract', three.slice(1), 0, rossi],
  ['below the contract is of another rule', [], 0, rossi],
  ['violated by a duty', three, 360, rossi],
  ['authorised', three, 0, authorised(360)],
  ['authorised in part', three, 60, authorised(300)],
  ['authorised for another week', three, 360, authorised(360, '2026-12-07')],
  [
    'a credited day leaves less',
    three,
    720,
    { ...rossi, people: [{ id: SOMEBODY, weeklyMinutes: 720, daysPerWeek: 2, credited: [360] }] },
  ],
  ['weeks are judged one by one', [...three, ...duties('Mon+1 07-13')], 360, { ...rossi, weeks: 2 }],
]);

const wanted: ProblemSketch = {
  ...rossi,
  templates: { '07-13': { days: 'Mon-Wed' } },
  demand: [{ days: 'Mon-Wed', hours: '07-13', target: 1 }],
  wishes: [{ days: 'Tue', kind: 'off' }],
};
const planned = (...days: readonly string[]) => days.map((day) => `${day} rossi 07-13`);

describeEncoding(noPlannedOvertime, [
  ['three days are wanted, two are worked', wanted, { off: planned('Mon', 'Tue', 'Wed'), on: planned('Mon', 'Wed') }],
  [
    'an authorised day is worked',
    { ...wanted, ...authorised(360) },
    { off: planned('Mon', 'Tue', 'Wed'), on: planned('Mon', 'Tue', 'Wed') },
  ],
]);

describe('no-planned-overtime between rolling weeks', () => {
  const solver = openSolver();

  it('is authorised week by week', async () => {
    const days = 'Mon Tue Wed Mon+1 Tue+1 Wed+1';
    const { assignments } = await planWeeks(
      problemOf({
        ...{ ...wanted, ...authorised(360, '2026-12-07'), weeks: 2, templates: { '07-13': { days } } },
        demand: [{ days, hours: '07-13', target: 1 }],
        settings: { ...only('one-duty-a-day', 'availability', 'demand-cover'), ...on },
      }),
      solver(),
      TEST_LIMITS,
    );
    expect(assignments.filter((duty) => duty.on < '2026-12-07')).toHaveLength(2);
    expect(assignments.filter((duty) => duty.on >= '2026-12-07')).toHaveLength(3);
  });
});
