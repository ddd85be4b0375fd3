import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { assignmentOf, duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { USUAL_MONDAY } from '../../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { minimumConsecutiveDays } from './rule';

const atLeast = (minDays: number, given: ProblemSketch = {}): ProblemSketch => ({
  ...given,
  settings: { 'minimum-consecutive-days': { enabled: true, parameters: { minDays } } },
});
const offered: ProblemSketch = { templates: { '07-13': {} } };
const worked = (...days: readonly string[]) => duties(...days.map((day) => `${day} 07-13`));
const fixedAfter = (...days: readonly string[]) => ({
  override: { fixedAfter: worked(...days).map((duty) => assignmentOf(duty, USUAL_MONDAY)) },
});

describeRule(minimumConsecutiveDays, [
  ['allowed: exactly two days', worked('Tue', 'Wed'), 0, atLeast(2)],
  ['the example of the rule: a single day', worked('Tue'), 1, atLeast(2)],
  ['two of four days', worked('Tue', 'Wed'), 2, atLeast(4)],
  ['each run is judged', worked('Tue', 'Thu', 'Sat'), 3, atLeast(2)],
  ['a run from the first day may have begun before', worked('Mon'), 0, atLeast(2)],
  ['unless the day before is known as free', worked('Mon'), 1, atLeast(2, { history: worked('Fri-1', 'Sat-1') })],
  ['a run up to the last day may go on', worked('Sun'), 0, atLeast(2)],
  ['and does where the day after is fixed', worked('Sun'), 0, atLeast(2, fixedAfter('Mon+1'))],
  ['days before the plan count', worked('Mon'), 0, atLeast(2, { history: worked('Fri-1', 'Sun-1') })],
  ['a run begun before the plan is gone on with', [], 1, atLeast(2, { ...offered, history: worked('Fri-1', 'Sun-1') })],
  [
    'where an absence does not stand against it',
    [],
    0,
    atLeast(2, { ...offered, history: worked('Fri-1', 'Sun-1'), people: [{ id: 'rossi', absent: 'Mon' }] }),
  ],
  [
    'nor leaves too few days',
    worked('Mon'),
    0,
    atLeast(3, { history: worked('Fri-1', 'Sun-1'), people: [{ id: 'rossi', absent: 'Tue' }] }),
  ],
  ['a run that ended before the plan', [], 0, atLeast(3, { history: worked('Thu-1', 'Sat-1') })],
  ['other person: no relation', [...worked('Tue'), ...dutiesOf('bianchi', 'Wed 07-13')], 2, atLeast(2)],
  ['off unless a body asks for it', worked('Tue'), 0, { settings: {} }],
]);

const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const demandOn = (days: string): ProblemSketch => ({
  templates: { '07-13': {} },
  demand: [{ days, hours: '07-13', target: 1 }],
  wishes: [{ days: week.filter((day) => !days.includes(day)).join(' '), kind: 'off', importance: 'low' }],
});
const inPlan = (...days: readonly string[]) => days.map((day) => `${day} rossi 07-13`);

describeEncoding(minimumConsecutiveDays, [
  [
    'one day of demand brings two more with it, where they are least unwelcome',
    atLeast(3, {
      ...demandOn('Wed'),
      wishes: [
        { days: 'Mon Tue', kind: 'off', importance: 'high' },
        { days: 'Thu-Sun', kind: 'off', importance: 'low' },
      ],
    }),
    { off: inPlan('Wed'), on: inPlan('Wed', 'Thu', 'Fri') },
  ],
  [
    'a run begun before the plan is gone on with',
    atLeast(3, { ...demandOn('Thu Fri Sat'), history: worked('Fri-1', 'Sun-1') }),
    { off: inPlan('Thu', 'Fri', 'Sat'), on: inPlan('Mon', 'Tue', 'Thu', 'Fri', 'Sat') },
  ],
  [
    'days at both ends of what is known stand alone',
    atLeast(3, demandOn('Mon Sun')),
    { off: inPlan('Mon', 'Sun'), on: inPlan('Mon', 'Sun') },
  ],
]);
