import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { DomainError } from '../../platform/errors/domain-error';
import { isOwnBody, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { ROLES } from '../identity/actor';
import type { BodyListQueryDto } from './body.dto';
import { BodyEntity } from './body.entity';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<BodyEntity> = { sortable: ['id', 'name'], searchable: 'name' };

/** Bodies, as the other resources name them: everybody reads the own one. They come with a scenario; nobody changes them over HTTP. */
@Injectable()
export class BodiesService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: BodyListQueryDto): Promise<Rows<BodyEntity>> {
    requireRole(actor, ...ROLES);
    const bodies = this.dataSource.manager.createQueryBuilder(BodyEntity, 'body');
    return readKeysetPage(withinBodies(bodies, 'body.id', actor), query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<BodyEntity> {
    requireRole(actor, ...ROLES);
    const row = await this.dataSource.manager.findOneBy(BodyEntity, { id });
    if (row && isOwnBody(actor, id)) return row;
    throw new DomainError('not-found', 'body-not-found', `There is no body "${id}".`);
  }
}
