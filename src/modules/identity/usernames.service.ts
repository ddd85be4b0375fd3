import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource, In } from 'typeorm';
import { UserEntity } from './user.entity';

/** Names behind user ids, for people who read who did what. */
@Injectable()
export class Usernames {
  constructor(private readonly dataSource: DataSource) {}

  /** Names users sign in with, by id; ids that are no user's are left out. */
  async of(userIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(userIds)].filter((id) => isUUID(id));
    const users = await this.dataSource.manager.findBy(UserEntity, { id: In(ids) });
    return new Map(users.map(({ id, username }) => [id, username]));
  }
}
