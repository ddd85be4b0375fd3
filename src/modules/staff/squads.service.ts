import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import type { SquadListQueryDto } from './squad.dto';
import { SquadEntity } from './squad.entity';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<SquadEntity> = { sortable: ['id', 'anchorOn'] };

/** Squads: personnel office and heads read them; they come with the body's import. */
@Injectable()
export class SquadsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: SquadListQueryDto): Promise<Rows<SquadEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const squads = this.dataSource.manager.createQueryBuilder(SquadEntity, 'squad');
    withinBodies(squads, 'squad.bodyId', actor);
    if (query.bodyId !== undefined) squads.andWhere('squad.bodyId = :bodyId', query);
    return readKeysetPage(squads, query, ORDER);
  }
}
