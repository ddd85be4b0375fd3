import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
import type { CreateShiftTemplateDto, ShiftTemplateListQueryDto, UpdateShiftTemplateDto } from './shift-template.dto';
import { ShiftTemplateEntity } from './shift-template.entity';
import { PLANNING_ROLES } from '../identity/actor';
import { withinBodies } from '../identity/scoped-query';

const ORDER: ListOrder<ShiftTemplateEntity> = { sortable: ['id', 'name', 'startMinuteOfDay'], searchable: 'name' };

const MESSAGES: ConstraintMessages = {
  ck_shift_templates_window: {
    pointer: '/endMinuteOfDay',
    detail: 'A shift ends after it starts, within the next day.',
  },
  ck_shift_templates_break: { pointer: '/breakMinutes', detail: 'The break is shorter than the shift.' },
};

/** Shift templates: everybody may read them, since everybody's schedule names them; the personnel office keeps them. */
@Injectable()
export class ShiftTemplatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: OrganisationReferences,
  ) {}

  async list(actor: Actor, query: ShiftTemplateListQueryDto): Promise<Rows<ShiftTemplateEntity>> {
    requireRole(actor, ...PLANNING_ROLES);
    const templates = this.dataSource.manager.createQueryBuilder(ShiftTemplateEntity, 'template');
    withinBodies(templates, 'template.bodyId', actor);
    if (query.bodyId !== undefined) templates.andWhere('template.bodyId = :bodyId', query);
    if (query.band !== undefined) templates.andWhere('template.band = :band', query);
    return readKeysetPage(templates, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<ShiftTemplateEntity> {
    requireRole(actor, ...PLANNING_ROLES);
    const row = await withinBodies(
      this.dataSource.manager.createQueryBuilder(ShiftTemplateEntity, 'template').where('template.id = :id', { id }),
      'template.bodyId',
      actor,
    ).getOne();
    if (row) return row;
    throw new DomainError('not-found', 'shift-template-not-found', `There is no shift template "${id}".`);
  }

  async create(actor: Actor, values: CreateShiftTemplateDto): Promise<ShiftTemplateEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf(values));
    return refusedWrite(MESSAGES, () => insertRow(this.dataSource.manager, ShiftTemplateEntity, values));
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    changes: UpdateShiftTemplateDto,
  ): Promise<ShiftTemplateEntity> {
    requireBodyWide(actor);
    await this.references.requireOneBody(actor, referencesOf({ ...(await this.find(actor, id)), ...changes }));
    return refusedWrite(MESSAGES, () =>
      updateVersioned(this.dataSource.manager, ShiftTemplateEntity, id, version, changes),
    );
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    requireBodyWide(actor);
    await this.find(actor, id);
    await refusedRemoval(() => deleteVersioned(this.dataSource.manager, ShiftTemplateEntity, id, version));
  }

  /**
   * Refuses templates that a body does not have; for rooms that list templates.
   *
   * @param pointer where the request names them
   * @throws DomainError `invalid`
   */
  async requireOfBody(bodyId: string, ids: readonly string[], pointer: string): Promise<void> {
    if (ids.length === 0) return;
    const known = await this.dataSource.manager
      .createQueryBuilder(ShiftTemplateEntity, 'template')
      .where('template.bodyId = :bodyId AND template.id = ANY(:ids)', { bodyId, ids: [...ids] })
      .getMany();
    const knownIds = new Set(known.map(({ id }) => id));
    const errors = ids
      .filter((id) => !knownIds.has(id))
      .map((id) => ({ pointer, rule: 'existing', detail: `The body "${bodyId}" has no shift template "${id}".` }));
    if (errors.length > 0)
      throw new DomainError('invalid', 'invalid-values', 'A shift template is unknown; see errors.', errors);
  }
}

function referencesOf({
  bodyId,
  unitIds,
  siteIds,
}: Pick<CreateShiftTemplateDto, 'bodyId' | 'unitIds' | 'siteIds'>): Reference[] {
  return [
    { kind: 'body', pointer: '/bodyId', ids: [bodyId] },
    { kind: 'unit', pointer: '/unitIds', ids: unitIds },
    { kind: 'site', pointer: '/siteIds', ids: siteIds },
  ];
}
