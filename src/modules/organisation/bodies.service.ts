import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { DomainError } from '../../platform/errors/domain-error';
import { requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { ROLES } from '../identity/actor';
import type { BodyListQueryDto } from './body.dto';
import { BodyEntity } from './body.entity';

const ORDER: ListOrder<BodyEntity> = { sortable: ['id', 'name'], searchable: 'name' };

/** Bodies, as the other resources name them. They come with a scenario; nobody changes them over HTTP. */
@Injectable()
export class BodiesService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: BodyListQueryDto): Promise<Rows<BodyEntity>> {
    requireRole(actor, ...ROLES);
    return readKeysetPage(this.dataSource.manager.createQueryBuilder(BodyEntity, 'body'), query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<BodyEntity> {
    requireRole(actor, ...ROLES);
    const row = await this.dataSource.manager.findOneBy(BodyEntity, { id });
    if (row) return row;
    throw new DomainError('not-found', 'body-not-found', `There is no body "${id}".`);
  }
}
