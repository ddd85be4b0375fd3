import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { assignmentOf, duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { USUAL_MONDAY } from '../../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { minimumDaysOff } from './rule';

const atLeast = (minDays: number, given: ProblemSketch = {}): ProblemSketch => ({
  ...given,
  settings: { 'minimum-days-off': { enabled: true, parameters: { minDays } } },
});
const worked = (...days: readonly string[]) => duties(...days.map((day) => `${day} 07-13`));
const fixedAfter = (...days: readonly string[]) => ({
  override: { fixedAfter: worked(...days).map((duty) => assignmentOf(duty, USUAL_MONDAY)) },
});

describeRule(minimumDaysOff, [
  ['allowed: two free days', worked('Mon', 'Thu'), 0, atLeast(2)],
  ['the example of the rule: a single free day', worked('Mon', 'Wed'), 1, atLeast(2)],
  ['two of four days', worked('Mon', 'Thu'), 2, atLeast(4)],
  ['no free day at all', worked('Mon', 'Tue'), 0, atLeast(2)],
  ['free days from the first day on may have begun before', worked('Tue'), 0, atLeast(2)],
  ['free days up to the last day may go on', worked('Sat'), 0, atLeast(2)],
  ['unless the next duty is fixed', worked('Sat'), 1, atLeast(2, fixedAfter('Mon+1'))],
  ['or so near that no day between can mend it', worked('Sat'), 1, atLeast(3, fixedAfter('Tue+1'))],
  ['days before the plan count', worked('Mon'), 1, atLeast(2, { history: worked('Sat-1') })],
  ['enough of them', worked('Mon'), 0, atLeast(2, { history: worked('Fri-1') })],
  ['free days wholly before the plan', [], 0, atLeast(2, { history: worked('Thu-1', 'Sat-1') })],
  ['other person: no relation', [...worked('Mon', 'Thu'), ...dutiesOf('bianchi', 'Tue 07-13')], 0, atLeast(2)],
  ['off unless a body asks for it', worked('Mon', 'Wed'), 0, { settings: {} }],
]);

const demandOn = (days: string): ProblemSketch => ({
  templates: { '07-13': { days } },
  demand: [{ days, hours: '07-13', target: 1 }],
});
const inPlan = (...days: readonly string[]) => days.map((day) => `${day} rossi 07-13`);

describeEncoding(minimumDaysOff, [
  [
    'the day between two others can only be worked or be one of two',
    atLeast(2, { ...demandOn('Mon Wed'), wishes: [{ days: 'Mon', kind: 'off' }] }),
    { off: inPlan('Mon', 'Wed'), on: inPlan('Wed') },
  ],
  [
    'free days begun before the plan are gone on with',
    atLeast(3, { ...demandOn('Mon Tue'), history: worked('Fri-1', 'Sat-1') }),
    { off: inPlan('Mon', 'Tue'), on: [] },
  ],
  [
    'a duty fixed after the plan needs its free days before',
    atLeast(2, { ...demandOn('Sat Sun'), ...fixedAfter('Mon+1'), wishes: [{ days: 'Sun', kind: 'off' }] }),
    { off: inPlan('Sat', 'Sun'), on: inPlan('Sat', 'Sun') },
  ],
]);
