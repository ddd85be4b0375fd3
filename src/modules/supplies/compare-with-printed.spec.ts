import { compareWithPrinted } from './compare-with-printed';
import type { SupplyNeed } from './supply-item';

const need = (siteId: string, itemId: string, peopleCount: number, quantity: number): SupplyNeed => ({
  siteId,
  itemId,
  from: '2020-05-04',
  periodDays: 7,
  peopleCount,
  quantity,
  packs: quantity,
});
const printed = (site: string, kind: string, staff: number, masks: number) => ({
  site,
  kind,
  staff,
  quantities: new Map([['masks', masks]]),
});

describe('compareWithPrinted', () => {
  const computed = [need('a', 'masks', 2, 20), need('b', 'masks', 3, 30), need('c', 'masks', 1, 10)];

  it('finds nothing where every cell and every sum is right', () => {
    const rows = [
      printed('A', 'office', 2, 20),
      printed('b', 'office', 3, 30),
      printed('TOT_1', 'subtotal', 5, 50),
      printed('c', 'office', 1, 10),
      printed('TOT_2', 'subtotal', 1, 10),
      printed('TOT', 'total', 6, 60),
    ];
    expect(compareWithPrinted(computed, rows)).toEqual([]);
  });

  it('shows a wrong cell again in each sum printed from it, and a wrong sum alone', () => {
    const rows = [
      printed('a', 'office', 2, 24),
      printed('b', 'office', 3, 30),
      printed('TOT_1', 'subtotal', 5, 54),
      printed('c', 'office', 1, 10),
      printed('TOT_2', 'subtotal', 9, 10),
      printed('TOT', 'total', 6, 64),
    ];
    expect(compareWithPrinted(computed, rows)).toEqual([
      { site: 'a', column: 'masks', printed: 24, computed: 20 },
      { site: 'TOT_1', column: 'masks', printed: 54, computed: 50 },
      { site: 'TOT_2', column: 'staff', printed: 9, computed: 1 },
      { site: 'TOT', column: 'masks', printed: 64, computed: 60 },
    ]);
  });

  it('computes 0 for a printed site without people, and takes the largest of several periods', () => {
    const rows = [printed('nowhere', 'office', 1, 10), printed('a', 'office', 4, 40)];
    expect(compareWithPrinted([...computed, need('a', 'masks', 4, 40)], rows)).toEqual([
      { site: 'nowhere', column: 'staff', printed: 1, computed: 0 },
      { site: 'nowhere', column: 'masks', printed: 10, computed: 0 },
    ]);
  });
});
