import { describeEncoding, describeRule } from '../../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../../test/support/planner/duty-sketch';
import { choicesInWords } from '../../../../test/support/planner/plan-sketch';
import type { ProblemSketch } from '../../../../test/support/planner/problem-sketch';
import { agileEligibility } from './rule';

const agreed: ProblemSketch = { people: [{ id: 'rossi', agreement: 'Mon-Sun' }] };
const squad: ProblemSketch = {
  people: [{ id: 'rossi', agreement: 'Mon-Sun', squadId: 'a' }],
  squads: { a: { 'Mon-Fri': 'morning' } },
};
const emergency = { phases: [{ days: 'Mon-Sun', agreementRequired: false, agileOnShiftDays: true }] };

describeRule(agileEligibility, [
  ['allowed: an agreement for that day', duties('Mon 07-13 agile'), 0, agreed],
  ['violated: no agreement', duties('Mon 07-13 agile'), 1],
  ['an agreement for another day', duties('Mon 07-13 agile'), 1, { people: [{ id: 'rossi', agreement: 'Tue' }] }],
  ['on site nothing is needed', duties('Mon 07-13'), 0],
  ['each day counts', duties('Mon 07-13 agile', 'Tue 07-13 agile'), 2],
  ['an emergency phase needs no agreement', duties('Mon 07-13 agile'), 0, emergency],
  [
    'an emergency that ended the day before',
    duties('Tue 07-13 agile'),
    1,
    {
      phases: [{ days: 'Mon', agreementRequired: false }],
    },
  ],
  [
    'an activity that needs presence',
    duties('Mon 07-13 agile'),
    1,
    { ...agreed, activities: [{ id: 'desk', canBeRemote: false }] },
  ],
  [
    'not even an emergency makes it remote',
    duties('Mon 07-13 agile'),
    1,
    {
      ...emergency,
      activities: [{ id: 'desk', canBeRemote: false }],
    },
  ],
  ['the example of the rule: a day of the 6x6 rotation', duties('Mon 07-13 agile'), 1, squad],
  ['a day outside the rotation', duties('Sat 07-13 agile'), 0, squad],
  ['a duty that is a turno', duties('Mon 07-13 agile'), 1, { ...agreed, templates: { '07-13': { isTurno: true } } }],
  ['shift days in an emergency phase', duties('Mon 07-13 agile'), 0, { ...squad, ...emergency }],
  [
    'other person: no relation',
    dutiesOf('bianchi', 'Mon 07-13 agile'),
    1,
    { people: ['bianchi', { id: 'rossi', agreement: 'Mon-Sun' }] },
  ],
  [
    'an agreement covers the day of the clock change too',
    duties('Sun 07-13 agile'),
    0,
    { ...agreed, from: '2026-10-19' },
  ],
]);

const wishedAgile: ProblemSketch = {
  templates: { '07-13': { days: 'Mon', modes: ['on-site', 'agile'] } },
  demand: [{ days: 'Mon', hours: '07-13', target: 1, site: null }],
  wishes: [{ days: 'Mon', kind: 'agile' }],
};

describeEncoding(agileEligibility, [
  [
    'the wish for agile work is not enough without an agreement',
    wishedAgile,
    { off: ['Mon rossi 07-13 agile'], on: ['Mon rossi 07-13'] },
  ],
  [
    'with an agreement it is',
    { ...wishedAgile, ...agreed },
    { off: ['Mon rossi 07-13 agile'], on: ['Mon rossi 07-13 agile'] },
  ],
  [
    'but not on a day of the rotation',
    { ...wishedAgile, ...squad },
    { off: ['Mon rossi 07-13 agile'], on: ['Mon rossi 07-13'] },
  ],
]);

describe('agile-eligibility: choices', () => {
  it('an emergency phase opens agile work to everybody, shift days included', () => {
    const isAgile = (sketch: ProblemSketch) => choicesInWords(sketch).some((choice) => choice.endsWith('agile'));
    expect(isAgile({ ...wishedAgile, ...squad, ...emergency })).toBe(true);
    expect(isAgile({ ...wishedAgile, ...emergency, activities: [{ id: 'desk', canBeRemote: false }] })).toBe(false);
  });
});
