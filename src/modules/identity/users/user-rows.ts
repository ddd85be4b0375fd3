import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { UserDirectorateEntity } from '../user-directorate.entity';
import { UserIdentityEntity } from '../user-identity.entity';
import { UserUnitEntity } from '../user-unit.entity';
import type { UserEntity } from '../user.entity';
import type { UserDto } from './user.dto';

/** A user with the version of the row, as the API shows it. */
export interface UserRow {
  readonly id: string;
  readonly version: number;
  readonly dto: UserDto;
}

/** What of a user lies in other tables; absent: as it is. */
export interface UserParts {
  readonly directorateIds?: readonly string[];
  readonly unitIds?: readonly string[];
  readonly identities?: readonly { readonly issuer: string; readonly subject: string }[];
}

/** Users with scope and identities, in the order given. */
export async function userRows(manager: EntityManager, users: readonly UserEntity[]): Promise<UserRow[]> {
  const where = { userId: In(users.map(({ id }) => id)) };
  const directorates = await manager.find(UserDirectorateEntity, { where, order: { directorateId: 'ASC' } });
  const units = await manager.find(UserUnitEntity, { where, order: { unitId: 'ASC' } });
  const identities = await manager.find(UserIdentityEntity, { where, order: { issuer: 'ASC', subject: 'ASC' } });
  return users.map(({ id, version, username, role, bodyId, personId, passwordHash, disabled, createdAt }) => {
    const own = ({ userId }: { readonly userId: string }): boolean => userId === id;
    const dto: UserDto = {
      ...{ id, username, role, bodyId, personId, disabled },
      hasPassword: passwordHash !== null,
      directorateIds: directorates.filter(own).map(({ directorateId }) => directorateId),
      unitIds: units.filter(own).map(({ unitId }) => unitId),
      identities: identities.filter(own).map(({ issuer, subject }) => ({ issuer, subject })),
      createdAt: createdAt.toISOString(),
    };
    return { id, version, dto };
  });
}

/** Puts the parts of a user in place of those there are. */
export async function replaceParts(manager: EntityManager, userId: string, parts: UserParts): Promise<void> {
  const { directorateIds, unitIds, identities } = parts;
  if (directorateIds !== undefined) {
    await manager.delete(UserDirectorateEntity, { userId });
    await manager.insert(
      UserDirectorateEntity,
      directorateIds.map((directorateId) => ({ userId, directorateId })),
    );
  }
  if (unitIds !== undefined) {
    await manager.delete(UserUnitEntity, { userId });
    await manager.insert(
      UserUnitEntity,
      unitIds.map((unitId) => ({ userId, unitId })),
    );
  }
  if (identities !== undefined) {
    await manager.delete(UserIdentityEntity, { userId });
    await manager.insert(
      UserIdentityEntity,
      identities.map(({ issuer, subject }) => ({ userId, issuer, subject })),
    );
  }
}
