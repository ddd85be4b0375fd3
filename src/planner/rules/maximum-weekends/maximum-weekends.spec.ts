import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { assignmentOf, duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { USUAL_MONDAY } from '../../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { maximumWeekends } from './rule';

const atMost = (maxWeekends: number, weeks: number, given: ProblemSketch = {}): ProblemSketch => ({
  ...given,
  settings: { 'maximum-weekends': { enabled: true, parameters: { maxWeekends, weeks } } },
});
const worked = (...days: readonly string[]) => duties(...days.map((day) => `${day} 07-13`));
const three = worked('Sat', 'Sat+1', 'Sun+3');

describeRule(maximumWeekends, [
  ['allowed: two of four', worked('Sat', 'Sun+2'), 0, atMost(2, 4, { weeks: 4 })],
  ['the example of the rule: three of four', three, 1, atMost(2, 4)],
  ['Saturday and Sunday are one weekend', worked('Sat', 'Sun', 'Sat+1'), 0, atMost(2, 4)],
  ['other days do not matter', worked('Mon', 'Fri', 'Fri+1'), 0, atMost(0, 4)],
  ['each weekend too many counts', three, 3, atMost(0, 0)],
  ['counted over the whole horizon', three, 1, atMost(2, 0)],
  ['over three weeks there are never three', three, 0, atMost(2, 3)],
  ['weekends before the plan count', worked('Sat'), 1, atMost(1, 2, { history: worked('Sun-1') })],
  ['but not in a count of the horizon', worked('Sat'), 0, atMost(1, 0, { history: worked('Sun-1') })],
  ['too many before the plan are past', [], 0, atMost(1, 4, { history: worked('Sat-1', 'Sat-2') })],
  [
    'a weekend fixed after the plan counts',
    worked('Sat'),
    1,
    atMost(1, 2, { override: { fixedAfter: worked('Sun+1').map((duty) => assignmentOf(duty, USUAL_MONDAY)) } }),
  ],
  ['other person: no relation', [...worked('Sat'), ...dutiesOf('bianchi', 'Sun 07-13')], 0, atMost(1, 4)],
  ['off unless a body asks for it', three, 0, { settings: {} }],
]);

const weekend: ProblemSketch = {
  templates: { '07-13': { days: 'Fri Sat Sun' } },
  demand: [{ days: 'Fri Sat Sun', hours: '07-13', target: 1 }],
};
const inPlan = (...days: readonly string[]) => days.map((day) => `${day} rossi 07-13`);

describeEncoding(maximumWeekends, [
  [
    'the weekend before takes the turn of this one',
    atMost(1, 2, { ...weekend, history: worked('Sat-1') }),
    { off: inPlan('Fri', 'Sat', 'Sun'), on: inPlan('Fri') },
  ],
  [
    'both days of a weekend, or none: one weekend is one',
    atMost(1, 2, { ...weekend, history: worked('Sat-2') }),
    { off: inPlan('Fri', 'Sat', 'Sun'), on: inPlan('Fri', 'Sat', 'Sun') },
  ],
]);
