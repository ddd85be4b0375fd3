import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import { ShownOnce } from '../../../platform/http/idempotency/shown-once.decorator';
import {
  DocumentsAction,
  DocumentsChange,
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../../platform/http/open-api/resource-docs';
import { PageQueryDto, pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import { WebhookDeliveries } from './webhook-deliveries.service';
import { WebhookDeliveryDto, webhookDeliveryDto } from './webhook-delivery.dto';
import { CreateWebhookDto, UpdateWebhookDto, WebhookDto, WebhookWithSecretDto, webhookDto } from './webhook.dto';
import { WebhooksService } from './webhooks.service';

@ApiTags('webhooks')
@ApiBearerAuth()
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly deliveries: WebhookDeliveries,
  ) {}

  /** Lists webhooks. Administrators and the personnel office of the whole body only. */
  @Get()
  @DocumentsPage(WebhookDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<WebhookDto>>> {
    const { rows, nextCursor } = await this.webhooks.list(actor, query);
    return pageOf(selectFields(rows.map(webhookDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a webhook, without its secret. */
  @Get(':id')
  @DocumentsResource(WebhookDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookDto> {
    return webhookDto(answerVersioned(response, await this.webhooks.find(actor, id)));
  }

  /** Adds a webhook; the answer alone shows its secret. */
  @Post()
  @ShownOnce('secret')
  @DocumentsCreation(WebhookWithSecretDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateWebhookDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookWithSecretDto> {
    const { row, secret } = await this.webhooks.create(actor, id, values);
    return { ...webhookDto(answerCreated(response, '/v1/webhooks', row)), secret };
  }

  /** Changes a webhook: fields that are absent stay as they are. */
  @Patch(':id')
  @DocumentsChange(WebhookDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateWebhookDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookDto> {
    const row = await this.webhooks.update(actor, id, requireVersion(ifMatch), changes);
    return webhookDto(answerVersioned(response, row));
  }

  /** Removes a webhook; what waits for it is not sent. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.webhooks.remove(actor, id, requireVersion(ifMatch));
  }

  /** Makes a new secret, shown here alone; the former one signs as well for 24 hours. */
  @Post(':id/secret-rotation')
  @HttpCode(HttpStatus.OK)
  @ShownOnce('secret')
  @DocumentsAction(WebhookWithSecretDto)
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookWithSecretDto> {
    const { row, secret } = await this.webhooks.rotate(actor, id, requireVersion(ifMatch));
    return { ...webhookDto(answerVersioned(response, row)), secret };
  }

  /** Sends a message of the kind `webhook.test`; the webhook's deliveries tell what became of it. */
  @Post(':id/test')
  @HttpCode(HttpStatus.OK)
  @DocumentsAction(WebhookDeliveryDto, { versioned: false })
  async test(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @NewResourceId() testId: string,
  ): Promise<WebhookDeliveryDto> {
    const { delivery, event } = await this.deliveries.test(actor, id, testId);
    return webhookDeliveryDto(delivery, event);
  }

  /** Lists what was sent to a webhook, newest first. */
  @Get(':id/deliveries')
  @DocumentsPage(WebhookDeliveryDto)
  async listDeliveries(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: PageQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<WebhookDeliveryDto>>> {
    const { rows, nextCursor } = await this.deliveries.list(actor, id, query);
    const items = rows.map(({ delivery, event }) => webhookDeliveryDto(delivery, event));
    return pageOf(selectFields(items, query.fields), query.limit, nextCursor, selfUrl);
  }
}
