import { Body, Controller, Get, Headers, Param, Patch, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { DocumentsChange, DocumentsResource } from '../../platform/http/open-api/resource-docs';
import { answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import {
  RetentionPreviewDto,
  RetentionSettingDto,
  retentionSettingDto,
  UpdateRetentionSettingDto,
} from './retention-setting.dto';
import { Retention } from './retention.service';

@ApiTags('personal data')
@ApiBearerAuth()
@Controller('v1/bodies/:bodyId/retention-settings')
export class RetentionSettingsController {
  constructor(private readonly retention: Retention) {}

  /** Reads how long a body keeps what. Administrators and the personnel office of the whole body. */
  @Get()
  @DocumentsResource(RetentionSettingDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RetentionSettingDto> {
    return retentionSettingDto(answerVersioned(response, await this.retention.find(actor, bodyId)));
  }

  /** Changes it. Administrators and the personnel office of the whole body. */
  @Patch()
  @DocumentsChange(RetentionSettingDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateRetentionSettingDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RetentionSettingDto> {
    const row = await this.retention.update(actor, bodyId, requireVersion(ifMatch), changes);
    return retentionSettingDto(answerVersioned(response, row));
  }

  /** What the next nightly clearing away would remove. */
  @Get('preview')
  @ApiOkResponse({ type: RetentionPreviewDto })
  @ApiNotFoundResponse({ description: 'Not there, or not yours' })
  async preview(@CurrentActor() actor: Actor, @Param('bodyId') bodyId: string): Promise<RetentionPreviewDto> {
    return this.retention.preview(actor, bodyId);
  }
}
