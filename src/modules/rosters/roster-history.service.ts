import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { addDays, mondayOf } from '../../planner/problem/calendar';
import type { LedgerEntry } from '../../planner/problem/roster-problem';
import { CivilTime } from './civil-time';
import type { AssignmentData } from './planning-data';
import { RosterAssignmentEntity } from './roster-assignment.entity';
import { RosterEntity } from './roster.entity';
import { assignmentOfRow } from './stored-instant';

/** Rules on rest and runs of days look back less than this; the balances of longer times are in the ledger. */
const HISTORY_WEEKS = 4;

/** What happened before a plan, as earlier rosters tell it. */
export interface RosterHistory {
  readonly assignments: readonly AssignmentData[];
  /** Newest balance of each person; nobody is in it twice. */
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
}

/** Reads the past of some units out of their rosters: of each unit and week the published one, else the newest draft. */
@Injectable()
export class RosterHistoryService {
  constructor(private readonly dataSource: DataSource) {}

  /** @param from a Monday; only what lies before it is history */
  async before(unitIds: readonly string[], from: string): Promise<RosterHistory> {
    const rosters = await this.earlierRosters(unitIds, from);
    return { assignments: await this.assignments(rosters, unitIds, from), ledger: latestBalances(rosters, from) };
  }

  private earlierRosters(unitIds: readonly string[], from: string): Promise<RosterEntity[]> {
    return this.dataSource.manager
      .createQueryBuilder(RosterEntity, 'roster')
      .where({ fromOn: LessThan(from), status: In(['draft', 'published']) })
      .andWhere('roster.unit_ids && :unitIds', { unitIds: [...unitIds] })
      .orderBy('roster.status', 'DESC')
      .addOrderBy('roster.madeAt', 'DESC')
      .addOrderBy('roster.id', 'DESC')
      .getMany();
  }

  private async assignments(
    rosters: readonly RosterEntity[],
    unitIds: readonly string[],
    from: string,
  ): Promise<AssignmentData[]> {
    const rosterOf = rosterByUnitWeek(rosters, unitIds, from);
    if (rosterOf.size === 0) return [];
    const clockOf = new Map(rosters.map(({ id, timeZone }) => [id, new CivilTime(timeZone)]));
    const rows = await this.dataSource.manager
      .createQueryBuilder(RosterAssignmentEntity, 'assignment')
      .where({ rosterId: In([...new Set(rosterOf.values())]), unitId: In([...unitIds]), on: LessThan(from) })
      .orderBy('assignment.on')
      .addOrderBy('assignment.personId')
      .getMany();
    return rows
      .filter((row) => rosterOf.get(unitWeek(row.unitId, mondayOf(row.on))) === row.rosterId)
      .flatMap((row) => clockOf.get(row.rosterId)?.assignmentData(assignmentOfRow(row)) ?? []);
  }
}

/** The roster that speaks for each unit and week, the first in order of precedence. */
function rosterByUnitWeek(
  rosters: readonly RosterEntity[],
  unitIds: readonly string[],
  from: string,
): ReadonlyMap<string, string> {
  const earliest = addDays(from, -7 * HISTORY_WEEKS);
  const chosen = new Map<string, string>();
  for (const roster of rosters) {
    for (let week = 0; week < roster.weeks; week++) {
      const monday = addDays(roster.fromOn, 7 * week);
      if (monday < earliest || monday >= from) continue;
      for (const unitId of roster.unitIds.filter((id) => unitIds.includes(id))) {
        const key = unitWeek(unitId, monday);
        if (!chosen.has(key)) chosen.set(key, roster.id);
      }
    }
  }
  return chosen;
}

/** A balance counts only where its roster has ended: one that runs on would count days that are planned anew. */
function latestBalances(rosters: readonly RosterEntity[], from: string): ReadonlyMap<string, LedgerEntry> {
  const ended = rosters
    .map((roster) => ({ roster, until: addDays(roster.fromOn, 7 * roster.weeks) }))
    .filter(({ until }) => until <= from)
    // The sort is stable: among rosters of the same weeks the order of precedence stays.
    .sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));
  const latest = new Map<string, LedgerEntry>();
  for (const { roster } of ended) {
    for (const entry of roster.closingLedger) {
      if (!latest.has(entry.personId)) latest.set(entry.personId, entry);
    }
  }
  return latest;
}

function unitWeek(unitId: string, monday: string): string {
  return `${unitId} ${monday}`;
}
