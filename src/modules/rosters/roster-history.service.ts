import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { compareAssignments } from '../../planner/problem/assignment';
import { addDays, mondayOf } from '../../planner/problem/calendar';
import type { LedgerEntry } from '../../planner/problem/roster-problem';
import { CivilTime } from './civil-time';
import type { AssignmentData, PersonData } from './planning-data';
import { PublishedWeekEntity } from './published-week.entity';
import { RosterAssignmentEntity } from './roster-assignment.entity';
import { UNPUBLISHED_STATUSES } from './roster-status';
import { RosterEntity } from './roster.entity';
import { assignmentOfRow } from './stored-instant';
import { mondaysOf, SpokenWeeks, unitWeeksOf } from './unit-weeks';
import type { SpokenWeek } from './unit-weeks';

/** Rules on rest and runs of days look back less than this; the balances of longer times are in the ledger. */
const HISTORY_WEEKS = 4;

type PersonOfUnit = Pick<PersonData, 'id' | 'unitId'>;

/** What happened before a plan, as earlier rosters tell it. */
export interface RosterHistory {
  readonly assignments: readonly AssignmentData[];
  /** Newest balance of each person; nobody is in it twice. */
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
}

/**
 * Reads the past of some units out of their rosters: of each unit and week the published one, else the newest that is
 * still on its way to publication.
 */
@Injectable()
export class RosterHistoryService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param people whose balances are wanted, with their units
   * @param from a Monday; only what lies before it is history
   */
  async before(unitIds: readonly string[], people: readonly PersonOfUnit[], from: string): Promise<RosterHistory> {
    const spoken = await this.spokenWeeks(unitIds, from);
    return { assignments: await this.assignments(spoken, unitIds, from), ledger: latestBalances(spoken, people, from) };
  }

  /** The whole of one roster in civil time, for plans that stay close to it; nothing where none is named, or it is gone. */
  async rosterData(rosterId: string | undefined): Promise<AssignmentData[]> {
    if (rosterId === undefined) return [];
    const roster = await this.dataSource.manager.findOneBy(RosterEntity, { id: rosterId });
    if (!roster) return [];
    const rows = await this.dataSource.manager.findBy(RosterAssignmentEntity, { rosterId });
    const civilTime = new CivilTime(roster.timeZone);
    return rows
      .map(assignmentOfRow)
      .sort(compareAssignments)
      .map((duty) => civilTime.assignmentData(duty));
  }

  private async spokenWeeks(unitIds: readonly string[], from: string): Promise<SpokenWeeks> {
    const { manager } = this.dataSource;
    const spoken = new SpokenWeeks();
    const published = await manager.find(PublishedWeekEntity, {
      where: { unitId: In([...unitIds]), weekOn: LessThan(from) },
      relations: { roster: true },
    });
    published.forEach((week) => spoken.offer(week));
    const unpublished = await manager
      .createQueryBuilder(RosterEntity, 'roster')
      .where({ fromOn: LessThan(from), status: In([...UNPUBLISHED_STATUSES]), hypothetical: false })
      .andWhere('roster.unit_ids && :unitIds', { unitIds: [...unitIds] })
      .orderBy('roster.madeAt', 'DESC')
      .addOrderBy('roster.id', 'DESC')
      .getMany();
    for (const roster of unpublished) {
      const weeks = unitWeeksOf(roster).filter(({ unitId, weekOn }) => unitIds.includes(unitId) && weekOn < from);
      weeks.forEach((week) => spoken.offer({ ...week, roster }));
    }
    return spoken;
  }

  private async assignments(spoken: SpokenWeeks, unitIds: readonly string[], from: string): Promise<AssignmentData[]> {
    const earliest = addDays(from, -7 * HISTORY_WEEKS);
    const rosters = new Map(
      spoken.all.filter(({ weekOn }) => weekOn >= earliest).map(({ roster }) => [roster.id, roster]),
    );
    if (rosters.size === 0) return [];
    const clockOf = new Map([...rosters.values()].map(({ id, timeZone }) => [id, new CivilTime(timeZone)]));
    const rows = await this.dataSource.manager
      .createQueryBuilder(RosterAssignmentEntity, 'assignment')
      .where({ rosterId: In([...rosters.keys()]), unitId: In([...unitIds]), on: LessThan(from) })
      .andWhere('assignment.on >= :earliest', { earliest })
      .orderBy('assignment.on')
      .addOrderBy('assignment.personId')
      .getMany();
    return rows
      .filter((row) => spoken.rosterOf(row.unitId, mondayOf(row.on))?.id === row.rosterId)
      .flatMap((row) => clockOf.get(row.rosterId)?.assignmentData(assignmentOfRow(row)) ?? []);
  }
}

/**
 * The balance at the end of the newest week, out of the roster that speaks for the person's unit there; who was in
 * another unit then is in that unit's. A roster that runs on past `from` would count days that are planned anew.
 */
function latestBalances(
  spoken: SpokenWeeks,
  people: readonly PersonOfUnit[],
  from: string,
): ReadonlyMap<string, LedgerEntry> {
  const unitOf = new Map(people.map(({ id, unitId }) => [id, unitId]));
  const latest = new Map<string, SpokenWeek & { readonly entry: LedgerEntry }>();
  for (const week of spoken.all.filter((candidate) => isLastWeek(candidate) && candidate.weekOn < from)) {
    for (const entry of week.roster.closingLedger) {
      const known = latest.get(entry.personId);
      const isNewer = known === undefined || week.weekOn > known.weekOn;
      const isOwn = known?.weekOn === week.weekOn && week.unitId === unitOf.get(entry.personId);
      if (isNewer || isOwn) latest.set(entry.personId, { ...week, entry });
    }
  }
  return new Map([...latest].map(([personId, { entry }]) => [personId, entry]));
}

function isLastWeek({ weekOn, roster }: SpokenWeek): boolean {
  return mondaysOf(roster).at(-1) === weekOn;
}
