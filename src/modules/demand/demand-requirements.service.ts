import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
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
import type { Reference } from '../organisation/organisation-references.service';
import type {
  CreateDemandRequirementDto,
  DemandRequirementListQueryDto,
  UpdateDemandRequirementDto,
} from './demand-requirement.dto';
import { DemandRequirementEntity } from './demand-requirement.entity';
import { withinActivities } from '../identity/scoped-query';

const ORDER: ListOrder<DemandRequirementEntity> = { sortable: ['activityId', 'id', 'fromMinuteOfDay'] };

const MESSAGES: ConstraintMessages = {
  ck_demand_requirements_window: { pointer: '/toMinuteOfDay', detail: 'toMinuteOfDay is after fromMinuteOfDay.' },
  ck_demand_requirements_count: { pointer: '/targetCount', detail: 'targetCount is at least floorCount.' },
  ck_demand_requirements_visits: {
    pointer: '/serviceMinutes',
    detail: 'visitsPerHour and serviceMinutes are given together, or neither.',
  },
  ck_demand_requirements_period: { pointer: '/toOn', detail: 'toOn is not before fromOn.' },
};

/** Demand: the personnel office sees and changes all, a head sees that of the activities the own people may do. */
@Injectable()
export class DemandRequirementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: DemandRequirementListQueryDto): Promise<Rows<DemandRequirementEntity>> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const demand = this.visibleTo(actor);
    if (query.activityId !== undefined) demand.andWhere('demand.activityId = :activityId', query);
    if (query.siteId !== undefined) demand.andWhere('demand.siteId = :siteId', query);
    return readKeysetPage(demand, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<DemandRequirementEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'auditor');
    const row = await this.visibleTo(actor).andWhere('demand.id = :id', { id }).getOne();
    if (row) return row;
    throw new DomainError(
      'not-found',
      'demand-not-found',
      `There is no demand requirement ${id} within your responsibility.`,
    );
  }

  async create(
    actor: Actor,
    values: CreateDemandRequirementDto & { readonly id?: string },
  ): Promise<DemandRequirementEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf(values));
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, DemandRequirementEntity, values));
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    changes: UpdateDemandRequirementDto,
  ): Promise<DemandRequirementEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf({ ...(await this.find(actor, id)), ...changes }));
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, DemandRequirementEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, DemandRequirementEntity, id, version));
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<DemandRequirementEntity> {
    const query = this.dataSource.manager.createQueryBuilder(DemandRequirementEntity, 'demand');
    return withinActivities(query.where('TRUE'), 'demand.activityId', actor);
  }
}

function referencesOf({ activityId, siteId }: Pick<CreateDemandRequirementDto, 'activityId' | 'siteId'>): Reference[] {
  return [
    { kind: 'activity', pointer: '/activityId', ids: [activityId] },
    { kind: 'site', pointer: '/siteId', ids: siteId ? [siteId] : [] },
  ];
}
