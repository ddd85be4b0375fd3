import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { SiteEntity } from './site.entity';

/** Names behind site ids, for people who read where they work. */
@Injectable()
export class SiteNames {
  constructor(private readonly dataSource: DataSource) {}

  /** Names by id; unknown ids are left out. */
  async of(siteIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sites = await this.dataSource.manager.findBy(SiteEntity, { id: In([...siteIds]) });
    return new Map(sites.map(({ id, name }) => [id, name]));
  }
}
