import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { groupBy } from '../../planner/problem/roster-view';
import { cutPage, decodeCursor } from '../../platform/http/cursor';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { RosterFindingEntity } from './roster-finding.entity';
import { RostersService } from './rosters.service';
import type { Rows } from './rosters.service';
import { ofUnitsAlone } from '../identity/scoped-query';

/** Which approved contingents a roster could not keep to, and are worth deciding anew. */
@Injectable()
export class ReopeningSuggestions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rosters: RostersService,
  ) {}

  /**
   * The findings of a roster by contingent; for a head those of the own units.
   *
   * @throws DomainError `not-found`, also for a roster outside the actor's scope
   */
  async list(
    actor: Actor,
    rosterId: string,
    { cursor, limit }: { readonly cursor?: string; readonly limit: number },
  ): Promise<Rows<readonly RosterFindingEntity[]>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    await this.rosters.find(actor, rosterId);
    const findings = this.dataSource.manager
      .createQueryBuilder(RosterFindingEntity, 'finding')
      .where('finding.rosterId = :rosterId AND finding.contingentId IS NOT NULL', { rosterId });
    ofUnitsAlone(findings, 'finding.unitIds', actor);
    if (cursor !== undefined)
      findings.andWhere('finding.contingentId > :after', { after: String(decodeCursor(cursor, 1)[0]) });
    const rows = await findings.orderBy('finding.contingentId', 'ASC').addOrderBy('finding.on', 'ASC').getMany();
    const groups = [...groupBy(rows, ({ contingentId }) => contingentId ?? '').values()];
    return cutPage(groups, limit, (group) => [group[0]!.contingentId]);
  }
}
