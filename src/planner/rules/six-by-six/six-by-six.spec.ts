import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { sixBySix } from './rule';

const squads: ProblemSketch = {
  squads: { a: { 'Mon-Fri': 'morning' }, b: { 'Mon-Fri': 'afternoon' } },
  people: [
    { id: 'rossi', squadId: 'a' },
    { id: 'bianchi', squadId: 'b' },
    { id: 'verdi', squadId: null },
  ],
};

describeRule(sixBySix, [
  ['allowed: the squad has the morning', duties('Mon 07-13'), 0, squads],
  ['violated: the example of the rule', duties('Mon 14-20'), 1, squads],
  ['each duty counts', duties('Mon 14-20', 'Tue 14-20', 'Wed 07-13'), 2, squads],
  ['a day without the pattern', duties('Sat 14-20'), 0, squads],
  ['a whole day is neither half', duties('Mon 08-20'), 1, squads],
  ['other squad: its own band', dutiesOf('bianchi', 'Mon 14-20'), 0, squads],
  ['who is in no squad works when needed', dutiesOf('verdi', 'Mon 07-13', 'Tue 14-20'), 0, squads],
  ['agile work has no band', duties('Mon 14-20 agile'), 0, squads],
  [
    'the day of the clock change is a day of the pattern',
    duties('Sun 14-20'),
    1,
    {
      ...squads,
      from: '2027-03-22',
      squads: { a: { Sun: 'morning' }, b: {} },
    },
  ],
]);

describeEncoding(sixBySix, [
  [
    'the squads stay in their bands, whatever the wishes',
    {
      ...squads,
      templates: { '07-13': { days: 'Mon' }, '14-20': { days: 'Mon' } },
      people: [
        { id: 'rossi', squadId: 'a' },
        { id: 'bianchi', squadId: 'b' },
      ],
      demand: [
        { days: 'Mon', hours: '07-13', target: 1 },
        { days: 'Mon', hours: '14-20', target: 1 },
      ],
      wishes: [
        { person: 'rossi', days: 'Mon', kind: 'afternoon' },
        { person: 'bianchi', days: 'Mon', kind: 'morning' },
      ],
    },
    {
      off: ['Mon bianchi 07-13', 'Mon rossi 14-20'],
      on: ['Mon bianchi 14-20', 'Mon rossi 07-13'],
    },
  ],
]);
