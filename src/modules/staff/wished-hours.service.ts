import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import type { Actor } from '../identity/actor';
import { EmployeesService } from './employees.service';
import type {
  CreateWishedHoursDto,
  UpdateWishedHoursDto,
  WishedDayDto,
  WishedHoursListQueryDto,
} from './wished-hours.dto';
import { WishedHoursEntity } from './wished-hours.entity';
import { isPersonnelOfficeOf, requireRole } from '../identity/access';
import type { SelectQueryBuilder } from 'typeorm';
import { EmployeeEntity } from './employee.entity';

const ORDER: ListOrder<WishedHoursEntity> = { sortable: ['employeeId', 'id'] };

const MESSAGES: ConstraintMessages = {
  uq_wished_hours_employee: {
    pointer: '/employeeId',
    detail: 'The person has wished hours already; change those.',
  },
};

/**
 * Wished hours: the person's own and the personnel office's alone. Why somebody wishes them can often be guessed, so that not even a
 * head sees them.
 */
@Injectable()
export class WishedHoursService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly employees: EmployeesService,
  ) {}

  async list(actor: Actor, query: WishedHoursListQueryDto): Promise<Rows<WishedHoursEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'employee');
    const wishes = this.dataSource.manager.createQueryBuilder(WishedHoursEntity, 'wished');
    this.keepOwn(wishes, actor);
    if (query.employeeId !== undefined) wishes.andWhere('wished.employeeId = :employeeId', query);
    return readKeysetPage(wishes, query, ORDER);
  }

  /** @throws DomainError `not-found`, also for somebody else's: both answers read the same */
  async find(actor: Actor, id: string): Promise<WishedHoursEntity> {
    const wishes = this.dataSource.manager
      .createQueryBuilder(WishedHoursEntity, 'wished')
      .where('wished.id = :id', { id });
    const row = await this.keepOwn(wishes, actor).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'wished-hours-not-found', `There are no wished hours ${id} of yours.`);
  }

  async create(actor: Actor, values: CreateWishedHoursDto & { readonly id?: string }): Promise<WishedHoursEntity> {
    await this.requireWriter(actor, values.employeeId);
    return refusedWrite(MESSAGES, () =>
      insertRow(this.dataSource.manager, WishedHoursEntity, { ...values, days: inOrder(values.days) }),
    );
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    { days, ...changes }: UpdateWishedHoursDto,
  ): Promise<WishedHoursEntity> {
    await this.find(actor, id);
    const all = days === undefined ? changes : { ...changes, days: inOrder(days) };
    return refusedWrite(MESSAGES, () => updateVersioned(this.dataSource.manager, WishedHoursEntity, id, version, all));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.find(actor, id);
    await deleteVersioned(this.dataSource.manager, WishedHoursEntity, id, version);
  }

  /** To whom the person does not exist it does not exist here either; a head sees the person, and may not wish in its place. */
  private async requireWriter(actor: Actor, employeeId: string): Promise<void> {
    const { unitId } = await this.employees.find(actor, employeeId);
    if (isPersonnelOfficeOf(actor, unitId) || actor.personId === employeeId) return;
    const detail = 'Wished hours are written by the person or the personnel office.';
    throw new DomainError('forbidden', 'wish-of-somebody-else', detail);
  }

  /** The own wishes, and to a personnel office those of its units' people. */
  private keepOwn(wishes: SelectQueryBuilder<WishedHoursEntity>, actor: Actor): SelectQueryBuilder<WishedHoursEntity> {
    const self = actor.personId ?? '';
    if (actor.role !== 'hr_officer') return wishes.andWhere('wished.employeeId = :self', { self });
    if (actor.scope === 'installation') return wishes;
    const office = wishes
      .subQuery()
      .select('employee.id')
      .from(EmployeeEntity, 'employee')
      .where('employee.unitId = ANY(:officeUnits)');
    return wishes.andWhere(`(wished.employeeId = :self OR wished.employeeId IN ${office.getQuery()})`, {
      ...{ self, officeUnits: [...actor.unitIds] },
    });
  }
}

/**
 * By weekday, as plain records.
 *
 * @throws DomainError `invalid` for a day that ends before it starts
 */
function inOrder(days: readonly WishedDayDto[]): WishedHoursEntity['days'] {
  const errors = days.flatMap(({ startMinuteOfDay, endMinuteOfDay }, index) =>
    endMinuteOfDay > startMinuteOfDay
      ? []
      : [
          {
            pointer: `/days/${index}/endMinuteOfDay`,
            rule: 'window',
            detail: 'endMinuteOfDay is after startMinuteOfDay.',
          },
        ],
  );
  if (errors.length > 0) throw new DomainError('invalid', 'invalid-values', 'A day ends before it starts.', errors);
  return days
    .map(({ weekday, startMinuteOfDay, endMinuteOfDay }) => ({ weekday, startMinuteOfDay, endMinuteOfDay }))
    .sort((a, b) => a.weekday - b.weekday);
}
