import { Injectable } from '@nestjs/common';
import { addDays, mondayOf, weekdayOf } from '../../planner/problem/calendar';
import { clockTime } from '../../planner/problem/civil-clock';
import { DomainError } from '../../platform/errors/domain-error';
import { isOwnUnit } from '../identity/access';
import type { Actor } from '../identity/actor';
import { isInPeriod } from '../rosters/period';
import { PublishedRosters } from '../rosters/published-rosters.service';
import type { PublishedAssignment } from '../rosters/published-rosters.service';
import { StaffRecords } from '../staff/staff-records.service';
import type { Board, BoardCell } from './board-data';
import { OfficeNamesService } from './office-names.service';
import type { OfficeNames } from './office-names.service';

/** The published week of a unit for those who work in it or answer for it. */
@Injectable()
export class BoardsService {
  constructor(
    private readonly rosters: PublishedRosters,
    private readonly staff: StaffRecords,
    private readonly names: OfficeNamesService,
  ) {}

  /**
   * @param weekOn any day of the week
   * @throws DomainError `not-found` for a unit that is not the reader's, and for a week nobody has published
   */
  async board(actor: Actor, unitId: string, weekOn: string): Promise<Board> {
    await this.requireReader(actor, unitId);
    const [monday, sunday] = [mondayOf(weekOn), addDays(mondayOf(weekOn), 6)];
    const roster = await this.rosters.rosterOf(unitId, monday);
    if (roster === null) {
      const detail = `Nothing is published for the week of ${monday} in the unit "${unitId}".`;
      throw new DomainError('not-found', 'board-not-published', detail);
    }
    const names = await this.names.ofUnit(unitId);
    const assignments = await this.rosters.assignmentsOfUnit(unitId, monday, addDays(monday, 7));
    const people = await this.peopleOn(unitId, monday, sunday, assignments);
    const absences = await this.staff.absencesOf(
      people.map(({ personId }) => personId),
      monday,
      sunday,
    );
    const workOf = new Map(assignments.map((assignment) => [`${assignment.personId} ${assignment.on}`, assignment]));
    const isAbsent = (personId: string, on: string): boolean =>
      absences.some((absence) => absence.personId === personId && isInPeriod(absence, on));
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).filter(
      (on) => weekdayOf(on) !== 7 || assignments.some((assignment) => assignment.on === on),
    );
    const cellOf = (personId: string, on: string): BoardCell => {
      // An absence told after the publication goes before the work, and says no more than any other.
      if (isAbsent(personId, on)) return { kind: 'absent' };
      const assignment = workOf.get(`${personId} ${on}`);
      return assignment === undefined ? { kind: 'rest' } : workCell(assignment, names);
    };
    return {
      ...{ body: names.bodyName, unit: names.unitName },
      days: days.map((on) => ({ on, holiday: names.holidays.get(on) ?? null })),
      rows: people.map(({ personId, name }) => ({ person: name, cells: days.map((on) => cellOf(personId, on)) })),
      ...{ publishedAt: roster.publishedAt, timeZone: names.timeZone },
    };
  }

  /** The unit's people of that week, and whoever was lent to it or has left it since. */
  private async peopleOn(unitId: string, monday: string, sunday: string, assignments: readonly PublishedAssignment[]) {
    const own = await this.staff.peopleOfUnit(unitId, monday, sunday);
    const known = new Set(own.map(({ personId }) => personId));
    const others = assignments.map(({ personId }) => personId).filter((id) => !known.has(id));
    return others.length === 0 ? own : [...own, ...(await this.staff.names(others))];
  }

  private async requireReader(actor: Actor, unitId: string): Promise<void> {
    const isReader = actor.role === 'hr_officer' || actor.role === 'unit_head' || actor.role === 'auditor';
    if (isReader && isOwnUnit(actor, unitId)) return;
    if (actor.personId !== null && (await this.staff.unitOf(actor.personId)) === unitId) return;
    throw new DomainError('not-found', 'unit-not-found', `There is no unit "${unitId}" within your responsibility.`);
  }
}

function workCell(assignment: PublishedAssignment, names: OfficeNames): BoardCell {
  const { mode, dutyId, siteId, activityId, startAtMinute, endAtMinute } = assignment;
  return {
    ...{ kind: 'work', mode },
    duty: names.duties.get(dutyId)?.name ?? dutyId,
    from: clockTime(startAtMinute, names.timeZone),
    to: clockTime(endAtMinute, names.timeZone),
    site: siteId === null ? null : (names.sites.get(siteId)?.name ?? siteId),
    activity: names.activities.get(activityId) ?? activityId,
  };
}
