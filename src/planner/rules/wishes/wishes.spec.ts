import { describeEncoding, describeRule, rosterOf } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { only, type ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { checkRoster } from '../../check-roster';
import { wishes } from './rule';

type Wished = NonNullable<ProblemSketch['wishes']>[number];
const wish = (kind: Wished['kind'], importance: Wished['importance'] = 'low', days = 'Tue'): ProblemSketch => ({
  wishes: [{ days, kind, importance }],
});

describeRule(wishes, [
  ['a day off, granted', duties('Mon 07-13'), 0, wish('off')],
  ['a day off, refused', duties('Tue 07-13'), 1, wish('off')],
  ['the example of the rule: an important one', duties('Tue 07-13'), 1, wish('off', 'high')],
  ['a working day, granted', duties('Tue 07-13'), 0, wish('work')],
  ['a working day, refused', duties('Mon 07-13'), 1, wish('work')],
  ['agile work, granted', duties('Tue 07-13 agile'), 0, wish('agile')],
  ['agile work, refused', duties('Tue 07-13'), 1, wish('agile')],
  ['presence, granted', duties('Tue 07-13'), 0, wish('on-site')],
  ['presence, refused', duties('Tue 07-13 agile'), 1, wish('on-site')],
  ['a morning, granted', duties('Tue 07-13'), 0, wish('morning')],
  ['a morning, refused', duties('Tue 14-20'), 1, wish('morning')],
  ['an afternoon, refused by a whole day', duties('Tue 08-20'), 1, wish('afternoon')],
  ['a wish for a mode says nothing about a free day', [], 0, wish('agile', 'high')],
  ['other person: no relation', dutiesOf('bianchi', 'Tue 07-13'), 0, wish('off')],
  ['the Sunday of the clock change', duties('Sun 07-13'), 1, { ...wish('off', 'low', 'Sun'), from: '2026-10-19' }],
]);

describe('wishes: their prices', () => {
  it.each([
    ['low', 1],
    ['medium', 2],
    ['high', 4],
  ] as const)('one of %s importance weighs %d times the points of the rule', (importance, weight) => {
    const { problem, assignments } = rosterOf(duties('Tue 07-13'), {
      ...wish('off', importance),
      settings: only('wishes'),
    });
    expect(checkRoster(problem, assignments).score.lines).toEqual([
      {
        ...{ rule: 'wishes', level: 'wishes', amount: 1, points: weight * 10 },
        unit: `refused wishes of ${importance} importance`,
      },
    ]);
  });
});

const oneOfTwo: ProblemSketch = {
  people: ['bianchi', 'rossi'],
  templates: { '07-13': { days: 'Tue' } },
  demand: [{ days: 'Tue', hours: '07-13', target: 1 }],
  // Without the wishes bianchi would stay: the roster people know.
  baseline: dutiesOf('bianchi', 'Tue 07-13'),
  settings: { stability: { enabled: true } },
};

describeEncoding(wishes, [
  [
    'a day off decides who works',
    { ...oneOfTwo, wishes: [{ person: 'bianchi', days: 'Tue', kind: 'off' }] },
    { off: ['Tue bianchi 07-13'], on: ['Tue rossi 07-13'] },
  ],
  [
    'the more important wish wins',
    {
      ...oneOfTwo,
      wishes: [
        { person: 'bianchi', days: 'Tue', kind: 'off', importance: 'high' },
        { person: 'rossi', days: 'Tue', kind: 'off', importance: 'medium' },
      ],
    },
    { off: ['Tue bianchi 07-13'], on: ['Tue rossi 07-13'] },
  ],
  [
    'the service comes before every wish',
    {
      ...oneOfTwo,
      wishes: ['bianchi', 'rossi'].map((person) => ({
        person,
        days: 'Tue',
        kind: 'off' as const,
        importance: 'high' as const,
      })),
    },
    { off: ['Tue bianchi 07-13'], on: ['Tue bianchi 07-13'] },
  ],
]);
