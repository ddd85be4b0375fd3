import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserEntity } from './user.entity';
import { UserUnitEntity } from './user-unit.entity';

/** Who reads what is told to a person, to the heads of a unit, or to a user: ids of users who may sign in. */
@Injectable()
export class NoticeReaders {
  constructor(private readonly dataSource: DataSource) {}

  /** The users that this employee signs in with. */
  async ofPerson(personId: string): Promise<string[]> {
    return idsOf(await this.dataSource.manager.findBy(UserEntity, { personId, disabled: false }));
  }

  /** The heads of the unit. */
  async headsOf(unitId: string): Promise<string[]> {
    const users = await this.dataSource.manager
      .createQueryBuilder(UserEntity, 'user')
      .innerJoin(UserUnitEntity, 'scope', 'scope.user_id = user.id AND scope.unit_id = :unitId', { unitId })
      .where(`user.role = 'unit_head' AND NOT user.disabled`)
      .orderBy('user.id', 'ASC')
      .getMany();
    return idsOf(users);
  }

  /** The user, unless disabled. */
  async ofUser(id: string): Promise<string[]> {
    return idsOf(await this.dataSource.manager.findBy(UserEntity, { id, disabled: false }));
  }
}

function idsOf(users: readonly UserEntity[]): string[] {
  return users.map(({ id }) => id);
}
