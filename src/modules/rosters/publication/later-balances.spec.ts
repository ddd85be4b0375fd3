import { emptyPeriod } from '../../../planner/rotation/ledger-periods';
import { carriedOn } from './later-balances';

const week = (from: string, afternoons: number, presenceDays: number) => ({
  ...emptyPeriod(from),
  ...{ afternoons, presenceDays, presenceDueDays: 2.5 },
});
const balance = (weeks: readonly ReturnType<typeof week>[], until: string) => {
  const sum = (name: 'afternoons' | 'presenceDays' | 'presenceDueDays'): number =>
    weeks.reduce((total, one) => total + one[name], 10);
  const entry = {
    ...{ personId: 'rossi', agileDays: 0, mornings: 0, saturdays: 0, saturdaysDue: 0, recent: weeks },
    ...{ afternoons: sum('afternoons'), presenceDays: sum('presenceDays'), presenceDueDays: sum('presenceDueDays') },
  };
  return { entry, until };
};

describe('balances after a correction of earlier weeks', () => {
  const [first, second, third] = ['2026-11-02', '2026-11-09', '2026-11-16'] as const;
  const asPlanned = [week(first, 1, 3), week(second, 2, 3), week(third, 0, 4)];

  it('count the corrected week as it is now, and the weeks after it as they were', () => {
    const corrected = balance([week(first, 4, 2)], second);
    expect(carriedOn(balance(asPlanned, '2026-11-23'), corrected)).toEqual(
      balance([week(first, 4, 2), ...asPlanned.slice(1)], '2026-11-23').entry,
    );
  });

  it('stay what they are where the correction changed nothing', () => {
    const later = balance(asPlanned, '2026-11-23');
    expect(carriedOn(later, balance(asPlanned.slice(0, 2), third))).toEqual(later.entry);
  });

  it('end before the corrected weeks do where another roster speaks for a week among them', () => {
    const corrected = balance([week(first, 4, 2), week(second, 2, 3), week(third, 1, 1)], '2026-11-23');
    expect(carriedOn(balance(asPlanned.slice(0, 2), third), corrected)).toEqual(
      balance([week(first, 4, 2), week(second, 2, 3)], third).entry,
    );
  });

  it('begin with what was known before any date was kept', () => {
    const { entry } = balance(asPlanned, '2026-11-23');
    const undated = { entry: { ...entry, recent: undefined }, until: second } as never;
    expect(carriedOn({ entry, until: '2026-11-23' }, undated).afternoons).toBe(entry.afternoons + 2);
  });
});
