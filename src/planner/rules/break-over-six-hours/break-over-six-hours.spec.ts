import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { breakOverSixHours } from './rule';

const turno = (hours: string) => ({ templates: { [hours]: { isTurno: true } } });

describeRule(breakOverSixHours, [
  ['allowed: six hours exactly need none', duties('Mon 07-13'), 0],
  ['violated: six hours and a minute', duties('Mon 07-13:01'), 30],
  ['the example of the rule', duties('Mon 08-15:12'), 30],
  ['allowed: 7 h 12 with half an hour', duties('Mon 08-15:42 break 12:00+30'), 0],
  ['a break ten minutes short', duties('Mon 08-15:32 break 12:00+20'), 10],
  ['six hours of work with a break are no more than six', duties('Mon 08-14:10 break 11:00+10'), 0],
  ['in a shift rotation ten minutes do', duties('Mon 08-15:22 break 12:00+10'), 0, turno('08-15:22')],
  ['in a shift rotation none at all', duties('Mon 08-15:12'), 10, turno('08-15:12')],
  ['in agile mode as well', duties('Mon 08-15:12 agile'), 30],
  ['other person: no relation', [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 08-15:12')], 30],
  [
    'a body that asks for 45 minutes',
    duties('Mon 08-15:42 break 12:00+30'),
    15,
    {
      settings: { 'break-over-six-hours': { parameters: { minBreakMinutes: 45 } } },
    },
  ],
  ['the clock change does not shorten the work that is paid', duties('Sun 00-07'), 30, { from: '2027-03-22' }],
]);

describeEncoding(breakOverSixHours, [
  [
    'of two templates the one with a break is used',
    {
      templates: { '08-15': { days: 'Mon' }, '08-14:30': { days: 'Mon', breakMinutes: 30, breakStarts: ['12:00'] } },
      demand: [{ days: 'Mon', hours: '08-15', target: 1 }],
    },
    { off: ['Mon rossi 08-15'], on: ['Mon rossi 08-14:30'] },
  ],
]);
