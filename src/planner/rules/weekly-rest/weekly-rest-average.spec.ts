import fc from 'fast-check';
import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf, type DutySketch } from '../../../../test/support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import { problemOf } from '../../../../test/support/planner/problem-of';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { checkRoster } from '../../check-roster';
import { formulate } from '../../formulate';
import { planWeeks } from '../../plan-weeks';
import { toAssignment } from '../../decode';
import { weeklyRest } from './rule';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const average = { [weeklyRest.id]: { enabled: true, parameters: { averageOverDays: 14 } } };
const week = (suffix: string, hours: string, days = DAYS) => days.map((day) => `${day}${suffix} ${hours}`);
const weekdays = DAYS.slice(0, 5);
const rested = duties(...week('-1', '07-13', weekdays));
const worked = duties(...week('-1', '07-13'));

describeRule(weeklyRest, [
  [
    'allowed: seven days between two weeks with two free days each',
    duties(...week('', '07-13'), ...week('+1', '07-13', weekdays)),
    0,
    { settings: average, history: rested },
  ],
  [
    'a second rest is missing where only one Sunday is free',
    duties(...week('', '07-13'), ...week('+1', '07-13', DAYS.slice(0, 6))),
    2100,
    { settings: average, history: rested },
  ],
  [
    'allowed: two free days with exactly 59 h',
    duties('Fri 14-20', 'Mon+1 07-13'),
    0,
    { settings: average, history: worked, weeks: 2 },
  ],
  [
    'two free days with 58 h are one rest',
    [...duties(...week('', '14-20', weekdays)), ...duties('Mon+1 06-12')],
    2100,
    { settings: average, history: worked, weeks: 2 },
  ],
  [
    'allowed: two rests of 35 h apart',
    duties(...week('', '07-13', ['Mon', 'Wed', 'Thu', 'Fri', 'Sun'])),
    0,
    { settings: average, history: worked },
  ],
  ['before the first known week one rest is assumed', duties(...week('', '07-13')), 2100, { settings: average }],
  ['which leaves one to be had', duties(...week('', '07-13', DAYS.slice(0, 6))), 0, { settings: average }],
  [
    'the first Monday cuts the rest that the weeks before need',
    duties('Mon 06-12'),
    2100,
    { settings: average, history: duties(...week('-2', '07-13'), ...week('-1', '14-20', weekdays)) },
  ],
  [
    'past weeks that were short by themselves are past',
    duties('Mon 06-12'),
    0,
    { settings: average, history: duties(...week('-2', '07-13'), ...week('-1', '14-20', DAYS.slice(0, 6))) },
  ],
  [
    'other person: no relation',
    [...duties(...week('', '07-13', weekdays)), ...dutiesOf('bianchi', 'Sat 07-13', 'Sun 07-13')],
    0,
    { settings: average, history: worked },
  ],
  ['less than 14 days is each week', duties(...week('', '07-13')), 2100 - 18 * 60, { settings: withDays(13) }],
]);

function withDays(averageOverDays: number) {
  return { [weeklyRest.id]: { parameters: { averageOverDays } } };
}

const sevenDays: ProblemSketch = {
  settings: average,
  templates: { '07-13': {} },
  demand: [{ days: 'Mon-Sun', hours: '07-13', target: 1 }],
  wishes: [{ days: 'Tue Sat', kind: 'off' }],
};
const inPlan = (days: readonly string[]) => days.map((day) => `${day} rossi 07-13`);

describeEncoding(weeklyRest, [
  [
    'after two free days all seven can be worked',
    { ...sevenDays, history: rested },
    { off: inPlan(DAYS), on: inPlan(DAYS) },
  ],
  [
    'after a week without any, two days are free, those wished off',
    { ...sevenDays, history: worked },
    { off: inPlan(DAYS), on: inPlan(DAYS.filter((day) => day !== 'Tue' && day !== 'Sat')) },
  ],
]);

describe('weekly-rest on average', () => {
  const solver = openSolver();
  const settings = { ...only('one-duty-a-day', 'availability'), ...average };
  const templates = { '06-12': {}, '07-13': {}, '14-20': {}, '18-24': {} };
  const HOURS = Object.keys(templates);
  const daily = (suffix: string) =>
    fc
      .array(fc.constantFrom(null, ...HOURS, ...HOURS), { minLength: 7, maxLength: 7 })
      .map((hours) =>
        hours.flatMap((one, day): readonly DutySketch[] =>
          one === null ? [] : duties(`${DAYS[day]}${suffix} ${one}`),
        ),
      );
  const rosters = fc.record({
    past: fc.constantFrom(0, 1, 2),
    history: fc.tuple(daily('-1'), daily('-2')),
    first: daily(''),
    second: daily('+1'),
    after: fc.constantFrom([], duties('Mon+2 06-12'), duties('Tue+2 06-12')),
  });

  jest.setTimeout(120_000);

  it('has rows that hold exactly where its check finds nothing', async () => {
    let lawfulCount = 0;
    const property = fc.asyncProperty(rosters, async ({ past, history, first, second, after }) => {
      const known = history.slice(0, past).flat();
      const long = problemOf({ weeks: 3, settings, templates, pinned: after });
      const problem = {
        ...problemOf({ weeks: 2, settings, templates, history: known }),
        fixedAfter: long.pinned,
      };
      const rosterModel = formulate(problem);
      const model = {
        ...rosterModel.model,
        columnLower: rosterModel.model.columnLower.slice(),
        columnUpper: rosterModel.model.columnUpper.slice(),
      };
      const wanted = new Set(
        problemOf({ weeks: 2, templates, pinned: [...first, ...second] }).pinned.map(
          ({ on, dutyId }) => `${on} ${dutyId}`,
        ),
      );
      const assignments = rosterModel.placements.flatMap((placement) => {
        const isWorked = wanted.has(`${placement.duty.on} ${placement.duty.id}`);
        model.columnLower[placement.column] = model.columnUpper[placement.column] = isWorked ? 1 : 0;
        return isWorked ? [toAssignment({ ...placement, activity: problem.activities[0]! })] : [];
      });
      expect(assignments).toHaveLength(first.length + second.length);
      const costs = new Float64Array(model.columnCount);
      const { status } = await solver().solve({ model, costs, start: null }, TEST_LIMITS);
      const { findings } = checkRoster(problem, assignments);
      expect([status, findings.map(({ detail }) => detail)]).toEqual(
        findings.length === 0 ? ['optimal', []] : ['infeasible', expect.anything()],
      );
      if (findings.length === 0) lawfulCount++;
    });
    await fc.assert(property, { seed: 20_261_122, numRuns: 80 });
    expect(lawfulCount).toBeGreaterThan(8);
  });

  it('names the person and the rule where fixed duties leave no rest', async () => {
    const pinned = duties(...week('', '07-13'));
    const plan = await planWeeks(problemOf({ settings, templates, history: worked, pinned }), solver(), TEST_LIMITS);
    expect(plan.dataErrors).toEqual([
      expect.objectContaining({ rule: 'weekly-rest', people: ['rossi'], detail: expect.stringContaining('0 of 2') }),
    ]);
  });
});
