import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { UserEntity } from './user.entity';

/** The users that a person signs in as. */
@Injectable()
export class PersonUsers {
  constructor(private readonly dataSource: DataSource) {}

  async idsOf(personId: string, manager = this.dataSource.manager): Promise<readonly string[]> {
    const users = await manager.find(UserEntity, { where: { personId }, select: { id: true } });
    return users.map(({ id }) => id);
  }

  /**
   * Takes from a person's users all that leads to the person: name, password, accounts, scope. The rows stay, disabled,
   * so that what these users did keeps an author.
   */
  async forget(manager: EntityManager, personId: string): Promise<number> {
    const ids = await this.idsOf(personId, manager);
    for (const id of ids) {
      for (const table of ['user_identities', 'user_units', 'user_directorates', 'notification_settings'])
        await manager.query(`DELETE FROM ${table} WHERE user_id = $1`, [id]);
      await manager.query('DELETE FROM idempotency_keys WHERE actor_id = $1', [id]);
      await manager.query(
        `UPDATE users SET username = 'erased-' || id, password_hash = NULL, person_id = NULL, disabled = true,
           version = version + 1 WHERE id = $1`,
        [id],
      );
    }
    return ids.length;
  }
}
