import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { AppConfig } from '../../../platform/config/app-config';
import { insertRow } from '../../../platform/database/insert-row';
import { readKeysetPage } from '../../../platform/database/keyset-page';
import type { ListOrder, Rows } from '../../../platform/database/keyset-page';
import { refusedWrite } from '../../../platform/database/refused-write';
import { deleteVersioned } from '../../../platform/database/versioned-delete';
import { updateVersioned } from '../../../platform/database/versioned-update';
import { DomainError } from '../../../platform/errors/domain-error';
import type { PageQueryDto } from '../../../platform/http/paging';
import { AuditTrail } from '../../audit/audit-trail.service';
import { isOwnBody, requireBodyWide, requireOwnBody } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { webhookDto } from './webhook.dto';
import type { CreateWebhookDto, UpdateWebhookDto } from './webhook.dto';
import { webhookSecret } from './webhook-signature';
import { TargetRefusedError, WebhookTargets } from './webhook-target.service';
import { WebhookEntity } from './webhook.entity';

const ORDER: ListOrder<WebhookEntity> = { sortable: ['url', 'id'] };
/** How long the secret before a rotation still signs, so that a receiver can change over. */
const FORMER_SECRET_MS = 24 * 60 * 60_000;

/** A webhook and, only where it was made or rotated, its secret. */
export interface WebhookWithSecret {
  readonly row: WebhookEntity;
  readonly secret: string;
}

/** Webhooks: kept by administrators and the personnel office of the whole body. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly targets: WebhookTargets,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: PageQueryDto): Promise<Rows<WebhookEntity>> {
    requireKeeper(actor);
    const webhooks = this.dataSource.manager.createQueryBuilder(WebhookEntity, 'webhook');
    if (actor.scope !== 'installation') webhooks.where('webhook.bodyId = ANY(:own)', { own: [...actor.bodyIds] });
    return readKeysetPage(webhooks, query, ORDER);
  }

  /** @throws DomainError `not-found` */
  async find(actor: Actor, id: string): Promise<WebhookEntity> {
    requireKeeper(actor);
    const row = await this.dataSource.manager.findOneBy(WebhookEntity, { id });
    if (row && (actor.scope === 'installation' || (row.bodyId !== null && isOwnBody(actor, row.bodyId)))) return row;
    throw new DomainError('not-found', 'webhook-not-found', `There is no webhook ${id}.`);
  }

  /** @throws DomainError `invalid` for an address that may not be called */
  async create(actor: Actor, id: string, values: CreateWebhookDto): Promise<WebhookWithSecret> {
    requireKeeper(actor);
    const bodyId = values.bodyId ?? (actor.scope === 'installation' ? null : (actor.bodyIds[0] ?? null));
    if (bodyId !== null) requireOwnBody(actor, bodyId);
    await this.requireTarget(values.url);
    const row = await this.dataSource.transaction(async (manager) => {
      const made = await refusedWrite({}, () =>
        insertRow(manager, WebhookEntity, { ...values, id, bodyId, madeAt: this.clock.now() }),
      );
      await this.note(manager, actor, 'created', null, made);
      return made;
    });
    return { row, secret: this.secretOf(row) };
  }

  async update(actor: Actor, id: string, version: number, changes: UpdateWebhookDto): Promise<WebhookEntity> {
    const before = await this.find(actor, id);
    if (changes.url !== undefined) await this.requireTarget(changes.url);
    return this.change(actor, before, version, 'changed', changes);
  }

  /** Makes a new secret. The one before signs as well for a day, so that the receiver can change over. */
  async rotate(actor: Actor, id: string, version: number): Promise<WebhookWithSecret> {
    const before = await this.find(actor, id);
    const row = await this.change(actor, before, version, 'rotated', {
      secretGeneration: before.secretGeneration + 1,
      formerSecretUntil: new Date(this.clock.now().getTime() + FORMER_SECRET_MS),
    });
    return { row, secret: this.secretOf(row) };
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const before = await this.find(actor, id);
    await this.dataSource.transaction(async (manager) => {
      await deleteVersioned(manager, WebhookEntity, id, version);
      await this.note(manager, actor, 'removed', before, null);
    });
  }

  private async change(
    actor: Actor,
    before: WebhookEntity,
    version: number,
    action: string,
    changes: Partial<WebhookEntity>,
  ): Promise<WebhookEntity> {
    return this.dataSource.transaction(async (manager) => {
      const after = await updateVersioned(manager, WebhookEntity, before.id, version, changes);
      await this.note(manager, actor, action, before, after);
      return after;
    });
  }

  private async note(
    manager: EntityManager,
    actor: Actor,
    action: string,
    before: WebhookEntity | null,
    after: WebhookEntity | null,
  ): Promise<void> {
    await this.trail.append(manager, {
      ...{ actor, action, reason: null },
      resource: { type: 'webhooks', id: (after ?? before)?.id ?? '' },
      before: before && webhookDto(before),
      after: after && webhookDto(after),
    });
  }

  private secretOf({ id, secretGeneration }: WebhookEntity): string {
    return webhookSecret(this.config.tokenSecret, id, secretGeneration);
  }

  private async requireTarget(url: string): Promise<void> {
    try {
      await this.targets.targetOf(url);
    } catch (error) {
      if (!(error instanceof TargetRefusedError)) throw error;
      const { reason, message } = error;
      throw new DomainError('invalid', 'webhook-address-refused', message, [
        { pointer: '/url', rule: reason, detail: message },
      ]);
    }
  }
}

/** @throws DomainError `forbidden` */
function requireKeeper(actor: Actor): void {
  if (actor.role !== 'administrator') requireBodyWide(actor);
}
