import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { standaloneDays } from './rule';

const ON: ProblemSketch = { settings: { 'standalone-days': { enabled: true } } };
const worked = (...days: readonly string[]) => duties(...days.map((day) => `${day} 07-13`));

describeRule(standaloneDays, [
  ['all days in a row', worked('Mon', 'Tue', 'Wed', 'Thu', 'Fri'), 0, ON],
  ['the example of the rule: a single day of work', worked('Tue'), 1, ON],
  ['two days of work', worked('Tue', 'Wed'), 0, ON],
  ['a single day off', worked('Mon', 'Tue', 'Thu', 'Fri'), 1, ON],
  ['two days off', worked('Mon', 'Tue', 'Fri', 'Sat'), 0, ON],
  ['every second day', worked('Tue', 'Thu', 'Sat'), 5, ON],
  ['the first day of what is known leaves open what was before', worked('Mon'), 0, ON],
  ['and the last one what comes after', worked('Sun'), 0, ON],
  [
    'a holiday between two days of work is no choice',
    worked('Mon', 'Tue', 'Thu', 'Fri'),
    0,
    { ...ON, holidays: 'Wed' },
  ],
  ['nor is an absence', worked('Mon', 'Tue', 'Thu', 'Fri'), 0, { ...ON, people: [{ id: 'rossi', absent: 'Wed' }] }],
  ['history says that Monday stands alone', worked('Mon'), 1, { ...ON, history: worked('Sat-1') }],
  ['or that it does not', worked('Mon'), 0, { ...ON, history: worked('Sun-1') }],
  ['the last day of the week before stands alone', [], 1, { ...ON, history: worked('Thu-1', 'Sun-1') }],
  ['history of another person says nothing', worked('Mon'), 0, { ...ON, history: dutiesOf('bianchi', 'Sat-1 07-13') }],
  [
    'only days of work, where a body wants that',
    worked('Tue', 'Thu', 'Sat'),
    3,
    { settings: { 'standalone-days': { enabled: true, parameters: { countSingleDaysOff: false } } } },
  ],
]);

const twoDays: ProblemSketch = {
  people: [{ id: 'rossi', weeklyMinutes: 720, daysPerWeek: 2 }],
  templates: { '07-13': { days: 'Mon-Sat' } },
  settings: { 'contract-hours': { enabled: true } },
};

describeEncoding(standaloneDays, [
  [
    'the two days of a short week follow each other',
    {
      ...twoDays,
      wishes: [
        { days: 'Tue Fri', kind: 'work', points: 1 },
        { days: 'Mon', kind: 'off', points: 9 },
        { days: 'Thu Sat', kind: 'off', points: 1 },
      ],
    },
    { off: ['Tue rossi 07-13', 'Fri rossi 07-13'], on: ['Tue rossi 07-13', 'Wed rossi 07-13'] },
  ],
  [
    'a duty on the Sunday before is joined',
    {
      ...twoDays,
      people: [{ id: 'rossi', weeklyMinutes: 360, daysPerWeek: 1 }],
      history: worked('Sun-1', 'Fri-1'),
      wishes: [{ days: 'Wed', kind: 'work', points: 1 }],
    },
    { off: ['Wed rossi 07-13'], on: ['Mon rossi 07-13'] },
  ],
]);
