import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { RuleSettings } from '../../planner/problem/rule-settings';
import type { CriteriaSettings } from '../../planner/rotation/criteria-score';
import { insertAll } from '../../platform/database/insert-all';
import { updateVersioned } from '../../platform/database/versioned-update';
import { DomainError } from '../../platform/errors/domain-error';
import type { PlanningData, SiteData } from '../rosters/planning-data';
import { ActivityEntity } from './activity.entity';
import { BodyEntity } from './body.entity';
import { DirectorateEntity } from './directorate.entity';
import { QualificationEntity } from './qualification.entity';
import { ServiceEntity } from './service.entity';
import { omit } from '../../platform/omit';
import { SiteEntity } from './site.entity';
import type { SiteKind } from './site.entity';
import { skillGroups } from './skill-groups';
import { UnitEntity } from './unit.entity';

export interface BodyRecord {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly ruleSettings: RuleSettings;
  /** Rotation criteria; absent: the defaults of the criteria score. */
  readonly criteria?: CriteriaSettings | null;
  readonly derivesSkillNeeds?: boolean;
}

export interface OrganisationImport {
  readonly body: BodyRecord;
  readonly directorates: readonly { readonly id: string; readonly name: string }[];
  /** `directorate` is a directorate's id. */
  readonly units: PlanningData['units'];
  readonly sites: readonly (SiteData & { readonly kind?: SiteKind })[];
  readonly activities: PlanningData['activities'];
  readonly services: readonly ServiceImport[];
}

/** A body's settings of the rules, with the version they are changed at. */
export type BodySettings = Pick<BodyEntity, 'id' | 'ruleSettings' | 'version'>;

/** A unit and the directorate it belongs to. */
type UnitPlace = Pick<PlanningData['units'][number], 'id' | 'directorate'>;

export interface ServiceImport {
  readonly id: string;
  readonly name: string;
  readonly skillGroup: string;
  readonly activityId: string | null;
  readonly isCore: boolean;
}

type OrganisationRecordSet = Pick<
  PlanningData,
  'body' | 'units' | 'sites' | 'activities' | 'skillGroups' | 'ruleSettings'
>;

/** Bodies, units, sites and activities as the planner's plain records, out of the database and into it. */
@Injectable()
export class OrganisationRecords {
  constructor(private readonly dataSource: DataSource) {}

  /** True on a database that holds no body yet. */
  async isEmpty(): Promise<boolean> {
    return !(await this.dataSource.manager.exists(BodyEntity));
  }

  /** Units of a body, by id. */
  async unitIdsOfBody(bodyId: string, manager = this.dataSource.manager): Promise<string[]> {
    const units = await manager
      .createQueryBuilder(UnitEntity, 'unit')
      .innerJoin(DirectorateEntity, 'directorate', 'directorate.id = unit.directorateId')
      .where('directorate.bodyId = :bodyId', { bodyId })
      .orderBy('unit.id')
      .getMany();
    return units.map(({ id }) => id);
  }

  /** Bodies that some units belong to, each once. */
  async bodyIdsOfUnits(unitIds: readonly string[], manager = this.dataSource.manager): Promise<string[]> {
    const directorates = await manager
      .createQueryBuilder(DirectorateEntity, 'directorate')
      .innerJoin(UnitEntity, 'unit', 'unit.directorateId = directorate.id')
      .where('unit.id = ANY(:unitIds)', { unitIds: [...unitIds] })
      .getMany();
    return [...new Set(directorates.map(({ bodyId }) => bodyId))];
  }

  /** What a body set for the rules; null where there is no such body. */
  async settingsOf(bodyId: string, manager = this.dataSource.manager): Promise<BodySettings | null> {
    return manager.findOneBy(BodyEntity, { id: bodyId });
  }

  /** Writes a body's settings of the rules, checked by the caller. */
  async changeRuleSettings(
    manager: EntityManager,
    bodyId: string,
    version: number,
    ruleSettings: RuleSettings,
  ): Promise<BodySettings> {
    return updateVersioned(manager, BodyEntity, bodyId, version, { ruleSettings });
  }

