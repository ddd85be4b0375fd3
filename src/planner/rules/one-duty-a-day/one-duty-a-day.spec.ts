import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { oneDutyADay } from './rule';

describeRule(oneDutyADay, [
  ['allowed: one duty each day', duties('Mon 07-13', 'Tue 07-13'), 0],
  ['violated: morning and afternoon of one day', duties('Mon 07-13', 'Mon 14-20'), 1],
  ['three duties are two too many', duties('Mon 07-09', 'Mon 10-12', 'Mon 14-20'), 2],
  ['two days with two duties each', duties('Mon 07-13', 'Mon 14-20', 'Tue 07-13', 'Tue 14-20'), 2],
  ['other person: no relation', [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 14-20')], 0],
  ['the day before the plan is another day', duties('Mon 07-13'), 0, { history: duties('Sun-1 14-20') }],
  ['the long day of the autumn clock change', duties('Sun 01-05', 'Sun 20-24'), 1, { from: '2026-10-19' }],
]);

const bothShifts = {
  templates: { '07-13': { days: 'Mon' }, '14-20': { days: 'Mon' } },
  demand: [
    { days: 'Mon', hours: '07-13', target: 1 },
    { days: 'Mon', hours: '14-18', target: 1 },
  ],
};

describeEncoding(oneDutyADay, [
  [
    'one person for both shifts works the one with more demand',
    bothShifts,
    { off: ['Mon rossi 07-13', 'Mon rossi 14-20'], on: ['Mon rossi 07-13'] },
  ],
  [
    'a fixed duty is worked, though the other one has more demand',
    { ...bothShifts, pinned: duties('Mon 14-20') },
    { off: ['Mon rossi 14-20'], on: ['Mon rossi 14-20'] },
  ],
  [
    'a fixed duty is worked against a wish, which the rule alone holds',
    { templates: { '07-13': { days: 'Mon' } }, pinned: duties('Mon 07-13'), wishes: [{ days: 'Mon', kind: 'off' }] },
    { off: [], on: ['Mon rossi 07-13'] },
  ],
]);
