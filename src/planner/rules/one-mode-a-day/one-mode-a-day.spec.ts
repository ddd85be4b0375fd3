import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { oneModeADay } from './rule';

describeRule(oneModeADay, [
  ['allowed: a day on site', duties('Mon 07-13'), 0],
  ['allowed: two duties in one mode (another rule counts them)', duties('Mon 07-13', 'Mon 14-20'), 0],
  ['violated: the afternoon from home', duties('Mon 07-13', 'Mon 14-20 agile'), 1],
  ['two mixed days', duties('Mon 07-13', 'Mon 14-20 agile', 'Tue 07-13 agile', 'Tue 14-20'), 2],
  ['modes may change from day to day', duties('Mon 07-13', 'Tue 07-13 agile'), 0],
  ['other person: no relation', [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Mon 14-20 agile')], 0],
  ['a mixed day of the spring clock change', duties('Sun 01-05', 'Sun 14-20 agile'), 1, { from: '2027-03-22' }],
]);

describeEncoding(oneModeADay, [
  [
    'where two duties a day are allowed, both have one mode',
    {
      settings: { 'one-duty-a-day': { enabled: false } },
      templates: { '07-13': { days: 'Mon' }, '14-20': { days: 'Mon', modes: ['agile'] } },
      demand: [
        { days: 'Mon', hours: '07-13', target: 1 },
        { days: 'Mon', hours: '14-18', target: 1, site: null },
      ],
    },
    { off: ['Mon rossi 07-13', 'Mon rossi 14-20 agile'], on: ['Mon rossi 07-13'] },
  ],
]);
