import type { Assignment } from '../problem/assignment';
import type { LedgerEntry, RosterProblem } from '../problem/roster-problem';
import { push } from '../problem/roster-view';
import { presenceShares } from './presence-shares';

/** Ledger entries by person id; people without entry start at zero. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** The ledger at the start of the problem's horizon. */
export function openingLedger(problem: RosterProblem): Ledger {
  const entries = new Map(problem.history.ledger.map((entry) => [entry.personId, entry]));
  return new Map(problem.people.map(({ id }) => [id, entries.get(id) ?? emptyEntry(id)]));
}

/**
 * The ledger after a week: what each person did, and the fair share of it.
 * Who can't work in agile mode has no turns to share: that person's due presence is the actual one.
 */
export function ledgerAfterWeek(
  problem: RosterProblem,
  weekIndex: number,
  assignments: readonly Assignment[],
  before: Ledger,
  reductionAtTopPriority: number,
): Ledger {
  const dates = new Set(problem.days.flatMap((day) => (day.weekIndex === weekIndex ? [day.on] : [])));
  const ofWeek = new Map<string, Assignment[]>();
  for (const duty of assignments) if (dates.has(duty.on)) push(ofWeek, duty.personId, duty);
  const dueDays = new Map(
    presenceShares(problem, weekIndex, reductionAtTopPriority).map((share) => [share.person.id, share.dueDays]),
  );
  const saturdaysDue = saturdayShares(problem, weekIndex, ofWeek);
  const saturdays = new Set(problem.days.flatMap(({ on, weekday }) => (weekday === 6 && dates.has(on) ? [on] : [])));
  const bands = new Map(
    problem.duties.flatMap(({ id, on, band }) => (dates.has(on) ? [[`${on} ${id}`, band] as const] : [])),
  );
  const bandOf = ({ on, dutyId }: Assignment): string | undefined => bands.get(`${on} ${dutyId}`);
  return new Map(
    problem.people.map(({ id }) => {
      const entry = before.get(id) ?? emptyEntry(id);
      const duties = ofWeek.get(id) ?? [];
      const count = (test: (duty: Assignment) => boolean): number => duties.filter(test).length;
      const presence = count((duty) => duty.mode === 'on-site');
      return [
        id,
        {
          personId: id,
          presenceDays: entry.presenceDays + presence,
          presenceDueDays: entry.presenceDueDays + (dueDays.get(id) ?? presence),
          agileDays: entry.agileDays + count((duty) => duty.mode === 'agile'),
          mornings: entry.mornings + count((duty) => bandOf(duty) === 'morning'),
          afternoons: entry.afternoons + count((duty) => bandOf(duty) === 'afternoon'),
          saturdays: entry.saturdays + count((duty) => saturdays.has(duty.on)),
          saturdaysDue: entry.saturdaysDue + (saturdaysDue.get(id) ?? 0),
        },
      ];
    }),
  );
}

/** Saturdays worked by a unit's site, shared among those who were available for them. */
function saturdayShares(
  problem: RosterProblem,
  weekIndex: number,
  ofWeek: ReadonlyMap<string, readonly Assignment[]>,
): Map<string, number> {
  const due = new Map<string, number>();
  for (const day of problem.days.filter((one) => one.weekIndex === weekIndex && one.weekday === 6)) {
    const groups = new Map<string, string[]>();
    for (const { id, unitId, homeSiteId, availableOn } of problem.people)
      if (availableOn.has(day.on)) push(groups, `${unitId}/${homeSiteId}`, id);
    for (const members of groups.values()) {
      const worked = members.filter((id) => ofWeek.get(id)?.some(({ on }) => on === day.on)).length;
      for (const id of members) due.set(id, (due.get(id) ?? 0) + worked / members.length);
    }
  }
  return due;
}

function emptyEntry(personId: string): LedgerEntry {
  return {
    personId,
    presenceDays: 0,
    presenceDueDays: 0,
    agileDays: 0,
    mornings: 0,
    afternoons: 0,
    saturdays: 0,
    saturdaysDue: 0,
  };
}
