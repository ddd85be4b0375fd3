import { problemOf } from '../../../test/support/planner/problem-of';
import type { PersonSketch, ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { mayWorkAgile, presenceShares, proportionalShares } from './presence-shares';

const person = (id: string, rest: Partial<PersonSketch> = {}): PersonSketch => ({
  id,
  works: 'Mon-Fri',
  weeklyMinutes: 1800,
  daysPerWeek: 5,
  agreement: 'Mon-Fri',
  ...rest,
});
const office = (people: readonly PersonSketch[], rest: Partial<ProblemSketch> = {}): ProblemSketch => ({
  people,
  templates: { '07-13': { modes: ['on-site', 'agile'] } },
  contingents: [{ days: 'Mon-Fri', min: 2 }],
  ...rest,
});
const sharesOf = (sketch: ProblemSketch): Record<string, number> =>
  Object.fromEntries(presenceShares(problemOf(sketch), 0, 0.5).map(({ person: { id }, dueDays }) => [id, dueDays]));

describe('presenceShares', () => {
  it('shares the turns of the contingent equally among equals', () => {
    const shares = sharesOf(office(['a', 'b', 'c', 'd'].map((id) => person(id))));
    expect(shares).toEqual({ a: 2.5, b: 2.5, c: 2.5, d: 2.5 });
  });

  it('gives the highest priority half the share of none', () => {
    const shares = sharesOf(office([person('a', { remotePriority: 1 }), person('b'), person('c')]));
    expect(shares).toEqual({ a: 2, b: 4, c: 4 });
  });

  it('calls people with a legal priority only to the turns that nobody else can take', () => {
    const classes = [person('a', { remotePriorityClass: 1 }), person('b', { remotePriority: 1 }), person('c')];
    expect(sharesOf(office(classes, { contingents: [{ days: 'Mon-Wed', min: 2 }] }))).toEqual({ a: 0, b: 2, c: 4 });
    expect(sharesOf(office(classes, { contingents: [{ days: 'Mon-Thu', min: 3 }] }))).toEqual({ a: 2, b: 5, c: 5 });
  });

  it('takes several classes one after the other, and the criteria within one', () => {
    const people = [
      person('a', { remotePriorityClass: 2 }),
      person('b', { remotePriorityClass: 1, remotePriority: 1 }),
      person('c', { remotePriorityClass: 1 }),
      person('d'),
    ];
    const shares = sharesOf(office(people, { contingents: [{ days: 'Mon-Fri', min: 0, target: 2 }] }));
    expect(shares['a']).toBe(0);
    expect(shares['d']).toBe(5);
    expect(shares['c']! / shares['b']!).toBeCloseTo(2);
  });

  it('gives nobody more than the own days, and the rest to the others', () => {
    const shares = sharesOf(office([person('a', { works: 'Mon' }), person('b'), person('c')]));
    expect(shares['a']).toBeCloseTo(10 / 11);
    expect(
      sharesOf(office([person('a', { works: 'Mon' }), person('b')], { contingents: [{ days: 'Mon-Fri', min: 3 }] })),
    ).toEqual({ a: 1, b: 5 });
  });

  it('takes off the turns of those who can only be on site', () => {
    const shares = sharesOf(office([person('a', { agreement: 'Sun' }), person('b'), person('c')]));
    expect(shares).toEqual({ b: 2.5, c: 2.5 });
  });

  it('counts the days the contract still asks for, credited ones taken off', () => {
    const shares = sharesOf(
      office([person('a', { absent: 'Mon-Wed', credited: [1080] }), person('b')], {
        contingents: [{ days: 'Mon-Fri', min: 0, target: 1 }],
      }),
    );
    expect(shares['a']! / shares['b']!).toBeCloseTo(2 / 5);
  });

  it('keeps units and sites apart', () => {
    const shares = sharesOf(office([person('a'), person('b'), person('c', { homeSiteId: 'quarenghi' })]));
    expect(shares).toEqual({ a: 5, b: 5, c: 0 });
  });
});

describe('mayWorkAgile', () => {
  const mayOf = (sketch: ProblemSketch): boolean => {
    const problem = problemOf(sketch);
    return mayWorkAgile(problem, problem.people[0]!, 0);
  };

  it.each<[string, boolean, ProblemSketch]>([
    ['with agreement, remote activity and duty', true, office([person('a')])],
    ['without agreement', false, office([person('a', { agreement: 'Sun' })])],
    [
      'without agreement in an emergency',
      true,
      office([person('a', { agreement: 'Sun' })], { phases: [{ days: 'Mon', agreementRequired: false }] }),
    ],
    [
      'with no activity that can be remote',
      false,
      office([person('a')], { activities: [{ id: 'desk', canBeRemote: false }] }),
    ],
    [
      'with one remote activity, but not qualified',
      false,
      office([person('a')], { activities: [{ id: 'desk', qualificationIds: ['x'] }] }),
    ],
    ['with on-site duties only', false, office([person('a')], { templates: { '07-13': {} } })],
    ['absent all week', false, office([person('a', { absent: 'Mon-Fri' })])],
    [
      'in the shift rotation every day',
      false,
      office([person('a', { squadId: 's' })], { squads: { s: { 'Mon-Fri': 'morning' } } }),
    ],
    [
      'in the shift rotation on some days',
      true,
      office([person('a', { squadId: 's' })], { squads: { s: { Mon: 'morning' } } }),
    ],
  ])('%s: %s', (_words, expected, sketch) => expect(mayOf(sketch)).toBe(expected));
});

describe('proportionalShares', () => {
  it('hands on what a capped share can not take, again and again', () => {
    expect(
      proportionalShares(9, [
        { weight: 1, cap: 1 },
        { weight: 1, cap: 2 },
        { weight: 1, cap: 9 },
      ]),
    ).toEqual([1, 2, 6]);
  });

  it('leaves over what nobody can take, and gives nothing without weight', () => {
    expect(
      proportionalShares(9, [
        { weight: 1, cap: 1 },
        { weight: 0, cap: 9 },
      ]),
    ).toEqual([1, 0]);
    expect(proportionalShares(0, [{ weight: 1, cap: 3 }])).toEqual([0]);
    expect(proportionalShares(3, [])).toEqual([]);
  });
});
