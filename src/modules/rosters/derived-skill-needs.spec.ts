import { derivedSkillNeeds } from './derived-skill-needs';

const openingHours = (['larga', 'quarenghi'] as const).flatMap((siteId) =>
  ([1, 3] as const).map((weekday) => ({
    ...{ siteId, weekday, opensMinuteOfDay: 510, closesMinuteOfDay: 930, from: null, to: null },
  })),
);
const groups = [
  { id: 'registry', siteIds: [], isCore: true },
  { id: 'permits', siteIds: ['larga'], isCore: false },
];

describe('derivedSkillNeeds', () => {
  it('asks in every open time for one of a core group, wishing two, and wishes one of any other', () => {
    const needs = derivedSkillNeeds({ skillGroups: groups, openingHours });
    expect(
      needs.map((need) => [need.qualificationId, need.siteId, need.weekdays, need.requiredCount, need.wishedCount]),
    ).toEqual([
      ['registry', 'larga', [1], 1, 2],
      ['registry', 'larga', [3], 1, 2],
      ['registry', 'quarenghi', [1], 1, 2],
      ['registry', 'quarenghi', [3], 1, 2],
      ['permits', 'larga', [1], 0, 1],
      ['permits', 'larga', [3], 0, 1],
    ]);
    expect(needs.every((need) => need.fromMinuteOfDay === 510 && need.toMinuteOfDay === 930)).toBe(true);
  });

  it('leaves a group and site to the needs that are written down for them', () => {
    const written = {
      ...{ qualificationId: 'registry', siteId: 'larga', weekdays: [1 as const], from: null, to: null },
      ...{ fromMinuteOfDay: 540, toMinuteOfDay: 600, requiredCount: 3, wishedCount: 3 },
    };
    const needs = derivedSkillNeeds({ skillGroups: groups, skillNeeds: [written], openingHours });
    expect(needs.filter(({ qualificationId, siteId }) => qualificationId === 'registry' && siteId === 'larga')).toEqual(
      [],
    );
    expect(needs.filter(({ siteId }) => siteId === 'quarenghi')).toHaveLength(2);
  });

  it('asks for nothing where no body wanted it', () => {
    expect(derivedSkillNeeds({ openingHours })).toEqual([]);
  });
});
