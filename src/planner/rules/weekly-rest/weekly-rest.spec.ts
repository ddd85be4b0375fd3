import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { choicesInWords } from '../../../../test/support/planner/plan-sketch';
import { weeklyRest } from './rule';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const all = (hours: string, ...except: readonly string[]) =>
  duties(...DAYS.filter((day) => !except.includes(day)).map((day) => `${day} ${hours}`));
const aroundWednesday = duties('Mon 14-20', 'Tue 14-20', 'Thu 06-12', 'Fri 14-20', 'Sat 14-20', 'Sun 14-20');

describeRule(weeklyRest, [
  ['allowed: Sunday free', all('07-13', 'Sun'), 0],
  [
    'allowed: a free Wednesday with exactly 35 h',
    duties(...aroundWednesday.map(({ day }) => `${day} ${day === 'Thu' ? '07-13' : '14-20'}`)),
    0,
  ],
  ['the example of the rule: 34 h', aroundWednesday, 60],
  ['no free day: the longest of the short rests counts', all('07-13'), 2100 - 18 * 60],
  ['a free day with a second one is rest enough', duties('Tue 14-20', 'Thu 06-12', 'Fri 06-12', 'Sat 06-12'), 0],
  ['Sunday free, but the next Monday too early', [...all('14-20', 'Sun'), ...duties('Mon+1 06-12')], 60, { weeks: 2 }],
  [
    'Saturday before the plan, the first Monday too early',
    duties('Mon 06-12'),
    60,
    {
      history: duties(...DAYS.slice(0, 6).map((day) => `${day}-1 14-20`)),
    },
  ],
  [
    'a past week that was short by itself is past',
    duties('Tue 07-13'),
    0,
    {
      history: duties(...DAYS.map((day) => `${day}-1 14-20`)),
    },
  ],
  ['a week without any duty', [], 0],
  ['other person: no relation', [...all('07-13', 'Sun'), ...dutiesOf('bianchi', 'Sun 07-13')], 0],
  [
    'the spring clock change cuts 35 h to 34',
    [...all('14-20', 'Sun'), ...duties('Mon+1 07-13')],
    60,
    {
      from: '2027-03-22',
      weeks: 2,
    },
  ],
]);

const inPlan = (...duties: readonly string[]) => duties.map((duty) => duty.replace(' ', ' rossi '));

describeEncoding(weeklyRest, [
  [
    'seven days of demand: the day wished off is the rest',
    {
      templates: { '07-13': {} },
      demand: [{ days: 'Mon-Sun', hours: '07-13', target: 1 }],
      wishes: [{ days: 'Tue', kind: 'off' }],
    },
    {
      off: inPlan(...DAYS.map((day) => `${day} 07-13`)),
      on: inPlan(...DAYS.filter((day) => day !== 'Tue').map((day) => `${day} 07-13`)),
    },
  ],
  [
    'around a free day of 34 h an hour is found',
    {
      templates: { '14-20': { days: 'Mon Tue Fri Sat Sun' }, '06-12': { days: 'Thu' }, '07-13': { days: 'Thu' } },
      demand: [
        { days: 'Mon Tue Fri Sat Sun', hours: '14-20', target: 1 },
        { days: 'Thu', hours: '06-12', target: 1 },
      ],
    },
    {
      off: inPlan('Mon 14-20', 'Tue 14-20', 'Thu 06-12', 'Fri 14-20', 'Sat 14-20', 'Sun 14-20'),
      on: inPlan('Mon 14-20', 'Tue 14-20', 'Thu 07-13', 'Fri 14-20', 'Sat 14-20', 'Sun 14-20'),
    },
  ],
]);

describe('weekly-rest: the first day', () => {
  const templates = { '06-12': { days: 'Mon' }, '07-13': { days: 'Mon' } };

  it('starts no duty that would cut the rest of the week before', () => {
    const history = duties(...DAYS.slice(0, 6).map((day) => `${day}-1 14-20`));
    expect(choicesInWords({ templates, history })).toEqual(['Mon rossi 07-13']);
  });

  it('is free to start where that week had another rest', () => {
    const history = duties('Mon-1 07-13', 'Thu-1 14-20', 'Fri-1 14-20', 'Sat-1 14-20');
    expect(choicesInWords({ templates, history })).toHaveLength(2);
  });

  it('counts a free day of that week only where it was a whole rest', () => {
    const history = duties('Mon-1 14-20', 'Tue-1 14-20', 'Thu-1 06-12', 'Fri-1 14-20', 'Sat-1 14-20');
    expect(choicesInWords({ templates, history })).toEqual(['Mon rossi 07-13']);
  });
});
