import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { companionWishes } from './rule';

type Wished = NonNullable<ProblemSketch['companionWishes']>[number];
const wish = (kind: Wished['kind'], more: Partial<Wished> = {}): ProblemSketch => ({
  people: ['rossi', 'bianchi', 'verdi'],
  companionWishes: [{ personId: 'rossi', companionId: 'bianchi', kind, importance: 'low', ...more }],
});
const both = (own: string, other: string) => [...dutiesOf('rossi', own), ...dutiesOf('bianchi', other)];

describeRule(companionWishes, [
  ['together, granted', both('Mon 07-13', 'Mon 07-13'), 0, wish('together')],
  ['together, refused by another duty', both('Mon 07-13', 'Mon 14-20'), 1, wish('together')],
  [
    'the example of the rule: an important wish',
    both('Mon 07-13', 'Mon 14-20'),
    1,
    wish('together', { importance: 'high' }),
  ],
  ['together, refused by another site', both('Mon 07-13', 'Mon 07-13 at quarenghi'), 1, wish('together')],
  ['together, refused by agile work of one', both('Mon 07-13', 'Mon 07-13 agile'), 1, wish('together')],
  ['together, both in agile work', both('Mon 07-13 agile', 'Mon 07-13 agile'), 0, wish('together')],
  ['together, what each does there does not matter', both('Mon 07-13', 'Mon 07-13 doing births'), 0, wish('together')],
  ['together, one is free', dutiesOf('rossi', 'Mon 07-13'), 0, wish('together')],
  ['each day counts', [...both('Mon 07-13', 'Mon 14-20'), ...both('Tue 07-13', 'Tue 14-20')], 2, wish('together')],
  ['apart, granted by another duty', both('Mon 07-13', 'Mon 14-20'), 0, wish('apart')],
  ['apart, refused', both('Mon 07-13', 'Mon 07-13'), 1, wish('apart')],
  ['apart, granted by another site', both('Mon 07-13', 'Mon 07-13 at quarenghi'), 0, wish('apart')],
  [
    'somebody else: no relation',
    [...dutiesOf('rossi', 'Mon 07-13'), ...dutiesOf('verdi', 'Mon 07-13')],
    0,
    wish('apart'),
  ],
  ['before the wish begins', both('Mon 07-13', 'Mon 07-13'), 0, wish('apart', { from: '2026-12-01' })],
  ['on its last day', both('Mon 07-13', 'Mon 07-13'), 1, wish('apart', { to: '2026-11-30' })],
  ['after its last day', both('Tue 07-13', 'Tue 07-13'), 0, wish('apart', { to: '2026-11-30' })],
]);

const mornings: ProblemSketch = {
  people: ['bianchi', 'rossi'],
  templates: { '07-13': { days: 'Mon' }, '14-20': { days: 'Mon' } },
  demand: [{ days: 'Mon', hours: '07-20', target: 1 }],
  wishes: [
    { person: 'bianchi', days: 'Mon', kind: 'afternoon' },
    { person: 'rossi', days: 'Mon', kind: 'morning' },
  ],
};

describeEncoding(companionWishes, [
  [
    'where the desk does not ask for both halves, they go together although one wished another half',
    {
      ...mornings,
      demand: [
        { days: 'Mon', hours: '09-10', target: 2 },
        { days: 'Mon', hours: '15-16', target: 2 },
      ],
      ...{ companionWishes: [{ personId: 'rossi', companionId: 'bianchi', kind: 'together', importance: 'high' }] },
      wishes: [
        { person: 'bianchi', days: 'Mon', kind: 'afternoon' },
        { person: 'rossi', days: 'Mon', kind: 'morning', importance: 'high' },
      ],
    },
    { off: ['Mon bianchi 14-20', 'Mon rossi 07-13'], on: ['Mon bianchi 07-13', 'Mon rossi 07-13'] },
  ],
  [
    'the service comes first: one in the morning, one in the afternoon',
    {
      ...mornings,
      companionWishes: [{ personId: 'rossi', companionId: 'bianchi', kind: 'together', importance: 'high' }],
    },
    { off: ['Mon bianchi 14-20', 'Mon rossi 07-13'], on: ['Mon bianchi 14-20', 'Mon rossi 07-13'] },
  ],
  [
    'two who would rather not meet take different duties against a wish of less importance',
    {
      ...mornings,
      demand: [
        { days: 'Mon', hours: '09-10', target: 2 },
        { days: 'Mon', hours: '15-16', target: 2 },
      ],
      wishes: [
        { person: 'bianchi', days: 'Mon', kind: 'morning', importance: 'low' },
        { person: 'rossi', days: 'Mon', kind: 'morning' },
      ],
      companionWishes: [{ personId: 'rossi', companionId: 'bianchi', kind: 'apart' }],
    },
    { off: ['Mon bianchi 07-13', 'Mon rossi 07-13'], on: ['Mon bianchi 14-20', 'Mon rossi 07-13'] },
  ],
]);
