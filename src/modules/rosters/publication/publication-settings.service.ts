import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
import { AuditTrail } from '../../audit/audit-trail.service';
import { isOwnBody, requireBodyWide, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { BodiesService } from '../../organisation/bodies.service';
import { PublicationSettingsEntity } from '../publication-settings.entity';
import { publicationSettingsDto } from './publication-settings.dto';
import type { UpdatePublicationSettingsDto } from './publication-settings.dto';

const RESOURCE = 'publication-settings';

/** What each body asks of publications: four eyes, and the days of notice. A body that set nothing has the defaults. */
@Injectable()
export class PublicationSettings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bodies: BodiesService,
    private readonly trail: AuditTrail,
  ) {}

  /** The settings of a body, whoever asks. */
  async of(bodyId: string, manager: EntityManager = this.dataSource.manager): Promise<PublicationSettingsEntity> {
    const row = await manager.findOneBy(PublicationSettingsEntity, { id: bodyId });
    return row ?? manager.create(PublicationSettingsEntity, { id: bodyId, fourEyes: true, noticeDays: 7, version: 1 });
  }

  /** @throws DomainError `not-found` for a body that is not the actor's */
  async find(actor: Actor, bodyId: string): Promise<PublicationSettingsEntity> {
    requireRole(actor, 'hr_officer', 'unit_head', 'employee', 'auditor');
    await this.requireBody(actor, bodyId);
    return this.of(bodyId);
  }

  /**
   * Changes what is given; what is absent stays. The trail keeps who turned four eyes off.
   *
   * @throws DomainError `not-found`, `forbidden`, `precondition-failed`
   */
  async update(
    actor: Actor,
    bodyId: string,
    version: number,
    changes: UpdatePublicationSettingsDto,
  ): Promise<PublicationSettingsEntity> {
    requireBodyWide(actor);
    await this.requireBody(actor, bodyId);
    return this.dataSource.transaction(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(PublicationSettingsEntity)
        .values({ id: bodyId })
        .orIgnore()
        .execute();
      const before = await this.of(bodyId, manager);
      const after = await updateVersioned(manager, PublicationSettingsEntity, bodyId, version, { ...changes });
      await this.trail.append(manager, {
        ...{ actor, action: 'changed', reason: null, resource: { type: RESOURCE, id: bodyId } },
        ...{ before: publicationSettingsDto(before), after: publicationSettingsDto(after) },
      });
      return after;
    });
  }

  private async requireBody(actor: Actor, bodyId: string): Promise<void> {
    await this.bodies.find(actor, bodyId);
    if (isOwnBody(actor, bodyId)) return;
    throw new DomainError('not-found', 'body-not-found', `There is no body "${bodyId}".`);
  }
}