  /** The body a site belongs to; null where there is no such site. */
  async bodyIdOfSite(siteId: string, manager = this.dataSource.manager): Promise<string | null> {
    return (await manager.findOneBy(SiteEntity, { id: siteId }))?.bodyId ?? null;
  }

  /** Units of a body with their directorates, by id. */
  async unitsOfBody(bodyId: string, manager = this.dataSource.manager): Promise<UnitPlace[]> {
    return this.unitsWithIds(await this.unitIdsOfBody(bodyId, manager), manager);
  }

  /** Those of the units that exist, with their directorates, by id. */
  async unitsWithIds(unitIds: readonly string[], manager = this.dataSource.manager): Promise<UnitPlace[]> {
    const units = await manager.find(UnitEntity, { where: { id: In([...unitIds]) }, order: { id: 'ASC' } });
    return units.map(({ id, directorateId }) => ({ id, directorate: directorateId }));
  }

  /** Every body of this installation. */
  async bodyIds(): Promise<readonly string[]> {
    const bodies = await this.dataSource.manager.find(BodyEntity, { select: { id: true }, order: { id: 'ASC' } });
    return bodies.map(({ id }) => id);
  }

  /**
   * The one body that all the units belong to: units of two bodies share neither rules nor calendar, so they are never
   * planned together.
   *
   * @throws DomainError `invalid` when a unit does not exist, when there is none, or when they are of several bodies
   */
  async bodyOfUnits(unitIds: readonly string[], manager = this.dataSource.manager): Promise<BodyEntity> {
    const wanted = [...new Set(unitIds)];
    const rows = await manager
      .createQueryBuilder(UnitEntity, 'unit')
      .innerJoin(DirectorateEntity, 'directorate', 'directorate.id = unit.directorateId')
      .where('unit.id IN (:...wanted)', { wanted: [...wanted, ''] })
      .select(['unit.id AS "unitId"', 'directorate.body_id AS "bodyId"'])
      .getRawMany<{ unitId: string; bodyId: string }>();
    const known = new Set(rows.map(({ unitId }) => unitId));
    const unknown = wanted.filter((id) => !known.has(id));
    if (wanted.length === 0 || unknown.length > 0) throw unknownUnits(unknown);
    const [bodyId, ...others] = [...new Set(rows.map((row) => row.bodyId))];
    if (bodyId === undefined || others.length > 0) {
      const detail = 'The units belong to several bodies; plan the units of one body at a time.';
      throw new DomainError('invalid', 'units-of-several-bodies', detail, [
        { pointer: '/unitIds', rule: 'one-body', detail },
      ]);
    }
    return manager.findOneByOrFail(BodyEntity, { id: bodyId });
  }

  /**
   * What the planning of these units needs: they themselves, and every site and activity of their body (a person may be
   * lent to another site, a duty of the past may have been another unit's activity).
   */
  async planningRecords(unitIds: readonly string[], manager = this.dataSource.manager): Promise<OrganisationRecordSet> {
    const { id: bodyId, name, timeZone, ruleSettings, derivesSkillNeeds } = await this.bodyOfUnits(unitIds, manager);
    const units = await manager.find(UnitEntity, { where: { id: In([...unitIds]) }, order: { id: 'ASC' } });
    const sites = await manager.find(SiteEntity, { where: { bodyId }, order: { id: 'ASC' } });
    const activities = await manager.find(ActivityEntity, { where: { bodyId }, order: { id: 'ASC' } });
    const services = derivesSkillNeeds
      ? await manager.find(ServiceEntity, { where: { bodyId }, order: { id: 'ASC' } })
      : [];
    return {
      ...(derivesSkillNeeds ? { skillGroups: skillGroups(services, activities) } : {}),
      body: { name, timeZone },
      ruleSettings,
      units: units.map((unit) => ({ id: unit.id, name: unit.name, directorate: unit.directorateId })),
      sites: sites.map(siteRecord),
      activities: activities.map((row) => ({
        id: row.id,
        name: row.name,
        activityClass: row.activityClass,
        canBeRemote: row.canBeRemote,
        qualificationIds: row.qualificationIds,
        unitIds: row.unitIds,
        siteIds: row.siteIds,
      })),
    };
  }

