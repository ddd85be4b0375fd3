import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf, dutiesOn } from '../../../../test/support/planner/duty-sketch';
import { choicesInWords } from '../../../../test/support/planner/plan-sketch';
import { minimumDailyRest } from './rule';

describeRule(minimumDailyRest, [
  ['allowed: exactly 11 h', duties('Mon 14-20', 'Tue 07-13'), 0],
  ['violated by one minute', duties('Mon 14-20', 'Tue 06:59-13'), 1],
  ['the example of the rule', duties('Mon 14-20', 'Tue 06-12'), 60],
  ['two short rests', duties('Mon 14-20', 'Tue 06-20', 'Wed 06-12'), 120],
  ['a free day between', duties('Mon 14-20', 'Wed 06-12'), 0],
  ['two duties of one day are another rule', duties('Mon 07-13', 'Mon 14-20'), 0],
  ['other person: no relation', [...dutiesOf('rossi', 'Mon 14-20'), ...dutiesOf('bianchi', 'Tue 06-12')], 0],
  ['last duty before the plan', duties('Mon 06-12'), 60, { history: duties('Sun-1 14-20') }],
  ['a rest wholly before the plan', [], 0, { history: duties('Sat-1 14-20', 'Sun-1 06-12') }],
  ['spring clock change takes an hour', dutiesOn('2027-03-27', '20-24', '+1 11-17'), 60],
  ['autumn clock change gives an hour', dutiesOn('2026-10-24', '18-24', '+1 10-16'), 0],
  [
    'a body that asks for 12 h',
    duties('Mon 14-20', 'Tue 07-13'),
    60,
    {
      settings: { 'minimum-daily-rest': { parameters: { minRestMinutes: 720 } } },
    },
  ],
]);

describeEncoding(minimumDailyRest, [
  [
    'wishes for a late and an early duty in turn: one gives way to the rest',
    {
      templates: { '14-20': {}, '06-12': {} },
      wishes: [
        { days: 'Mon Tue', kind: 'work', importance: 'high' },
        { days: 'Mon', kind: 'afternoon' },
        { days: 'Tue', kind: 'morning', importance: 'low' },
        { days: 'Wed-Sun', kind: 'off' },
      ],
    },
    { off: ['Mon rossi 14-20', 'Tue rossi 06-12'], on: ['Mon rossi 14-20', 'Tue rossi 14-20'] },
  ],
]);

describe('minimum-daily-rest: the first day', () => {
  it('offers no duty too close to the last one before the plan', () => {
    const choices = choicesInWords({
      templates: { '14-20': { days: 'Mon' }, '06-12': { days: 'Mon' } },
      history: duties('Sun-1 14-20'),
    });
    expect(choices).toEqual(['Mon rossi 14-20']);
  });
});
