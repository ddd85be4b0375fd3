import { Body, Controller, Get, Headers, Param, Patch, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { DocumentsChange, DocumentsResource } from '../../platform/http/open-api/resource-docs';
import { answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import { SelfServiceSettingDto, UpdateSelfServiceSettingDto, selfServiceSettingDto } from './self-service-setting.dto';
import { SelfServiceSettings } from './self-service-settings.service';

@ApiTags('self-service')
@ApiBearerAuth()
@Controller('v1/bodies/:bodyId/self-service-settings')
export class SelfServiceSettingsController {
  constructor(private readonly settings: SelfServiceSettings) {}

  /** Reads what the employees of a body may do for themselves, and until when. */
  @Get()
  @DocumentsResource(SelfServiceSettingDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SelfServiceSettingDto> {
    return selfServiceSettingDto(answerVersioned(response, await this.settings.find(actor, bodyId)));
  }

  /** Changes it. Personnel office only. */
  @Patch()
  @DocumentsChange(SelfServiceSettingDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateSelfServiceSettingDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SelfServiceSettingDto> {
    const row = await this.settings.update(actor, bodyId, requireVersion(ifMatch), changes);
    return selfServiceSettingDto(answerVersioned(response, row));
  }
}
