import { Body, Controller, Get, Headers, Param, Patch, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { DocumentsChange, DocumentsResource } from '../../../platform/http/open-api/resource-docs';
import { answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import {
  PublicationSettingsDto,
  publicationSettingsDto,
  UpdatePublicationSettingsDto,
} from './publication-settings.dto';
import { PublicationSettings } from './publication-settings.service';

@ApiTags('publication settings')
@ApiBearerAuth()
@Controller('v1/bodies/:id/publication-settings')
export class PublicationSettingsController {
  constructor(private readonly settings: PublicationSettings) {}

  /** Reads what a body asks of the publication of its rosters. */
  @Get()
  @DocumentsResource(PublicationSettingsDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PublicationSettingsDto> {
    return publicationSettingsDto(answerVersioned(response, await this.settings.find(actor, id)));
  }

  /** Changes the settings; the audit trail keeps who did. Personnel office of the whole body only. */
  @Patch()
  @DocumentsChange(PublicationSettingsDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdatePublicationSettingsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PublicationSettingsDto> {
    const row = await this.settings.update(actor, id, requireVersion(ifMatch), changes);
    return publicationSettingsDto(answerVersioned(response, row));
  }
}
