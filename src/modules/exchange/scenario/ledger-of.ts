import type { LedgerPeriod } from '../../../planner/problem/ledger-period';
import type { LedgerEntry } from '../../../planner/problem/roster-problem';
import { groupBy } from '../../../planner/problem/roster-view';
import type { ScenarioTables } from './scenario-tables';

type LedgerCells = ScenarioTables['ledger']['rows'][number]['cells'];

/** One entry per person: the row of all so far, or nothing, and the dated rows in the order of time. */
export function ledgerOf({ rows }: ScenarioTables['ledger']): readonly LedgerEntry[] {
  const byPerson = groupBy(
    rows.map(({ cells }) => cells),
    ({ person }) => person,
  );
  return [...byPerson].map(([personId, own]) => {
    const total = own.find(({ from }) => from === null);
    const dated = own.flatMap((cells) => (cells.from === null ? [] : [periodOf(cells, cells.from)]));
    return {
      personId,
      presenceDays: total?.presence_days ?? 0,
      presenceDueDays: total?.presence_due_days ?? 0,
      agileDays: total?.agile_days ?? 0,
      mornings: total?.mornings ?? 0,
      afternoons: total?.afternoons ?? 0,
      saturdays: total?.saturdays ?? 0,
      saturdaysDue: total?.saturdays_due ?? 0,
      ...(dated.length === 0 ? {} : { recent: dated.sort((a, b) => (a.from < b.from ? -1 : 1)) }),
    };
  });
}

function periodOf(cells: LedgerCells, from: string): LedgerPeriod {
  return {
    from,
    presenceDays: cells.presence_days,
    ...(cells.presence_due_days === null ? {} : { presenceDueDays: cells.presence_due_days }),
    agileDays: cells.agile_days,
    mornings: cells.mornings,
    afternoons: cells.afternoons,
    nights: cells.nights,
    saturdays: cells.saturdays,
    saturdaysDue: cells.saturdays_due,
    longSaturdays: cells.long_saturdays,
    longSaturdaysDue: cells.long_saturdays_due,
    lateDays: cells.late_days,
    lateDaysDue: cells.late_days_due,
  };
}
