import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import type { ForbiddenSuccession } from '../../problem/roster-problem';
import { forbiddenSuccessions } from './rule';

const given = (...pairs: readonly (readonly [string, string, (0 | 1)?])[]): ProblemSketch => ({
  settings: { 'forbidden-successions': { enabled: true } },
  override: {
    forbiddenSuccessions: pairs.map(([dutyId, nextDutyId, freeDaysBetween = 0]): ForbiddenSuccession => ({
      dutyId,
      nextDutyId,
      freeDaysBetween,
    })),
  },
});
const lateEarly = given(['14-20', '07-13']);
const lateFreeEarly = given(['14-20', '07-13', 1]);

describeRule(forbiddenSuccessions, [
  ['allowed: nothing is forbidden', duties('Mon 14-20', 'Tue 07-13'), 0, given()],
  ['allowed: early, then late', duties('Mon 07-13', 'Tue 14-20'), 0, lateEarly],
  ['violated: late, then early', duties('Mon 14-20', 'Tue 07-13'), 1, lateEarly],
  ['each pair counts', duties('Mon 14-20', 'Tue 07-13', 'Wed 14-20', 'Thu 07-13'), 2, lateEarly],
  ['a free day between lifts it', duties('Mon 14-20', 'Wed 07-13'), 0, lateEarly],
  ['a ban around a free day', duties('Mon 14-20', 'Wed 07-13'), 1, lateFreeEarly],
  ['which a duty of that day lifts', duties('Mon 14-20', 'Tue 14-20', 'Wed 07-13'), 0, lateFreeEarly],
  ['and two free days too', duties('Mon 14-20', 'Thu 07-13'), 0, lateFreeEarly],
  ['last duty before the plan', duties('Mon 07-13'), 1, { ...lateEarly, history: duties('Sun-1 14-20') }],
  ['a pair wholly before the plan', [], 0, { ...lateEarly, history: duties('Sat-1 14-20', 'Sun-1 07-13') }],
  ['other person: no relation', [...duties('Mon 14-20'), ...dutiesOf('bianchi', 'Tue 07-13')], 0, lateEarly],
  ['off unless a body asks for it', duties('Mon 14-20', 'Tue 07-13'), 0, { ...lateEarly, settings: {} }],
]);

const offered = (days: string): ProblemSketch['templates'] => ({ '07-13': { days }, '14-20': { days } });

describeEncoding(forbiddenSuccessions, [
  [
    'late wanted on Monday, early on Tuesday: the dearer one stays',
    {
      ...lateEarly,
      templates: offered('Mon Tue'),
      wishes: [
        { days: 'Mon', kind: 'wanted-duty', dutyId: '14-20', importance: 'high' },
        { days: 'Tue', kind: 'wanted-duty', dutyId: '07-13' },
      ],
    },
    { off: ['Mon rossi 14-20', 'Tue rossi 07-13'], on: ['Mon rossi 14-20'] },
  ],
  [
    'early after a free day is forbidden: Tuesday is worked, though it is wished off',
    {
      ...lateFreeEarly,
      templates: offered('Mon Tue Wed'),
      wishes: [
        { days: 'Mon', kind: 'wanted-duty', dutyId: '14-20', importance: 'high' },
        { days: 'Tue', kind: 'off' },
        { days: 'Wed', kind: 'wanted-duty', dutyId: '07-13', importance: 'high' },
      ],
    },
    {
      off: ['Mon rossi 14-20', 'Wed rossi 07-13'],
      on: ['Mon rossi 14-20', expect.stringMatching(/^Tue rossi/) as string, 'Wed rossi 07-13'],
    },
  ],
  [
    'the last duty before the plan counts',
    {
      ...lateEarly,
      templates: offered('Mon'),
      history: duties('Sun-1 14-20'),
      wishes: [{ days: 'Mon', kind: 'wanted-duty', dutyId: '07-13' }],
    },
    { off: ['Mon rossi 07-13'], on: [] },
  ],
]);
