import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { averageHours } from './rule';

const over = (
  weeks: number,
  given: ProblemSketch = {},
  [toleranceMinutesBelow, toleranceMinutesAbove]: readonly [number, number] = [0, 0],
): ProblemSketch => ({
  ...given,
  settings: {
    'average-hours': { enabled: true, parameters: { weeks, toleranceMinutesBelow, toleranceMinutesAbove } },
  },
});
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const days = (count: number, suffix = '', hours = '07-13') =>
  duties(...DAYS.slice(0, count).map((day) => `${day}${suffix} ${hours}`));

describeRule(averageHours, [
  ['allowed: 30 h and 42 h', [...days(5), ...days(6, '+1', '07-14')], 0, over(2)],
  ['the example of the rule', [...days(6, '', '07-14'), ...days(5, '+1'), ...duties('Sat+1 07-08')], 60, over(2)],
  ['below the average', [...days(5), ...days(6, '+1')], 360, over(2)],
  ['within the tolerance below', [...days(5), ...days(6, '+1')], 0, over(2, {}, [360, 0])],
  ['only the excess', [...days(5), ...days(6, '+1')], 60, over(2, {}, [300, 0])],
  ['the tolerance above is another', [...days(5), ...days(6, '+1')], 360, over(2, {}, [0, 360])],
  ['one week by itself', [...days(5), ...days(6, '+1', '07-14')], 720, over(1)],
  ['each block by itself, the last one shorter', [...days(6), ...days(6, '+1'), ...days(5, '+2')], 360, over(2)],
  ['the whole horizon', [...days(6), ...days(5, '+1'), ...days(6, '+2', '07-14')], 0, over(0)],
  [
    'absences are credited',
    [...days(5), ...days(6, '+1')],
    0,
    over(2, { people: [{ id: 'rossi', credited: [360, 0] }] }),
  ],
  [
    'part time',
    [...days(3), ...days(1, '+1')],
    0,
    over(2, { people: [{ id: 'rossi', weeklyMinutes: 720, daysPerWeek: 2 }] }),
  ],
  ['what was before the plan is another block', days(6), 0, over(2, { history: days(6, '-1', '07-14') })],
  ['other person: no relation', [...days(6), ...dutiesOf('bianchi', 'Mon 07-13')], 1800, over(1)],
  ['off unless a body asks for it', days(5), 0, { settings: {} }],
]);

const twoDays: ProblemSketch = {
  people: [{ id: 'rossi', weeklyMinutes: 720, daysPerWeek: 2 }],
  templates: { '07-13': { days: 'Mon-Wed' } },
};

describeEncoding(averageHours, [
  [
    'demand for three days, a contract of two: the average allows no more',
    over(4, {
      ...twoDays,
      demand: [{ days: 'Mon-Wed', hours: '07-13', target: 1 }],
      wishes: [{ days: 'Tue', kind: 'off' }],
    }),
    { off: ['Mon rossi 07-13', 'Tue rossi 07-13', 'Wed rossi 07-13'], on: ['Mon rossi 07-13', 'Wed rossi 07-13'] },
  ],
  [
    'no demand at all: the hours are worked',
    over(1, { ...twoDays, wishes: [{ days: 'Wed', kind: 'off' }] }),
    { off: [], on: ['Mon rossi 07-13', 'Tue rossi 07-13'] },
  ],
]);
