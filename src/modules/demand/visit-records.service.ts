import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertAll } from '../../platform/database/insert-all';
import { omit } from '../../platform/omit';
import type { PlanningData } from '../rosters/planning-data';
import { GuestDeskEntity } from './guest-desk.entity';
import type { GuestDeskData, VisitProfileData } from './visit-profile-data';
import { VisitProfileEntity } from './visit-profile.entity';

/** What rooms and their visitors ask for, as plain records. */
export interface VisitRecordSet {
  readonly visitProfiles: readonly VisitProfileData[];
  readonly guestDesks: readonly GuestDeskData[];
}

/** Visit profiles and guest desks as plain records, out of the database and into it. */
@Injectable()
export class VisitRecords {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of some sites, of whatever activity: all that work at a site share its positions. */
  async recordsOfSites(siteIds: readonly string[], manager = this.dataSource.manager): Promise<VisitRecordSet> {
    const where = { siteId: In([...siteIds]) };
    const profiles = await manager.find(VisitProfileEntity, {
      where,
      order: { siteId: 'ASC', activityId: 'ASC', fromMinuteOfDay: 'ASC', fromOn: 'ASC', id: 'ASC' },
    });
    const desks = await manager.find(GuestDeskEntity, {
      where,
      order: { siteId: 'ASC', fromMinuteOfDay: 'ASC', fromOn: 'ASC', id: 'ASC' },
    });
    return { visitProfiles: profiles.map(withPeriod), guestDesks: desks.map(withPeriod) };
  }

  /** Writes both; sites and activities come first. */
  async importRecords(
    manager: EntityManager,
    { visitProfiles = [], guestDesks = [] }: Pick<PlanningData, 'visitProfiles' | 'guestDesks'>,
  ): Promise<void> {
    await insertAll(
      manager,
      VisitProfileEntity,
      visitProfiles.map(({ hourlyFactors, ...profile }) => ({
        ...withDates(profile),
        hourlyFactors: [...hourlyFactors],
      })),
    );
    await insertAll(manager, GuestDeskEntity, guestDesks.map(withDates));
  }
}

type Dated = Pick<VisitProfileEntity, 'id' | 'version' | 'fromOn' | 'toOn'>;

function withPeriod<T extends Dated>(row: T) {
  return { ...omit(row, 'id', 'version', 'fromOn', 'toOn'), from: row.fromOn, to: row.toOn };
}

function withDates<T extends Pick<GuestDeskData, 'from' | 'to' | 'weekdays'>>(record: T) {
  const { from, to, weekdays, ...rest } = record;
  return { ...rest, weekdays: [...weekdays], fromOn: from, toOn: to };
}
