import { duties, dutiesOf } from '../../../test/support/planner/duty-sketch';
import { problemOf } from '../../../test/support/planner/problem-of';
import type { PersonSketch, ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { defineRosterProblem } from '../problem/define-roster-problem';
import { RULE_CATALOGUE } from '../rules/rule-catalogue';
import { independentProblems } from './independent-problems';

const person = (id: string, unitId: string, siteIds: readonly string[]): PersonSketch => ({
  ...{ id, unitId, siteIds, homeSiteId: siteIds[0]! },
});
const rossi = person('rossi', 'registry', ['larga']);
const bianchi = person('bianchi', 'library', ['sormani']);

/** Ids of the people of each part. */
function partsOf(sketch: ProblemSketch): string[][] {
  const parts = independentProblems(problemOf(sketch));
  for (const part of parts) expect(() => defineRosterProblem(part)).not.toThrow();
  return parts.map(({ people }) => people.map(({ id }) => id));
}

describe('independentProblems', () => {
  it('parts units that share nothing', () => {
    expect(partsOf({ people: [rossi, bianchi] })).toEqual([['rossi'], ['bianchi']]);
  });

  it.each<[string, ProblemSketch]>([
    ['people of one unit', { people: [rossi, { ...bianchi, unitId: 'registry' }] }],
    ['a site of two units', { people: [rossi, { ...bianchi, siteIds: ['sormani', 'larga'] }] }],
    [
      'a need whose place does not matter',
      { people: [rossi, bianchi], demand: [{ days: 'Mon', hours: '09-10', target: 1, site: null }] },
    ],
    ['a chain through a third', { people: [rossi, bianchi, person('verdi', 'housing', ['larga', 'sormani'])] }],
  ])('keeps together what %s joins', (_, sketch) => {
    expect(partsOf(sketch)).toHaveLength(1);
  });

  it('keeps a need without place apart from units that may not serve it', () => {
    expect(
      partsOf({
        people: [rossi, bianchi, person('verdi', 'housing', ['gioia'])],
        activities: [{ id: 'desk', unitIds: ['registry', 'housing'] }],
        demand: [{ days: 'Mon', hours: '09-10', target: 1, site: null }],
      }),
    ).toEqual([['rossi', 'verdi'], ['bianchi']]);
  });

  it('hands each part what is about its people, units and sites, and everything to somebody', () => {
    const problem = problemOf({
      people: [rossi, bianchi],
      templates: { '07-13': { unitIds: ['registry'] }, '14-20': {} },
      demand: [
        { days: 'Mon', hours: '09-10', target: 1, site: 'larga' },
        { days: 'Mon', hours: '09-11', target: 1, site: 'sormani' },
        { days: 'Mon', hours: '09-09:30', target: 1, site: 'a-site-of-nobody' },
      ],
      contingents: [{ days: 'Mon', min: 1, site: 'larga' }],
      phases: [
        { days: 'Mon Tue', unitId: 'registry' },
        { days: 'Mon', unitId: 'library' },
      ],
      wishes: [{ days: 'Wed', person: 'bianchi', kind: 'off' }],
      pinned: duties('Mon 07-13'),
      baseline: [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Tue 14-20')],
      history: dutiesOf('bianchi', 'Sun-1 14-20'),
      ledger: [{ personId: 'rossi' }],
      override: {
        skillNeeds: [
          {
            ...{ qualificationId: 'civil-status', siteId: 'sormani', on: '2026-11-30' },
            ...{ startAtMinute: 0, endAtMinute: 30, requiredCount: 1, wishedCount: 1 },
          },
        ],
      },
    });
    const counts = independentProblems(problem).map((part) => ({
      ...{ duties: part.duties.length, demand: part.demand.length, contingents: part.contingents.length },
      ...{ phaseDays: part.phaseDays.length, wishes: part.wishes.length, pinned: part.pinned.length },
      ...{ baseline: part.baseline.length, past: part.history.assignments.length, ledger: part.history.ledger.length },
      skillNeeds: part.skillNeeds.length,
    }));
    expect(counts).toEqual([
      {
        duties: 14,
        demand: 3,
        contingents: 1,
        phaseDays: 2,
        wishes: 0,
        pinned: 1,
        baseline: 1,
        past: 0,
        ledger: 1,
        skillNeeds: 0,
      },
      {
        duties: 7,
        demand: 4,
        contingents: 0,
        phaseDays: 1,
        wishes: 1,
        pinned: 0,
        baseline: 1,
        past: 1,
        ledger: 0,
        skillNeeds: 1,
      },
    ]);
  });

  it('puts a unit of which the known roster says nothing beside one it knows, since it is compared all the same', () => {
    const verdi = person('verdi', 'housing', ['gioia']);
    const people = [rossi, bianchi, verdi];
    expect(partsOf({ people, baseline: dutiesOf('bianchi', 'Tue 14-20') })).toEqual([['rossi', 'bianchi', 'verdi']]);
    const both = [...duties('Mon 07-13'), ...dutiesOf('bianchi', 'Tue 14-20')];
    expect(partsOf({ people, baseline: both })).toEqual([['rossi', 'verdi'], ['bianchi']]);
  });

  it('does not part a problem under a rule that looks at the whole roster', () => {
    const global = RULE_CATALOGUE.filter(({ definition }) => (definition.reach ?? 'roster') === 'roster');
    for (const { definition } of global)
      expect(partsOf({ people: [rossi, bianchi], settings: { [definition.id]: { enabled: true } } })).toHaveLength(1);
    const settings = Object.fromEntries(global.map(({ definition }) => [definition.id, { enabled: false }]));
    expect(partsOf({ people: [rossi, bianchi], settings })).toHaveLength(2);
  });
});
