import { withEditedScenario } from '../../test/factories/broken-scenario';
import { readScenario } from '../modules/exchange/scenario/read-scenario';
import type { LedgerEntry } from '../planner/problem/roster-problem';
import { emptyPeriod } from '../planner/rotation/ledger-periods';
import { ledgerCsv } from './ledger-csv';

const ledger: readonly LedgerEntry[] = [
  {
    ...{ personId: 'ada', presenceDays: 9, presenceDueDays: 8.25, agileDays: 3, mornings: 5, afternoons: 4 },
    ...{ saturdays: 2, saturdaysDue: 1.5 },
    recent: [
      {
        ...emptyPeriod('2026-11-16'),
        presenceDays: 2,
        presenceDueDays: 1.5,
        nights: 1,
        saturdays: 1,
        saturdaysDue: 0.5,
        longSaturdays: 1,
      },
      { ...emptyPeriod('2026-11-23'), agileDays: 3, longSaturdaysDue: 0.25, lateDays: 4, lateDaysDue: 3.5 },
    ],
  },
  {
    ...{ personId: 'bea', presenceDays: 1, presenceDueDays: 1, agileDays: 0, mornings: 1, afternoons: 0 },
    ...{ saturdays: 0, saturdaysDue: 0 },
  },
];

describe('ledgerCsv', () => {
  it('is read as what it was written from', async () => {
    const read = await withEditedScenario([{ file: 'ledger.csv', edit: () => ledgerCsv(ledger) }], (folder) =>
      readScenario(folder),
    );
    expect(read.planning.ledger).toEqual(ledger);
  });
});
