import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays } from '../../planner/problem/calendar';
import { Clock } from '../../platform/clock';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { AuditTrail } from '../audit/audit-trail.service';
import type { AuditStep } from '../audit/audit-trail.service';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { AbsenceEntity } from './absence.entity';
import { EmployeesService } from './employees.service';
import { SelfServiceSettings } from './self-service-settings.service';
import { unavailabilityDto } from './unavailability.dto';
import type {
  CreateUnavailabilityDto,
  UnavailabilityDecisionDto,
  UnavailabilityListQueryDto,
} from './unavailability.dto';
import { UnavailabilityEntity } from './unavailability.entity';
import { wishDeadline } from './wish-deadline';

const ORDER: ListOrder<UnavailabilityEntity> = { sortable: ['fromOn', 'id'] };
const MAX_DAYS = 31;

/**
 * Times at which people say they cannot work: the person states and withdraws them, the personnel office decides, who
 * may see the person reads them. Nobody is asked why.
 */
@Injectable()
export class UnavailabilitiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
    private readonly settings: SelfServiceSettings,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, employeeId: string, query: UnavailabilityListQueryDto): Promise<Rows<UnavailabilityEntity>> {
    await this.employees.find(actor, employeeId);
    const rows = this.dataSource.manager
      .createQueryBuilder(UnavailabilityEntity, 'one')
      .where('one.employeeId = :employeeId', { employeeId });
    if (query.status !== undefined) rows.andWhere('one.status = :status', query);
    return readKeysetPage(rows, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, employeeId: string, id: string): Promise<UnavailabilityEntity> {
    await this.employees.find(actor, employeeId);
    const row = await this.dataSource.manager.findOneBy(UnavailabilityEntity, { id, employeeId });
    if (row) return row;
    const detail = `The person "${employeeId}" has no unavailability ${id}.`;
    throw new DomainError('not-found', 'unavailability-not-found', detail);
  }

  /** @throws DomainError `forbidden` for anybody but the person, `invalid` for days that are over or too many */
  async state(
    actor: Actor,
    employeeId: string,
    values: CreateUnavailabilityDto & { readonly id: string },
  ): Promise<UnavailabilityEntity> {
    const { unitId } = await this.employees.find(actor, employeeId);
    requireSelf(actor, employeeId);
    const { settings, today } = await this.settings.termsOf(unitId);
    requirePeriod(values, today);
    return this.dataSource.transaction(async (manager) => {
      const after = await insertRow(manager, UnavailabilityEntity, {
        ...{ id: values.id, employeeId, fromOn: values.fromOn, toOn: values.toOn },
        ...{ fromMinuteOfDay: values.fromMinuteOfDay ?? null, toMinuteOfDay: values.toMinuteOfDay ?? null },
        late: today > wishDeadline(values.fromOn, settings.wishNoticeDays),
        statedAt: this.clock.now(),
      });
      await this.trail.append(manager, step(actor, 'stated', null, after));
      return after;
    });
  }

  /** Whole days that are accepted become an absence in the same transaction; hours stay a strong wish. */
  async decide(
    actor: Actor,
    employeeId: string,
    id: string,
    version: number,
    { decision }: UnavailabilityDecisionDto,
  ): Promise<UnavailabilityEntity> {
    requireRole(actor, 'hr_officer');
    const before = await this.find(actor, employeeId, id);
    if (before.version === version) requireOpen(before);
    return this.dataSource.transaction(async (manager) => {
      const isWholeDays = before.fromMinuteOfDay === null;
      const absence =
        decision === 'accepted' && isWholeDays
          ? await insertRow(manager, AbsenceEntity, { employeeId, fromOn: before.fromOn, toOn: before.toOn })
          : null;
      const after = await updateVersioned(manager, UnavailabilityEntity, id, version, {
        ...{ status: decision, decidedAt: this.clock.now(), decidedBy: actor.userId },
        absenceId: absence?.id ?? null,
      });
      await this.trail.append(manager, step(actor, decision, before, after));
      return after;
    });
  }

  /** @throws DomainError `conflict` once it is decided: an absence is the personnel office's */
  async withdraw(actor: Actor, employeeId: string, id: string, version: number): Promise<void> {
    const before = await this.find(actor, employeeId, id);
    requireSelf(actor, employeeId);
    if (before.version === version) requireOpen(before);
    await this.dataSource.transaction(async (manager) => {
      await deleteVersioned(manager, UnavailabilityEntity, id, version);
      await this.trail.append(manager, step(actor, 'withdrawn', before, null));
    });
  }
}

function requireSelf(actor: Actor, employeeId: string): void {
  if (actor.personId === employeeId) return;
  const detail = 'Everybody states their own unavailability; the personnel office records absences.';
  throw new DomainError('forbidden', 'unavailability-of-somebody-else', detail);
}

function requireOpen({ status }: UnavailabilityEntity): void {
  if (status === 'requested') return;
  const detail = `This was ${status} already; ask the personnel office to change it.`;
  throw new DomainError('conflict', 'unavailability-decided', detail);
}

function requirePeriod(values: CreateUnavailabilityDto, today: string): void {
  const { fromOn, toOn } = values;
  const [from, to] = [values.fromMinuteOfDay ?? null, values.toMinuteOfDay ?? null];
  if (fromOn < today) throw invalid('/fromOn', 'future', `Days before ${today} are over.`);
  if (toOn < fromOn || toOn > addDays(fromOn, MAX_DAYS - 1))
    throw invalid('/toOn', 'period', `toOn is not before fromOn, and the period has at most ${MAX_DAYS} days.`);
  if ((from === null) !== (to === null))
    throw invalid('/toMinuteOfDay', 'times', 'Give both ends of the hours, or neither for whole days.');
  if (from !== null && to !== null && to <= from)
    throw invalid('/toMinuteOfDay', 'times', 'The hours end after they start.');
}

function invalid(pointer: string, rule: string, detail: string): DomainError {
  return new DomainError('invalid', 'invalid-values', detail, [{ pointer, rule, detail }]);
}

function step(
  actor: Actor,
  action: string,
  before: UnavailabilityEntity | null,
  after: UnavailabilityEntity | null,
): AuditStep {
  const id = (after ?? before)!.id;
  const [from, to] = [before && unavailabilityDto(before), after && unavailabilityDto(after)];
  return { actor, action, resource: { type: 'unavailabilities', id }, before: from, after: to, reason: null };
}
