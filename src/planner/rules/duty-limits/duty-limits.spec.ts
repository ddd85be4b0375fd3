import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import type { DutyLimit } from '../../problem/roster-problem';
import { dutyLimits } from './rule';

const limit = (sketch: Partial<DutyLimit>, given: ProblemSketch = {}): ProblemSketch => ({
  ...given,
  settings: { 'duty-limits': { enabled: true } },
  override: {
    dutyLimits: [{ personId: 'rossi', dutyIds: ['14-20'], minCount: 0, maxCount: null, period: 'week', ...sketch }],
  },
});
const late = (...days: readonly string[]) => duties(...days.map((day) => `${day} 14-20`));
const three = late('Mon', 'Tue', 'Wed');

describeRule(dutyLimits, [
  ['allowed: as many as the maximum', three, 0, limit({ maxCount: 3 })],
  ['one too many', three, 1, limit({ maxCount: 2 })],
  ['none is allowed', three, 3, limit({ maxCount: 0 })],
  ['other duties do not count', duties('Mon 07-13', 'Tue 07-13'), 0, limit({ maxCount: 1 })],
  ['unless any duty does', duties('Mon 07-13', 'Tue 07-13'), 1, limit({ maxCount: 1, dutyIds: [] })],
  ['too few in the week', late('Mon'), 1, limit({ minCount: 2 })],
  ['each week by itself', late('Mon', 'Mon+1', 'Tue+1'), 1, limit({ maxCount: 1 })],
  ['the whole horizon', late('Mon', 'Mon+1', 'Tue+1'), 2, limit({ maxCount: 1, period: 'horizon' })],
  ['too few in the whole horizon', late('Mon', 'Tue+1'), 1, limit({ minCount: 3, period: 'horizon' })],
  // The usual Monday is the last day of November.
  ['the calendar month', late('Mon', 'Tue', 'Wed'), 1, limit({ maxCount: 1, period: 'month' })],
  [
    'what the month had before counts',
    three,
    1,
    limit({ maxCount: 2, period: 'month' }, { history: late('Sat-1', 'Sun-1') }),
  ],
  [
    'too many before the plan are past',
    late('Tue'),
    0,
    limit({ maxCount: 1, period: 'month' }, { history: late('Sat-1', 'Sun-1') }),
  ],
  ['no minimum of a month that goes on after the plan', [], 0, limit({ minCount: 1, period: 'month' })],
  [
    'nor of one that began before anything is known',
    duties('Mon 07-13'),
    0,
    limit({ minCount: 1, period: 'month' }, { history: duties('Sun-1 07-13') }),
  ],
  [
    'but of one that is known from its first day',
    [],
    4,
    limit({ minCount: 5, period: 'month' }, { from: '2027-02-22', history: duties('2027-02-01 14-20') }),
  ],
  ['other person: no relation', [...late('Mon'), ...dutiesOf('bianchi', 'Tue 14-20')], 0, limit({ maxCount: 1 })],
  ['off unless a body asks for it', three, 0, { ...limit({ maxCount: 0 }), settings: {} }],
]);

const demandOn = (days: string): ProblemSketch => ({
  templates: { '07-13': { days }, '14-20': { days } },
  demand: [{ days, hours: '14-20', target: 1 }],
});

describeEncoding(dutyLimits, [
  [
    'one afternoon a week: the day wished off has none',
    limit({ maxCount: 1 }, { ...demandOn('Mon Tue'), wishes: [{ days: 'Mon', kind: 'off' }] }),
    { off: ['Mon rossi 14-20', 'Tue rossi 14-20'], on: ['Tue rossi 14-20'] },
  ],
  [
    'afternoons of the same month before the plan count',
    limit({ maxCount: 1, period: 'month' }, { ...demandOn('Mon Tue'), history: late('Sun-1') }),
    { off: ['Mon rossi 14-20', 'Tue rossi 14-20'], on: ['Tue rossi 14-20'] },
  ],
  [
    'two mornings at least, wanted or not',
    limit({ dutyIds: ['07-13'], minCount: 2 }, { ...demandOn('Mon Tue Wed') }),
    {
      off: ['Mon rossi 14-20', 'Tue rossi 14-20', 'Wed rossi 14-20'],
      on: [/^\w+ rossi (07-13|14-20)$/, /./, /./].map((words) => expect.stringMatching(words) as string),
    },
  ],
]);
