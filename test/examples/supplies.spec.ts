import { compareWithPrinted, type PrintedRow } from '../../src/modules/supplies/compare-with-printed';
import { presenceOfContingents } from '../../src/modules/supplies/site-presence';
import type { SupplyItem } from '../../src/modules/supplies/supply-item';
import { supplyNeeds } from '../../src/modules/supplies/supply-needs';
import { readTable } from './example-folder';

const items: readonly SupplyItem[] = readTable('milano-phase2', 'supply-items.csv').map((row) => ({
  id: row.id!,
  name: row.name!,
  per: row.per === 'site' ? 'site' : 'person',
  quantity: Number(row.quantity),
  periodDays: Number(row.period_days),
  packSize: Number(row.pack_size),
}));

const printedRows: readonly PrintedRow[] = readTable('milano-phase2', 'sites-as-printed.csv').map((row) => ({
  site: row.site!,
  kind: row.kind!,
  staff: Number(row.staff),
  quantities: new Map(items.map(({ id }) => [id, Number(row[id.replaceAll('-', '_')])])),
}));

const contingents = readTable('milano-phase2', 'contingents.csv')
  .filter(({ from, weekdays }) => from === '2020-05-04' && weekdays === 'mon-fri')
  .map((row) => ({
    unitId: row.unit!,
    siteId: row.site!,
    weekdays: [1, 2, 3, 4, 5] as const,
    from: row.from!,
    to: row.to!,
    minCount: Number(row.min),
    maxCount: row.max === '' ? null : Number(row.max),
    targetCount: Number(row.target),
  }));

describe('supplies of milano-phase2', () => {
  const presence = presenceOfContingents(contingents, { from: '2020-05-04', days: 14 }, new Set());
  const needs = supplyNeeds(items, presence, { from: '2020-05-04', days: 14 });

  it('derives every printed figure from the people on site but the five wrong cells, and corrects none', () => {
    expect(compareWithPrinted(needs, printedRows)).toEqual([
      { site: 'LARGA', column: 'masks', printed: 204, computed: 170 },
      { site: 'TOT_ANAG', column: 'masks', printed: 574, computed: 540 },
      { site: 'TOT_PR_CC', column: 'disinfectant-5l', printed: 19, computed: 2 },
      { site: 'TOT_TOT', column: 'masks', printed: 614, computed: 580 },
      { site: 'TOT_TOT', column: 'disinfectant-5l', printed: 29, computed: 12 },
    ]);
  });

  it('supplies via Larga with 85 bottles for 14 days and 204 gloves and 170 masks for each 7', () => {
    const larga = needs.filter(({ siteId }) => siteId === 'larga');
    expect(larga.map(({ itemId, from, periodDays, quantity }) => [itemId, from, periodDays, quantity])).toEqual([
      ['gel-500ml-bottles', '2020-05-04', 14, 85],
      ['gloves', '2020-05-04', 7, 204],
      ['gloves', '2020-05-11', 7, 204],
      ['masks', '2020-05-04', 7, 170],
      ['masks', '2020-05-11', 7, 170],
      ['disinfectant-5l', '2020-05-04', 14, 1],
    ]);
  });
});
