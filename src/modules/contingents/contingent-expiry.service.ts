import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock';
import { AuditTrail } from '../audit/audit-trail.service';
import { contingentStep } from './contingent-steps';
import { PresenceContingentEntity } from './presence-contingent.entity';

/**
 * Ends proposals whose deadline has passed. Whoever is about to read, decide or plan calls it first, so that the status
 * in the table is the only truth and no timer can be late.
 */
@Injectable()
export class ContingentExpiry {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** Sets what is overdue to `expired`, each with its step in the audit trail. */
  async expireOverdue(): Promise<void> {
    const now = this.clock.now();
    if (!(await overdueAt(now, this.dataSource.manager).getExists())) return;
    await this.dataSource.transaction(async (manager) => {
      const before = await overdueAt(now, manager).setLock('pessimistic_write').getMany();
      const ids = before.map(({ id }) => id);
      await manager.update(PresenceContingentEntity, { id: In(ids) }, { status: 'expired' });
      const after = await manager.findBy(PresenceContingentEntity, { id: In(ids) });
      const rowOf = new Map(after.map((row) => [row.id, row]));
      const steps = before.map((row) => contingentStep(null, 'expired', row, rowOf.get(row.id) ?? null));
      await this.trail.append(manager, ...steps);
    });
  }
}

/** A deadline is over at its very moment. */
export function isOverdue({ status, decideBy }: PresenceContingentEntity, now: Date): boolean {
  return status === 'proposed' && decideBy !== null && decideBy <= now;
}

function overdueAt(now: Date, manager: EntityManager): SelectQueryBuilder<PresenceContingentEntity> {
  return manager
    .createQueryBuilder(PresenceContingentEntity, 'contingent')
    .where(`contingent.status = 'proposed' AND contingent.decideBy <= :now`, { now });
}
