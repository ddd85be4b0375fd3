import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays } from '../../../planner/problem/calendar';
import type { ReplannedDays } from '../../../planner/replan-days';
import { Clock } from '../../../platform/clock';
import { DomainError } from '../../../platform/errors/domain-error';
import { requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { RosterBoards, type RosterBoard } from '../checking/roster-boards.service';
import { EditableRosters } from '../editing/editable-rosters.service';
import { KnownPlaces, requireNone } from '../planning-input/known-places.service';
import type { LostDuty } from '../planning-input/planning-input';
import type { RosterEntity } from '../roster.entity';
import { RepairWork } from './repair-work.service';
import { RosterRepairEntity, type RepairAbsence } from './roster-repair.entity';
import type { RepairRequestDto, SitePeriodDto } from './roster-repair.dto';

/** Ways of mending a roster after absences, lost sites or contingents decided anew: asked for, found, looked at. */
@Injectable()
export class RosterRepairs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rosters: EditableRosters,
    private readonly boards: RosterBoards,
    private readonly places: KnownPlaces,
    private readonly work: RepairWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts looking for ways to mend a roster; it stays as it is. The same id again starts nothing more.
   *
   * @throws DomainError `not-found` outside the actor's units; `conflict` for a roster that no longer counts; `invalid`
   * where nothing happened, or to nobody or no place of the roster
   */
  async start(actor: Actor, rosterId: string, request: RepairRequestDto, id: string): Promise<RosterRepairEntity> {
    const roster = await this.rosters.find(actor, rosterId);
    if (roster.status === 'superseded' || roster.status === 'withdrawn') throw noLongerCounts(roster);
    const known = await this.dataSource.manager.findOneBy(RosterRepairEntity, { id, rosterId });
    if (known) return known;
    await this.requireSound(roster, request);
    const { absences = [], closedSites = [], contingents = [] } = request;
    const board = await this.boards.open(roster);
    const lost = lostDuties(board, absences);
    const { lostDuties: earlier = [], closedSites: closed = [] } = roster.planningInput;
    const planningInput = {
      ...roster.planningInput,
      ...{ lostDuties: [...earlier, ...lost], closedSites: [...closed, ...closedSites], baselineRosterId: roster.id },
    };
    const replanned = replannedDays([...closedSites, ...contingents], lost);
    await this.dataSource.manager.insert(RosterRepairEntity, {
      ...{ id, rosterId, rosterVersion: roster.version, absences, planningInput, task: { absences: lost, replanned } },
      ...{ createdBy: actor.userId, createdAt: this.clock.now() },
    });
    const repair = await this.dataSource.manager.findOneByOrFail(RosterRepairEntity, { id });
    this.work.begin(id);
    return repair;
  }

  /** @throws DomainError `not-found`, also for a repair of a roster outside the actor's units */
  async find(actor: Actor, id: string): Promise<RosterRepairEntity> {
    requireRole(actor, 'hr_officer');
    const repair = await this.dataSource.manager.findOneBy(RosterRepairEntity, { id });
    if (!repair) throw new DomainError('not-found', 'repair-not-found', `There is no repair ${id}.`);
    await this.rosters.find(actor, repair.rosterId);
    return repair;
  }

  /** Resolves once no repair is under way in this process. */
  async whenIdle(): Promise<void> {
    await this.work.whenIdle();
  }

  private async requireSound({ unitIds, fromOn, weeks }: RosterEntity, request: RepairRequestDto): Promise<void> {
    const { absences = [], closedSites = [], contingents = [] } = request;
    if (absences.length + closedSites.length + contingents.length === 0) {
      const detail = 'Say what happened: absences, closedSites or contingents.';
      requireNone([{ pointer: '', rule: 'required', detail }]);
    }
    const last = addDays(fromOn, 7 * weeks - 1);
    const outside = Object.entries({ absences, closedSites, contingents }).flatMap(([name, rows]) =>
      rows.flatMap(({ from, to }, index) => {
        const detail = `From ${from} to ${to} no day is of this roster (${fromOn} to ${last}).`;
        return to < fromOn || from > last ? [{ pointer: `/${name}/${index}/from`, rule: 'day-of-roster', detail }] : [];
      }),
    );
    requireNone([
      ...outside,
      ...(await this.places.peopleErrors(unitIds, absences, '/absences')),
      ...(await this.places.siteErrors(unitIds, closedSites, '/closedSites')),
      ...(await this.places.siteErrors(unitIds, contingents, '/contingents')),
    ]);
  }
}

/**
 * What absences take from a roster: planned duties with their minutes; and free days that nobody knew of are lost too,
 * though nothing is credited for them, so that nobody is called in on one.
 */
function lostDuties({ problem, assignments }: RosterBoard, absences: readonly RepairAbsence[]): LostDuty[] {
  const absentOn = new Map(problem.people.map((person) => [person.id, person.absentOn]));
  const lost = problem.days.flatMap(({ on }) =>
    absences
      .filter(({ from, to }) => from <= on && on <= to)
      .flatMap(({ personId }): LostDuty[] => {
        const duty = assignments.find((one) => one.personId === personId && one.on === on);
        if (duty) return [{ personId, on, paidMinutes: duty.paidMinutes }];
        return absentOn.get(personId)?.has(on) ? [] : [{ personId, on, paidMinutes: 0 }];
      }),
  );
  return [...new Map(lost.map((day) => [`${day.personId} ${day.on}`, day])).values()];
}

/** Null where only single people are concerned. */
function replannedDays(periods: readonly SitePeriodDto[], lost: readonly LostDuty[]): ReplannedDays | null {
  if (periods.length === 0) return null;
  const dates = [...datesOf(periods), ...lost.map(({ on }) => on)];
  return { dates: [...new Set(dates)], siteIds: [...new Set(periods.map(({ siteId }) => siteId))] };
}

function datesOf(periods: readonly SitePeriodDto[]): string[] {
  return periods.flatMap(({ from, to }) => {
    const dates: string[] = [];
    for (let on = from; on <= to && dates.length < 400; on = addDays(on, 1)) dates.push(on);
    return dates;
  });
}

function noLongerCounts({ id, status }: RosterEntity): DomainError {
  const detail = `The roster ${id} is ${status}: repair the one that counts now.`;
  return new DomainError('conflict', 'roster-no-longer-counts', detail);
}
