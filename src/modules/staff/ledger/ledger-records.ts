import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { LedgerPeriod } from '../../../planner/problem/ledger-period';
import type { LedgerEntry } from '../../../planner/problem/roster-problem';
import { groupBy } from '../../../planner/problem/roster-view';
import { insertAll } from '../../../platform/database/insert-all';
import { omit } from '../../../platform/omit';
import { LedgerEntryEntity } from '../ledger-entry.entity';
import { LedgerPeriodEntity } from './ledger-period.entity';

/** Opening balances of some people: all so far, and what was borne when. Nobody without either is in it. */
export async function readLedger(manager: EntityManager, personIds: readonly string[]): Promise<LedgerEntry[]> {
  const own = In([...personIds]);
  const totals = await manager.find(LedgerEntryEntity, { where: { id: own }, order: { id: 'ASC' } });
  const periods = await manager.find(LedgerPeriodEntity, {
    where: { employeeId: own },
    order: { employeeId: 'ASC', fromOn: 'ASC' },
  });
  const totalOf = new Map(totals.map((row) => [row.id, row]));
  const periodsOf = groupBy(periods, ({ employeeId }) => employeeId);
  return [...new Set([...totalOf.keys(), ...periodsOf.keys()])].sort().map((personId) => {
    const total = totalOf.get(personId);
    const recent = (periodsOf.get(personId) ?? []).map(periodOf);
    return {
      ...(total ? omit(total, 'id', 'version') : NOTHING_YET),
      personId,
      ...(recent.length === 0 ? {} : { recent }),
    };
  });
}

/** Writes opening balances; the people come first. */
export async function importLedger(manager: EntityManager, ledger: readonly LedgerEntry[]): Promise<void> {
  await insertAll(
    manager,
    LedgerEntryEntity,
    ledger.map(({ personId, recent: _recent, minutesOfWeeks: _minutes, ...balance }) => ({ ...balance, id: personId })),
  );
  await insertAll(
    manager,
    LedgerPeriodEntity,
    ledger.flatMap(({ personId, recent = [] }) =>
      recent.map(({ from, ...borne }) => ({ ...borne, employeeId: personId, fromOn: from })),
    ),
  );
}

/** Opening balance of a person of whom only dated rows are known, or nothing. */
export const NOTHING_YET = {
  ...{ presenceDays: 0, presenceDueDays: 0, agileDays: 0, mornings: 0, afternoons: 0, saturdays: 0, saturdaysDue: 0 },
} as const;

function periodOf({ fromOn, presenceDueDays, ...row }: LedgerPeriodEntity): LedgerPeriod {
  return {
    ...omit(row, 'id', 'employeeId', 'version'),
    from: fromOn,
    ...(presenceDueDays === null ? {} : { presenceDueDays }),
  };
}