  /** A site with the body it belongs to; null where there is none. */
  async findSite(siteId: string): Promise<(SiteData & { readonly bodyId: string }) | null> {
    const site = await this.dataSource.manager.findOneBy(SiteEntity, { id: siteId });
    return site && { ...siteRecord(site), bodyId: site.bodyId };
  }

  /** Every unit of a body; none where there is no such body. */
  async unitIdsOf(bodyId: string): Promise<string[]> {
    const units = await this.dataSource.manager
      .createQueryBuilder(UnitEntity, 'unit')
      .innerJoin(DirectorateEntity, 'directorate', 'directorate.id = unit.directorateId')
      .where('directorate.bodyId = :bodyId', { bodyId })
      .orderBy('unit.id')
      .getMany();
    return units.map(({ id }) => id);
  }

  /** Activities that people of at least one of these units may do: those of their bodies that are not others' alone. */
  async activityIdsOfUnits(unitIds: readonly string[], manager = this.dataSource.manager): Promise<string[]> {
    const activities = await manager
      .createQueryBuilder(ActivityEntity, 'activity')
      .innerJoin(DirectorateEntity, 'directorate', 'directorate.bodyId = activity.bodyId')
      .innerJoin(UnitEntity, 'unit', 'unit.directorateId = directorate.id')
      .where('unit.id = ANY(:unitIds)', { unitIds: [...unitIds] })
      .andWhere('(cardinality(activity.unitIds) = 0 OR unit.id = ANY(activity.unitIds))')
      .getMany();
    return activities.map(({ id }) => id);
  }

  /** Writes a body and its organisation. First of the imports: every other room's rows refer to these. */
  async importRecords(manager: EntityManager, records: OrganisationImport): Promise<void> {
    const bodyId = records.body.id;
    await manager.insert(BodyEntity, { ...records.body, criteria: records.body.criteria ?? null });
    await insertAll(
      manager,
      DirectorateEntity,
      records.directorates.map(({ id, name }) => ({ id, name, bodyId })),
    );
    await insertAll(
      manager,
      UnitEntity,
      records.units.map(({ id, name, directorate }) => ({ id, name, directorateId: directorate })),
    );
    await insertAll(
      manager,
      SiteEntity,
      records.sites.map(({ kind, ...site }) => ({ ...site, kind: kind ?? 'office', bodyId })),
    );
    await this.addQualifications(
      manager,
      records.activities.flatMap(({ qualificationIds }) => qualificationIds),
    );
    await insertAll(
      manager,
      ActivityEntity,
      records.activities.map((activity) => ({
        ...activity,
        qualificationIds: [...activity.qualificationIds],
        unitIds: [...activity.unitIds],
        siteIds: [...activity.siteIds],
        bodyId,
      })),
    );
    await insertAll(
      manager,
      ServiceEntity,
      records.services.map(({ id, name, skillGroup, activityId, isCore }) => ({
        id,
        name,
        skillGroup,
        activityId,
        isCore,
        bodyId,
      })),
    );
  }

  /** Adds the qualifications that are not there yet, named by their ids. They are shared by all bodies. */
  async addQualifications(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const rows = [...new Set(ids)].sort().map((id) => ({ id, name: id }));
    if (rows.length === 0) return;
    await manager.createQueryBuilder().insert().into(QualificationEntity).values(rows).orIgnore().execute();
  }
}

function siteRecord(site: SiteEntity): SiteData {
  return omit(site, 'bodyId', 'kind', 'version');
}

function unknownUnits(ids: readonly string[]): DomainError {
  const detail =
    ids.length === 0 ? 'Name at least one unit.' : `There is no unit ${ids.map((id) => `"${id}"`).join(', ')}.`;
  return new DomainError('invalid', 'unit-unknown', detail, [{ pointer: '/unitIds', rule: 'existing-unit', detail }]);
}
