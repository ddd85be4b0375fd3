import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { dutiesOf, duties } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { saturdayFairness } from './rule';

const both: ProblemSketch = { people: ['bianchi', 'rossi'] };
const rossiAbove = (saturdays: number): ProblemSketch => ({ ...both, ledger: [{ personId: 'rossi', saturdays }] });
const saturday = duties('Sat 07-13');
const exemptFromSaturdays = { personId: 'bianchi', kind: 'no-saturday', from: '2026-12-01', to: null } as const;

describeRule(saturdayFairness, [
  ['allowed: one Saturday apart', saturday, 0, both],
  ['violated: a second Saturday for the same person', saturday, 1, rossiAbove(1)],
  ['the example of the rule: three above, another none', [], 2, rossiAbove(3)],
  [
    'measured against the fair share, not counted',
    saturday,
    0,
    { ...both, ledger: [{ personId: 'rossi', saturdays: 3, saturdaysDue: 3 }] },
  ],
  [
    'a part of a Saturday above the limit counts as one',
    saturday,
    1,
    { ...both, ledger: [{ personId: 'rossi', saturdays: 0.25 }] },
  ],
  ['other days do not matter', duties('Fri 07-13'), 0, both],
  [
    'who is not available has no part in it',
    saturday,
    0,
    { ...rossiAbove(1), people: ['rossi', { id: 'bianchi', absent: 'Sat' }] },
  ],
  [
    'other unit: no relation',
    saturday,
    0,
    { ...rossiAbove(1), people: ['rossi', { id: 'bianchi', unitId: 'statistics' }] },
  ],
  [
    'other home site: no relation',
    saturday,
    0,
    { ...rossiAbove(1), people: ['rossi', { id: 'bianchi', homeSiteId: 'quarenghi' }] },
  ],
  ['two Saturdays in a row for the same person', [...saturday, ...duties('Sat+1 07-13')], 1, { ...both, weeks: 2 }],
  ['two Saturdays in turn', [...saturday, ...dutiesOf('bianchi', 'Sat+1 07-13')], 0, { ...both, weeks: 2 }],
  [
    'a body that allows two',
    [],
    1,
    { ...rossiAbove(3), settings: { 'saturday-fairness': { parameters: { maxSpreadSaturdays: 2 } } } },
  ],
  [
    'who is exempt from Saturdays has no part in them',
    saturday,
    0,
    { ...rossiAbove(1), override: { exemptions: [exemptFromSaturdays] } },
  ],
  [
    'Saturdays of the last twelve weeks count',
    saturday,
    1,
    { ...both, ledger: [{ personId: 'rossi', recent: [{ from: '2026-09-14', saturdays: 1 }] }] },
  ],
  [
    'older ones do not',
    saturday,
    0,
    { ...both, ledger: [{ personId: 'rossi', saturdays: 1, recent: [{ from: '2026-09-07', saturdays: 1 }] }] },
  ],
  ['one Saturday of a long weekend alone', saturday, 0, { ...both, holidays: 'Fri' }],
  ['a Saturday of a long weekend weighs two', saturday, 1, { ...rossiAbove(1), holidays: 'Fri' }],
  [
    'and goes on weighing two',
    saturday,
    2,
    { ...both, ledger: [{ personId: 'rossi', recent: [{ from: '2026-11-02', saturdays: 1, longSaturdays: 1 }] }] },
  ],
  ['the Saturday before the clock change', dutiesOf('rossi', 'Sat 07-13'), 1, { ...rossiAbove(1), from: '2027-03-22' }],
]);

describeEncoding(saturdayFairness, [
  [
    'whoever worked the last Saturdays is free, though both would rather swap',
    {
      ...rossiAbove(2),
      templates: { '07-13': { days: 'Sat' } },
      demand: [{ days: 'Sat', hours: '07-13', target: 1 }],
      wishes: [{ person: 'bianchi', days: 'Sat', kind: 'off' }],
    },
    { off: ['Sat rossi 07-13'], on: ['Sat bianchi 07-13'] },
  ],
  [
    'a Saturday older than the window is forgotten',
    {
      ...both,
      ledger: [
        { personId: 'bianchi', recent: [{ from: '2026-11-23', saturdays: 2 }] },
        { personId: 'rossi', recent: [{ from: '2026-09-07', saturdays: 5 }] },
      ],
      templates: { '07-13': { days: 'Sat' } },
      demand: [{ days: 'Sat', hours: '07-13', target: 1 }],
      wishes: [{ person: 'rossi', days: 'Sat', kind: 'off' }],
    },
    { off: ['Sat bianchi 07-13'], on: ['Sat rossi 07-13'] },
  ],
  [
    'but the service comes first',
    {
      people: ['rossi', { id: 'bianchi', dutyIds: ['14-20'] }],
      ledger: [{ personId: 'rossi', saturdays: 2 }],
      templates: { '07-13': { days: 'Sat' } },
      demand: [{ days: 'Sat', hours: '07-13', target: 1 }],
    },
    { off: ['Sat rossi 07-13'], on: ['Sat rossi 07-13'] },
  ],
]);
