import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { stability } from './rule';

const known: ProblemSketch = { baseline: duties('Mon 07-13', 'Tue 07-13') };

describeRule(stability, [
  ['nothing known: nothing to keep', duties('Mon 07-13'), 0],
  ['all as known', duties('Mon 07-13', 'Tue 07-13'), 0, known],
  ['the example of the rule: agile instead of on site', duties('Mon 07-13', 'Tue 07-13 agile'), 1, known],
  ['another duty', duties('Mon 07-13', 'Tue 14-20'), 1, known],
  ['another site', duties('Mon 07-13', 'Tue 07-13 at quarenghi'), 1, known],
  ['another activity', duties('Mon 07-13', 'Tue 07-13 doing births'), 1, known],
  ['a duty less', duties('Mon 07-13'), 1, known],
  ['a duty more', duties('Mon 07-13', 'Tue 07-13', 'Wed 07-13'), 1, known],
  ['everything of one day is one change', duties('Mon 07-13', 'Tue 14-20 agile doing births'), 1, known],
  ['another break is no change', duties('Mon 07-13 break 10:00+30', 'Tue 07-13'), 0, known],
  [
    'other person: only the own days',
    [...duties('Mon 07-13', 'Tue 07-13'), ...dutiesOf('bianchi', 'Mon 07-13')],
    1,
    known,
  ],
  ['a week of which nothing is known is new, not changed', duties('Mon 07-13', 'Tue 07-13', 'Mon+1 07-13'), 0, known],
  ['a roster known for other weeks only', duties('Mon 07-13'), 0, { baseline: duties('Mon+1 07-13') }],
  ['the Sunday of the clock change', duties('Sun 07-13'), 0, { baseline: duties('Sun 07-13'), from: '2026-10-19' }],
]);

const oneOfTwo: ProblemSketch = {
  people: ['bianchi', 'rossi'],
  templates: { '07-13': { days: 'Mon Tue' }, '14-20': { days: 'Mon Tue' } },
  demand: [{ days: 'Mon Tue', hours: '07-13', target: 1 }],
};

describeEncoding(stability, [
  [
    'of rosters that are equally good the known one is kept, or a wish decides',
    {
      ...oneOfTwo,
      baseline: [...dutiesOf('bianchi', 'Mon 07-13'), ...dutiesOf('rossi', 'Tue 07-13')],
      wishes: [
        { person: 'bianchi', days: 'Tue', kind: 'off', importance: 'low' },
        { person: 'rossi', days: 'Mon', kind: 'off', importance: 'low' },
      ],
    },
    { off: ['Mon bianchi 07-13', 'Tue rossi 07-13'], on: ['Mon bianchi 07-13', 'Tue rossi 07-13'] },
  ],
  [
    'a day without demand stays as people know it',
    {
      templates: { '07-13': {} },
      baseline: duties('Wed 07-13'),
      demand: [{ days: 'Mon', hours: '07-13', target: 1 }],
      wishes: [{ days: 'Tue Thu Fri Sat Sun', kind: 'off' }],
    },
    { off: 'whatever', on: ['Mon rossi 07-13', 'Wed rossi 07-13'] },
  ],
  [
    'a wish comes before the known roster',
    { templates: { '07-13': {} }, baseline: duties('Wed 07-13'), wishes: [{ days: 'Mon-Sun', kind: 'off' }] },
    { off: [], on: [] },
  ],
]);
