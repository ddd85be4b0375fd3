import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { weekdayOf } from '../../planner/problem/calendar';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors/domain-error';
import { mayActOnUnit, requireRole, requireUnit } from '../identity/access';
import type { Actor } from '../identity/actor';
import { ContingentReadiness } from '../contingents/contingent-readiness.service';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import type { CreateRosterRunDto } from './dto/create-roster-run.dto';
import type { ReplanDto } from './editing/replan.dto';
import { KnownPlaces } from './planning-input/known-places.service';
import type { AssignmentData } from './planning-data';
import type { RosterEntity } from './roster.entity';
import { RosterRunQueue } from './roster-run-queue';
import { RosterRunRunner } from './roster-run-runner';
import { RosterRunEntity } from './roster-run.entity';
import { RosterRunStore } from './roster-run.store';
import { TrainedGroups } from './trained-groups.service';

/** What a run is asked to do. */
type QueuedRun = Pick<RosterRunEntity, 'id' | 'bodyId' | 'unitIds' | 'fromOn' | 'weeks' | 'provisional' | 'basedOnId'> &
  Pick<RosterRunEntity, 'timeLimitSeconds' | 'gapPercent' | 'seed' | 'label' | 'planningInput'>;

/** Runs as people see them: asked for, watched, stopped. Only the personnel office plans. */
@Injectable()
export class RosterRunsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationRecords,
    private readonly contingents: ContingentReadiness,
    private readonly trainedGroups: TrainedGroups,
    private readonly runs: RosterRunStore,
    private readonly queue: RosterRunQueue,
    private readonly runner: RosterRunRunner,
    private readonly clock: Clock,
    private readonly places: KnownPlaces,
  ) {}

  /** Whether this process plans the runs it queues, or another one does. */
  get arePlannedHere(): boolean {
    return this.runner.isEnabled;
  }

  /**
   * Queues a run; one with this id that is there already stays as it is, so that asking again does nothing more.
   * @throws DomainError `invalid` with one entry per unit, date, undecided contingent or skill group at fault;
   * `conflict` where the same request waits already; `too-many-requests` where too many do
   */
  async start(actor: Actor, request: CreateRosterRunDto, id: string = randomUUID()): Promise<RosterRunEntity> {
    requireRole(actor, 'hr_officer');
    for (const unitId of request.unitIds) requireUnit(actor, unitId);
    requireMonday(request.from);
    const { id: bodyId } = await this.organisation.bodyOfUnits(request.unitIds);
    const { from: fromOn, weeks, timeLimitSeconds, gapPercent, seed, provisional = false, label = null } = request;
    const planningInput = await this.places.whatIf(request.unitIds, request.whatIf);
    const limits = { timeLimitSeconds, gapPercent, seed, provisional };
    const unitIds = [...request.unitIds].sort();
    return this.enqueue(actor, {
      ...{ id, bodyId, unitIds, fromOn, weeks, ...limits, label, planningInput, basedOnId: null },
    });
  }

  /**
   * Queues a new plan of a roster's weeks around its fixed duties; what the roster was planned with holds for it as well.
   * @throws DomainError `invalid` with one entry per undecided contingent or skill group at fault
   */
  async replan(actor: Actor, basis: RosterEntity, pinned: readonly AssignmentData[], asked: ReplanDto, id: string) {
    requireRole(actor, 'hr_officer');
    const { bodyId, unitIds, fromOn, weeks, provisional } = basis;
    const { label = null, ...limits } = asked;
    const isKnown = basis.publishedAt !== null;
    const known = isKnown ? { ...basis.planningInput, baselineRosterId: basis.id } : basis.planningInput;
    const about = { id, bodyId, unitIds, fromOn, weeks, provisional, basedOnId: basis.id };
    return this.enqueue(actor, { ...about, ...limits, label, planningInput: { ...known, pinned } });
  }

  private async enqueue(actor: Actor, values: QueuedRun): Promise<RosterRunEntity> {
    const { id, bodyId, unitIds, provisional } = values;
    await this.contingents.requireDecided(unitIds, values, provisional);
    await this.trainedGroups.requireTrained(bodyId, unitIds);
    const asked = { createdBy: actor.userId, createdAt: this.clock.now() };
    await this.queue.add({ ...values, ...asked });
    return this.find(actor, id);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<RosterRunEntity> {
    requireRole(actor, 'hr_officer');
    const run = await this.dataSource.manager.findOneBy(RosterRunEntity, { id });
    if (!run?.unitIds.every((unitId) => mayActOnUnit(actor, unitId)))
      throw new DomainError('not-found', 'roster-run-not-found', `There is no roster run ${id}.`);
    return run;
  }

  /** The newest run of these very units and weeks, whatever became of it; null where there was none. */
  async findLatest(actor: Actor, unitIds: readonly string[], from: string): Promise<RosterRunEntity | null> {
    requireRole(actor, 'hr_officer');
    for (const unitId of unitIds) requireUnit(actor, unitId);
    return this.dataSource.manager
      .createQueryBuilder(RosterRunEntity, 'run')
      .where('run.unit_ids = :unitIds AND run.from_on = :from', { unitIds: [...unitIds].sort(), from })
      .orderBy('run.createdAt', 'DESC')
      .getOne();
  }

  /** Stops a run and keeps the best roster so far; one that is over stays as it is. */
  async stop(actor: Actor, id: string): Promise<RosterRunEntity> {
    requireRole(actor, 'hr_officer');
    await this.find(actor, id);
    await this.runs.requestStop(id);
    this.runner.stop(id);
    return this.find(actor, id);
  }
}

function requireMonday(from: string): void {
  const isDate =
    !Number.isNaN(Date.parse(`${from}T00:00:00Z`)) && new Date(`${from}T00:00:00Z`).toISOString().startsWith(from);
  if (isDate && weekdayOf(from) === 1) return;
  const detail = isDate
    ? `A roster starts on a Monday; ${from} is another day of the week.`
    : `There is no day ${from} in the calendar.`;
  const rule = isDate ? 'monday' : 'date';
  throw new DomainError('invalid', 'roster-run-invalid', detail, [{ pointer: '/from', rule, detail }]);
}
