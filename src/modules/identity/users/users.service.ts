import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { insertRow } from '../../../platform/database/insert-row';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { refusedWrite } from '../../../platform/database/refused-write';
import type { ConstraintMessages } from '../../../platform/database/refused-write';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import { requireRole } from '../access';
import type { Actor } from '../actor';
import { hashPassword } from '../passwords';
import { withinBodies } from '../scoped-query';
import { UserEntity } from '../user.entity';
import { replaceParts, userRows } from './user-rows';
import type { UserRow } from './user-rows';
import { UserScopes } from './user-scope.service';
import type { CreateUserDto, UpdateUserDto, UserListQueryDto } from './user.dto';

const ORDER: ListOrder<UserEntity> = { sortable: ['username', 'id'], searchable: 'username' };

const MESSAGES: ConstraintMessages = {
  uq_users_username: { pointer: '/username', detail: 'There is a user of this name already.' },
  pk_user_identities: { pointer: '/identities', detail: 'One of these identities is another user already.' },
};

/** Users, their roles and scopes: kept by administrators, for their body or for all. Every step is audited. */
@Injectable()
export class UsersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scopes: UserScopes,
    private readonly trail: AuditTrail,
  ) {}

  async list(actor: Actor, query: UserListQueryDto): Promise<Rows<UserRow>> {
    const users = this.visibleTo(actor);
    if (query.role !== undefined) users.andWhere('account.role = :role', query);
    const { rows, nextCursor } = await readKeysetPage(users, query, ORDER);
    return { rows: await userRows(this.dataSource.manager, rows), nextCursor };
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<UserRow> {
    return (await this.read(actor, id)).row;
  }

  /** @throws DomainError `invalid` for a scope that does not fit the role or is not the administrator's to give */
  async create(actor: Actor, { password, identities, ...values }: CreateUserDto & { id?: string }): Promise<UserRow> {
    requireRole(actor, 'administrator');
    const { directorateIds = [], unitIds = [], personId = null, ...own } = values;
    const scope = { directorateIds, unitIds, personId, role: values.role, bodyId: values.bodyId ?? null };
    const bodyId = await this.scopes.bodyOf(actor, scope);
    const passwordHash = password === undefined ? null : await hashPassword(password);
    return this.write(actor, null, async (manager) => {
      const user = await insertRow(manager, UserEntity, { ...own, personId, bodyId, passwordHash });
      await replaceParts(manager, user.id, { directorateIds, unitIds, identities });
      return user;
    });
  }

  /**
   * Changes role, scope, identities or password, or disables the user; the next request of the user notices.
   *
   * @throws DomainError `conflict` for the own role, body or access: another administrator changes those
   */
  async update(
    actor: Actor,
    id: string,
    version: number,
    { password, directorateIds, unitIds, identities, ...changes }: UpdateUserDto,
  ): Promise<UserRow> {
    const { row } = await this.read(actor, id);
    if (id === actor.userId && (changes.role ?? changes.bodyId ?? changes.disabled) !== undefined) throw ownUser();
    const merged = { ...row.dto, ...changes };
    const bodyId = await this.scopes.bodyOf(actor, {
      ...{ role: merged.role, bodyId: merged.bodyId ?? null, personId: merged.personId ?? null },
      ...{ directorateIds: directorateIds ?? row.dto.directorateIds, unitIds: unitIds ?? row.dto.unitIds },
    });
    const secret = password === undefined ? {} : { passwordHash: await hashPassword(password) };
    return this.write(actor, row, async (manager) => {
      if (row.dto.role === 'administrator') await requireStillAdministrator(manager, actor);
      const user = await updateVersioned(manager, UserEntity, id, version, { ...changes, ...secret, bodyId });
      await replaceParts(manager, id, { directorateIds, unitIds, identities });
      return user;
    });
  }

  private async write(
    actor: Actor,
    before: UserRow | null,
    write: (manager: EntityManager) => Promise<UserEntity>,
  ): Promise<UserRow> {
    return refusedWrite(MESSAGES, () =>
      this.dataSource.transaction(async (manager) => {
        const [after] = await userRows(manager, [await write(manager)]);
        await this.trail.append(manager, {
          ...{ actor, action: before === null ? 'added' : 'changed', reason: null },
          resource: { type: 'users', id: after!.id },
          ...{ before: before && { ...before.dto }, after: { ...after!.dto } },
        });
        return after!;
      }),
    );
  }

  private async read(actor: Actor, id: string): Promise<{ readonly row: UserRow }> {
    const users = await this.visibleTo(actor).andWhere('account.id = :id', { id }).getMany();
    const [row] = await userRows(this.dataSource.manager, users);
    if (row) return { row };
    throw new DomainError('not-found', 'user-not-found', `There is no user ${id} within your responsibility.`);
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<UserEntity> {
    requireRole(actor, 'administrator');
    const users = this.dataSource.manager.createQueryBuilder(UserEntity, 'account').where('TRUE');
    return withinBodies(users, 'account.bodyId', actor);
  }
}

/** Namespace of the lock below among all advisory locks of the database; any constant number. */
const ADMINISTRATORS_LOCK = 1_764_000_062;

/**
 * Two administrators who shut each other out at the same moment would leave nobody: one at a time, the other one is told.
 *
 * @throws DomainError `conflict`
 */
async function requireStillAdministrator(manager: EntityManager, { userId }: Actor): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [ADMINISTRATORS_LOCK]);
  const own = { id: userId, role: 'administrator', disabled: false } as const;
  if (await manager.existsBy(UserEntity, own)) return;
  const detail = 'Another administrator changed your own role or access meanwhile.';
  throw new DomainError('conflict', 'administrator-changed', detail);
}

function ownUser(): DomainError {
  const detail = 'Another administrator changes your own role, body or access: so nobody is left outside by mistake.';
  return new DomainError('conflict', 'own-user', detail);
}
