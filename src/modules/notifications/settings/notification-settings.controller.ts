import { Body, Controller, Get, Headers, Patch, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { DocumentsChange, DocumentsResource } from '../../../platform/http/open-api/resource-docs';
import { answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import {
  NotificationSettingsDto,
  UpdateNotificationSettingsDto,
  notificationSettingsDto,
} from './notification-settings.dto';
import { NotificationSettings } from './notification-settings.service';

@ApiTags('notifications')
@ApiBearerAuth()
@Controller('v1/me/notification-settings')
export class NotificationSettingsController {
  constructor(private readonly settings: NotificationSettings) {}

  /** Reads how the signed-in user is told what concerns them. */
  @Get()
  @DocumentsResource(NotificationSettingsDto)
  async find(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NotificationSettingsDto> {
    return notificationSettingsDto(answerVersioned(response, await this.settings.own(actor)));
  }

  /** Changes language, address, or whether e-mails are sent: fields that are absent stay as they are. */
  @Patch()
  @DocumentsChange(NotificationSettingsDto)
  async update(
    @CurrentActor() actor: Actor,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateNotificationSettingsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NotificationSettingsDto> {
    const row = await this.settings.update(actor, requireVersion(ifMatch), changes);
    return notificationSettingsDto(answerVersioned(response, row));
  }
}
