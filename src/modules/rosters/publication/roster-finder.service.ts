import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../platform/errors/domain-error';
import { isOwnUnit, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { RosterEntity } from '../roster.entity';

/** Rosters as those find them who do something with them. */
@Injectable()
export class RosterFinder {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A roster that the personnel office acts on: every unit of it is within the officer's scope.
   *
   * @param manager of a transaction until whose end nobody else changes the roster; absent: a look only
   * @throws DomainError `forbidden`; `not-found`
   */
  async managed(actor: Actor, id: string, manager?: EntityManager): Promise<RosterEntity> {
    requireRole(actor, 'hr_officer');
    const roster = await this.any(id, manager);
    if (roster.unitIds.every((unitId) => isOwnUnit(actor, unitId))) return roster;
    throw rosterNotFound(id);
  }

  /**
   * @param manager as in `managed`
   * @throws DomainError `not-found`
   */
  async any(id: string, manager?: EntityManager): Promise<RosterEntity> {
    const roster = await (manager ?? this.dataSource.manager).findOne(RosterEntity, {
      where: { id },
      ...(manager === undefined ? {} : { lock: { mode: 'pessimistic_write' as const } }),
    });
    if (roster) return roster;
    throw rosterNotFound(id);
  }
}

/** To an outsider a roster does not exist. */
export function rosterNotFound(id: string): DomainError {
  return new DomainError('not-found', 'roster-not-found', `There is no roster ${id} within your responsibility.`);
}
