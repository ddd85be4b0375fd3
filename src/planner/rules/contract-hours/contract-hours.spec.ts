import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { contractHours } from './rule';

const week = duties('Mon 07-13', 'Tue 07-13', 'Wed 07-13', 'Thu 07-13', 'Fri 07-13');
const saturday = duties('Sat 07-13');
const tolerance = (toleranceMinutesPerWeek: number) => ({
  settings: { 'contract-hours': { parameters: { toleranceMinutesPerWeek } } },
});

describeRule(contractHours, [
  ['allowed: six of six hours', [...week, ...saturday], 0],
  [
    'allowed: five of 7 h 12',
    duties(...['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => `${day} 08:00-15:42 break 12:00+30`)),
    0,
  ],
  ['the example of the rule: 30 of 36 h', week, 360],
  ['one minute too many', [...week, ...duties('Sat 07-13:01')], 1],
  ['a week without any duty', [], 2160],
  ['holiday credited', week, 0, { people: [{ id: 'rossi', credited: [360] }] }],
  ['more credited than due is no debt', [], 0, { people: [{ id: 'rossi', credited: [2400] }] }],
  ['part time', duties('Mon 07-13', 'Tue 07-13', 'Wed 07-13'), 0, { people: [{ id: 'rossi', weeklyMinutes: 1080 }] }],
  [
    'weeks of a cycle: 42 h, then 30 h',
    [...duties(...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].map((day) => `${day} 07-14`)), ...duties('Mon+1 07-13')],
    1440,
    { people: [{ id: 'rossi', minutesOfWeeks: [2520, 1800] }] },
  ],
  ['within the tolerance of a body', week, 0, tolerance(360)],
  ['beyond it, only the excess', week, 260, tolerance(100)],
  ['other person: no relation', [...week, ...dutiesOf('bianchi', 'Sat 07-13')], 360 + 1800],
  ['weeks are judged one by one', [...week, ...saturday, ...duties('Mon+1 07-13')], 1800],
  [
    'the break does not count as work',
    duties('Mon 08:00-14:30 break 12:00+30'),
    0,
    { people: [{ id: 'rossi', weeklyMinutes: 360 }] },
  ],
  [
    'the night of the clock change counts by the clock',
    duties('Sun 00-06'),
    0,
    {
      from: '2026-10-19',
      people: [{ id: 'rossi', weeklyMinutes: 360 }],
    },
  ],
]);

describeEncoding(contractHours, [
  [
    'demand for one day, a contract of two',
    {
      people: [{ id: 'rossi', weeklyMinutes: 720, daysPerWeek: 2 }],
      templates: { '07-13': { days: 'Mon-Wed' } },
      demand: [{ days: 'Mon', hours: '07-13', target: 1 }],
      wishes: [
        { days: 'Wed', kind: 'off', importance: 'low' },
        { days: 'Tue', kind: 'off', importance: 'high' },
      ],
    },
    { off: ['Mon rossi 07-13'], on: ['Mon rossi 07-13', 'Wed rossi 07-13'] },
  ],
  [
    'demand for three days, a contract of two: no overtime is planned',
    {
      people: [{ id: 'rossi', weeklyMinutes: 720, daysPerWeek: 2 }],
      templates: { '07-13': { days: 'Mon-Wed' } },
      demand: [{ days: 'Mon-Wed', hours: '07-13', target: 1 }],
      wishes: [{ days: 'Tue', kind: 'off' }],
    },
    { off: ['Mon rossi 07-13', 'Tue rossi 07-13', 'Wed rossi 07-13'], on: ['Mon rossi 07-13', 'Wed rossi 07-13'] },
  ],
  [
    'a credited day is not worked again',
    {
      people: [{ id: 'rossi', weeklyMinutes: 720, daysPerWeek: 2, credited: [360] }],
      templates: { '07-13': { days: 'Mon Tue' } },
      demand: [{ days: 'Mon Tue', hours: '07-13', target: 1 }],
      wishes: [{ days: 'Tue', kind: 'off' }],
    },
    { off: ['Mon rossi 07-13', 'Tue rossi 07-13'], on: ['Mon rossi 07-13'] },
  ],
]);
