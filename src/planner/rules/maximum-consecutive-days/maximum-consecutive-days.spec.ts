import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { maximumConsecutiveDays } from './rule';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const worked = (from: number, to: number, suffix = '') =>
  duties(...DAYS.slice(from, to).map((day) => `${day}${suffix} 07-13`));

describeRule(maximumConsecutiveDays, [
  ['allowed: six days, then a free one', worked(0, 6), 0],
  ['violated: the seventh day', worked(0, 7), 1],
  ['the example of the rule: Monday to the Monday after', [...worked(0, 7), ...worked(0, 1, '+1')], 2],
  ['a free Sunday between two full weeks', [...worked(0, 6), ...worked(0, 6, '+1')], 0],
  ['days before the plan count', worked(0, 2), 2, { history: worked(1, 7, '-1') }],
  ['a run that ended before the plan is not judged', worked(1, 3), 0, { history: worked(0, 7, '-1') }],
  ['two duties of one day are one day', [...worked(0, 6), ...duties('Mon 14-20')], 0],
  ['other person: no relation', [...worked(0, 4), ...dutiesOf('bianchi', 'Fri 07-13', 'Sat 07-13', 'Sun 07-13')], 0],
  ['a stricter body', worked(0, 6), 1, { settings: { 'maximum-consecutive-days': { parameters: { maxDays: 5 } } } }],
  ['the week of the clock change has seven days too', worked(0, 7), 1, { from: '2026-10-19' }],
]);

const everyDay = {
  templates: { '07-13': {} },
  demand: [{ days: 'Mon-Sun', hours: '07-13', target: 1 }],
};
const inPlan = (...days: readonly string[]) => days.map((day) => `${day} rossi 07-13`);

describeEncoding(maximumConsecutiveDays, [
  [
    'seven days of demand: the day wished off is free',
    { ...everyDay, wishes: [{ days: 'Thu', kind: 'off' }] },
    { off: inPlan(...DAYS), on: inPlan('Mon', 'Tue', 'Wed', 'Fri', 'Sat', 'Sun') },
  ],
  [
    'five days before the plan leave one',
    { ...everyDay, history: worked(2, 7, '-1'), wishes: [{ days: 'Wed-Sun', kind: 'off' }] },
    { off: inPlan(...DAYS), on: inPlan('Mon', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun') },
  ],
]);
