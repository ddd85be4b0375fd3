import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { insertRow } from '../../platform/database/insert-row';
import { readKeysetPage } from '../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../platform/database/keyset-page';
import { refusedRemoval, refusedWrite } from '../../platform/database/refused-write';
import type { ConstraintMessages } from '../../platform/database/refused-write';
import { deleteVersioned } from '../../platform/database/versioned-delete';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import { requireBodyWide, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationReferences } from '../organisation/organisation-references.service';
import type { CreateVisitProfileDto, UpdateVisitProfileDto, VisitProfileListQueryDto } from './visit-profile.dto';
import { VisitProfileEntity } from './visit-profile.entity';
import { lockVisitProfiles, requireNoSharedTime } from './visit-profile-overlap';
import { withinActivities } from '../identity/scoped-query';

const ORDER: ListOrder<VisitProfileEntity> = { sortable: ['activityId', 'id', 'siteId', 'fromMinuteOfDay'] };

/** Practice of workforce planning: busier desks leave no reserve. */
const USUAL_MAX_OCCUPANCY = 0.85;

const MESSAGES: ConstraintMessages = {
  ck_visit_profiles_window: { pointer: '/toMinuteOfDay', detail: 'toMinuteOfDay is after fromMinuteOfDay.' },
  ck_visit_profiles_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
  ck_visit_profiles_visits: {
    pointer: '/visitsPerHour',
    detail: 'Give either visitsPerHour or yearlyVisits; the other one is null.',
  },
};

/** Visit profiles: the personnel office sees and changes all, a head sees those of activities the own people may do. */
@Injectable()
export class VisitProfilesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: VisitProfileListQueryDto): Promise<Rows<VisitProfileEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const profiles = this.visibleTo(actor);
    if (query.siteId !== undefined) profiles.andWhere('profile.siteId = :siteId', query);
    if (query.activityId !== undefined) profiles.andWhere('profile.activityId = :activityId', query);
    return readKeysetPage(profiles, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<VisitProfileEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const row = await this.visibleTo(actor).andWhere('profile.id = :id', { id }).getOne();
    if (row) return row;
    const detail = `There is no visit profile ${id} within your responsibility.`;
    throw new DomainError('not-found', 'visit-profile-not-found', detail);
  }

  async create(actor: Actor, values: CreateVisitProfileDto & { readonly id?: string }): Promise<VisitProfileEntity> {
    requireBodyWide(actor);
    const row = stored({ maxOccupancy: USUAL_MAX_OCCUPANCY, ...values });
    return this.write(actor, values, (manager) => insertRow(manager, VisitProfileEntity, row));
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateVisitProfileDto): Promise<VisitProfileEntity> {
    requireBodyWide(actor);
    const row = stored(changes);
    return this.write(actor, { ...(await this.find(actor, id)), ...changes }, (manager) =>
      updateVersioned(manager, VisitProfileEntity, id, version, row),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, VisitProfileEntity, id, version));
  }

  /** Writes a row of a site and activity of one body, and holds it against their other rows. */
  private async write(
    actor: Actor,
    { siteId, activityId }: { readonly siteId: string; readonly activityId: string },
    write: (manager: EntityManager) => Promise<VisitProfileEntity>,
  ): Promise<VisitProfileEntity> {
    await this.references.requireOneBody(actor, [
      { kind: 'activity', pointer: '/activityId', ids: [activityId] },
      { kind: 'site', pointer: '/siteId', ids: [siteId] },
    ]);
    return refusedWrite(MESSAGES, () =>
      this.dataSource.transaction(async (manager) => {
        await lockVisitProfiles(manager, siteId);
        const row = await write(manager);
        await requireNoSharedTime(manager, row.id);
        return row;
      }),
    );
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<VisitProfileEntity> {
    const query = this.dataSource.manager.createQueryBuilder(VisitProfileEntity, 'profile');
    return withinActivities(query.where('TRUE'), 'profile.activityId', actor);
  }
}

/** Values as the table keeps them: no list of factors is an empty one. */
function stored<T extends UpdateVisitProfileDto>({ hourlyFactors, ...values }: T) {
  if (hourlyFactors === undefined) return values;
  if (hourlyFactors.length > 0 && hourlyFactors.every(({ factor }) => factor === 0)) {
    const detail = 'At least one hour has a factor above 0, or nobody would ever come.';
    throw new DomainError('invalid', 'invalid-values', detail, [
      { pointer: '/hourlyFactors', rule: 'some-above-zero', detail },
    ]);
  }
  return {
    ...values,
    hourlyFactors: hourlyFactors.map(({ fromMinuteOfDay, factor }) => ({ fromMinuteOfDay, factor })),
  };
}
