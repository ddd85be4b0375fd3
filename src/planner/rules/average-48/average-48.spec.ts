import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { average48 } from './rule';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const sixDays = (hours: string, suffix = '') => duties(...DAYS.map((day) => `${day}${suffix} ${hours}`));
const recorded = (...minutesOfWeeks: readonly number[]): ProblemSketch => ({
  ledger: [{ personId: 'rossi', minutesOfWeeks }],
});
const weeks = (count: number, given: ProblemSketch = {}): ProblemSketch => ({
  ...given,
  settings: { 'average-48': { parameters: { weeks: count } } },
});
const sixteenLongWeeks = recorded(...Array.from({ length: 16 }, () => 3000));

describeRule(average48, [
  ['allowed: 54 h once, with a contract of 36 h before', sixDays('07-16'), 0],
  ['the example of the rule: 16 weeks of 50 h', sixDays('07-13'), 1200, sixteenLongWeeks],
  ['48 h in one week', sixDays('07-15'), 0, weeks(1)],
  ['54 h in one week', sixDays('07-16'), 360, weeks(1)],
  ['two weeks together', [...sixDays('07-16'), ...sixDays('07-14', '+1')], 0, weeks(2)],
  ['duties before the plan count', sixDays('07-15'), 360, weeks(2, { history: sixDays('07-16', '-1') })],
  [
    'what the ledger recorded counts instead',
    sixDays('07-15'),
    120,
    {
      ...weeks(2, { history: sixDays('07-16', '-1') }),
      ...recorded(3000),
    },
  ],
  ['what was too much before the plan is past', [], 0, weeks(2, recorded(6000))],
  ['no more than the plan has itself', duties('Mon 07-13'), 360, weeks(2, recorded(6000))],
  [
    'an absence of half the week takes half of it out',
    sixDays('07-12'),
    360,
    {
      ...weeks(1),
      people: [{ id: 'rossi', credited: [1080] }],
    },
  ],
  ['other person: no relation', [...sixDays('07-15'), ...dutiesOf('bianchi', 'Mon 07-16')], 0, weeks(1)],
]);

describeEncoding(average48, [
  [
    'after a week of 52 h there is room for 44 h: the Saturday is free',
    {
      ...weeks(2, recorded(3120)),
      templates: { '07-15': { days: 'Mon-Sat' } },
      demand: [{ days: 'Mon-Sat', hours: '07-15', target: 1 }],
      wishes: [{ days: 'Sat', kind: 'off' }],
    },
    {
      off: DAYS.map((day) => `${day} rossi 07-15`),
      on: DAYS.slice(0, 5).map((day) => `${day} rossi 07-15`),
    },
  ],
]);
