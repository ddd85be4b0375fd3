import { dutiesOf } from '../../../test/support/planner/duty-sketch';
import { problemOf } from '../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../test/support/planner/problem-sketch';
import type { PlanWarning } from '../plan-result';
import type { Shortage } from '../problem/finding';
import { findWarnings } from './find-warnings';
import { Phrases } from './sentences/phrases';
import { warningSentence } from './sentences/warning-sentences';

const templates = { '07-13': { band: 'morning' as const }, '14-20': { band: 'afternoon' as const } };
const oneDay = (id: string) => ({ id, weeklyMinutes: 360, daysPerWeek: 1 });

function warnings(sketch: ProblemSketch, shortages?: readonly Shortage[]): PlanWarning[] {
  return findWarnings(problemOf({ templates, ...sketch }), shortages);
}

/** One person of each kind: free, absent, of the other squad, without the qualification, of another site. */
const mixed: ProblemSketch = {
  activities: [{ id: 'births', qualificationIds: ['births'] }, { id: 'desk' }],
  squads: { early: { 'Mon Tue Wed Thu Fri Sat Sun': 'morning' } },
  people: [
    { ...oneDay('free'), qualificationIds: ['births'] },
    { ...oneDay('absent'), qualificationIds: ['births'], absent: 'Tue' },
    { ...oneDay('early'), qualificationIds: ['births'], squadId: 'early' },
    { ...oneDay('untrained') },
    { ...oneDay('elsewhere'), qualificationIds: ['births'], homeSiteId: 'quarenghi', siteIds: ['quarenghi'] },
  ],
  demand: [
    { days: 'Tue', hours: '14-16', target: 3, floor: 1, activity: 'births' },
    { days: 'Tue', hours: '08-09', target: 2, activity: 'births' },
  ],
};

describe('findWarnings', () => {
  it('counts who can be there at all, and the others by the rule in their way', () => {
    expect(warnings(mixed)).toEqual([
      expect.objectContaining({
        ...{ rule: 'demand-cover', site: 'larga', activity: 'births', on: '2026-12-01', below: 'target' },
        ...{ needed: 3, possible: 1, people: [] },
        excluded: [
          { rule: 'availability', peopleCount: 1 },
          { rule: 'qualification', peopleCount: 1 },
          { rule: 'six-by-six', peopleCount: 1 },
        ],
      }),
    ]);
  });

  it('takes half hours together that the same duties can cover', () => {
    const [only] = warnings(mixed);
    expect((only!.endAtMinute! - only!.startAtMinute!) / 60).toBe(2);
  });

  it('says where the phase asks for more people at a site than can be there', () => {
    const asking = (minCount: number): ProblemSketch => ({
      ...mixed,
      demand: [],
      phases: [
        {
          days: 'Tue',
          presenceBounds: [{ siteId: 'larga', minCount, maxCount: null, minRatio: null, maxRatio: null }],
        },
      ],
    });
    const ofPhase = (minCount: number) => warnings(asking(minCount)).filter(({ rule }) => rule === 'phase-rule');
    expect(ofPhase(3)).toEqual([]);
    expect(ofPhase(4)).toEqual([
      expect.objectContaining({ site: 'larga', on: '2026-12-01', needed: 4, possible: 3, people: [] }),
    ]);
  });

  it('names the floor where that is out of reach', () => {
    const [only] = warnings({
      people: [oneDay('rossi')],
      demand: [{ days: 'Mon', hours: '08-09', target: 3, floor: 2 }],
    });
    expect(only).toMatchObject({ below: 'floor', needed: 2, possible: 1 });
  });

  it('knows a contingent that can not be met, and somebody fixed elsewhere', () => {
    const sketch = {
      people: [oneDay('rossi'), { ...oneDay('verdi'), siteIds: ['larga', 'quarenghi'] }],
      contingents: [{ days: 'Mon', min: 3 }],
    };
    expect(warnings(sketch)).toMatchObject([{ rule: 'presence-contingent', needed: 3, possible: 2, activity: null }]);
    expect(warnings({ ...sketch, contingents: [{ days: 'Mon', min: 2 }] })).toEqual([]);
  });

  it('knows contract hours that no duties add up to', () => {
    const people = [
      { id: 'rossi', weeklyMinutes: 2000 },
      { id: 'verdi', weeklyMinutes: 2160, absent: 'Mon', credited: [360] },
      { id: 'neri', weeklyMinutes: 1800, works: 'Mon Tue' },
    ];
    expect(warnings({ people }).map(({ people: [id], needed, possible }) => [id, needed, possible])).toEqual([
      ['rossi', 2000, 2160],
      ['neri', 1800, 720],
    ]);
  });

  it('looks only at what is short where a roster is known', () => {
    expect(warnings(mixed, [])).toEqual([]);
    const shortage = { site: 'larga', activity: 'births', on: '2026-12-01', missingCount: 2, below: 'target' } as const;
    expect(warnings(mixed, [{ ...shortage, startAtMinute: 0, endAtMinute: 30 }])).toHaveLength(1);
  });

  it('says it without names', () => {
    const phrasesIn = (language: 'en' | 'it') =>
      new Phrases(language, {
        ...{ timeZone: 'Europe/Rome', people: new Map(), duties: new Map(), activities: new Map() },
        sites: new Map([['larga', 'via Larga']]),
      });
    const [only] = warnings(mixed);
    expect(warningSentence(only!, phrasesIn('en'))).toBe(
      'Tuesday 1 December 2026 14:00-16:00, via Larga, births: wanted are 3, 1 can be there; ' +
        '1 kept away by "Availability", 1 kept away by "Qualification for the activity", 1 kept away by "Squads of the 6x6 rotation".',
    );
    expect(warningSentence(only!, phrasesIn('it'))).toMatch(
      /^martedì .*: ne servono 3, può esserci 1 persona; 1 esclusa/,
    );
  });

  it('counts somebody whose day is fixed otherwise as not there', () => {
    const demand = [{ days: 'Mon', hours: '08-09', target: 2 }];
    const [only] = warnings({
      people: [oneDay('rossi'), oneDay('verdi')],
      demand,
      pinned: dutiesOf('verdi', 'Mon 14-20'),
    });
    expect(only).toMatchObject({ possible: 1, excluded: [{ rule: 'one-duty-a-day', peopleCount: 1 }] });
  });
});
