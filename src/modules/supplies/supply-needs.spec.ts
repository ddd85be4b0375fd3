import { supplyNeeds } from './supply-needs';
import { presenceOfAssignments, presenceOfContingents } from './site-presence';
import type { SupplyItem } from './supply-item';

const gel: SupplyItem = { id: 'gel', name: 'Gel', per: 'person', quantity: 5, periodDays: 14, packSize: 12 };
const masks: SupplyItem = { id: 'masks', name: 'Masks', per: 'person', quantity: 10, periodDays: 7, packSize: 50 };
const soap: SupplyItem = { id: 'soap', name: 'Soap', per: 'site', quantity: 1, periodDays: 14, packSize: 1 };

describe('supplyNeeds', () => {
  const week = { from: '2020-05-04', days: 7 };

  it('multiplies by the largest number of people on one day, and rounds up to packs', () => {
    const presence = [
      { siteId: 'larga', on: '2020-05-04', peopleCount: 16 },
      { siteId: 'larga', on: '2020-05-05', peopleCount: 17 },
    ];
    expect(supplyNeeds([gel, masks, soap], presence, week)).toEqual([
      { siteId: 'larga', itemId: 'gel', from: '2020-05-04', periodDays: 14, peopleCount: 17, quantity: 85, packs: 8 },
      { siteId: 'larga', itemId: 'masks', from: '2020-05-04', periodDays: 7, peopleCount: 17, quantity: 170, packs: 4 },
      { siteId: 'larga', itemId: 'soap', from: '2020-05-04', periodDays: 14, peopleCount: 17, quantity: 1, packs: 1 },
    ]);
  });

  it('gives each item its own periods, and nothing where nobody is on site', () => {
    const presence = [
      { siteId: 'oglio', on: '2020-05-11', peopleCount: 4 },
      { siteId: 'oglio', on: '2020-05-31', peopleCount: 3 },
      { siteId: 'oglio', on: '2020-06-01', peopleCount: 9 },
    ];
    const needs = supplyNeeds([masks, soap], presence, { from: '2020-05-04', days: 28 });
    expect(needs.map(({ itemId, from, quantity }) => [itemId, from, quantity])).toEqual([
      ['masks', '2020-05-11', 40],
      ['masks', '2020-05-25', 30],
      ['soap', '2020-05-04', 1],
      ['soap', '2020-05-18', 1],
    ]);
  });

  it('refuses a horizon without days', () => {
    expect(() => supplyNeeds([gel], [], { from: '2020-05-04', days: 0 })).toThrow(/whole number above 0/);
  });
});

describe('presenceOfAssignments', () => {
  it('counts people on site once a day, and agile work nowhere', () => {
    const onSite = { on: '2020-05-04', siteId: 'larga', mode: 'on-site' as const };
    expect(
      presenceOfAssignments([
        { personId: 'a', ...onSite },
        { personId: 'a', ...onSite },
        { personId: 'b', ...onSite },
        { personId: 'c', on: '2020-05-04', siteId: null, mode: 'agile' },
        { personId: 'c', on: '2020-05-05', siteId: 'larga', mode: 'on-site' },
      ]),
    ).toEqual([
      { siteId: 'larga', on: '2020-05-04', peopleCount: 2 },
      { siteId: 'larga', on: '2020-05-05', peopleCount: 1 },
    ]);
  });
});

describe('presenceOfContingents', () => {
  it('sums the targets of the units of a site on the days they hold, closed days left out', () => {
    const row = {
      siteId: 'larga',
      weekdays: [1, 2] as const,
      from: null,
      to: '2020-05-05',
      minCount: 1,
      maxCount: null,
    };
    const contingents = [
      { ...row, unitId: 'a', targetCount: 3 },
      { ...row, unitId: 'b', targetCount: 2, weekdays: [2] as const },
    ];
    expect(presenceOfContingents(contingents, { from: '2020-05-04', days: 14 }, new Set())).toEqual([
      { siteId: 'larga', on: '2020-05-04', peopleCount: 3 },
      { siteId: 'larga', on: '2020-05-05', peopleCount: 5 },
    ]);
    expect(presenceOfContingents(contingents, { from: '2020-05-04', days: 1 }, new Set(['2020-05-04']))).toEqual([]);
  });
});
