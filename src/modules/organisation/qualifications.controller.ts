import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import {
  DocumentsChange,
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../platform/http/paging';
import type { Page } from '../../platform/http/paging';
import { SelfUrl } from '../../platform/http/self-url.decorator';
import { answerCreated, answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import {
  CreateQualificationDto,
  QualificationDto,
  QualificationListQueryDto,
  UpdateQualificationDto,
  qualificationDto,
} from './qualification.dto';
import { QualificationsService } from './qualifications.service';

@ApiTags('qualifications')
@ApiBearerAuth()
@Controller('v1/qualifications')
export class QualificationsController {
  constructor(private readonly qualifications: QualificationsService) {}

  /** Lists qualifications. */
  @Get()
  @DocumentsPage(QualificationDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: QualificationListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<QualificationDto>>> {
    const { rows, nextCursor } = await this.qualifications.list(actor, query);
    return pageOf(selectFields(rows.map(qualificationDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a qualification. */
  @Get(':id')
  @DocumentsResource(QualificationDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<QualificationDto> {
    return qualificationDto(answerVersioned(response, await this.qualifications.find(actor, id)));
  }

  /** Adds a qualification. Personnel office only. */
  @Post()
  @DocumentsCreation(QualificationDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateQualificationDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<QualificationDto> {
    return qualificationDto(
      answerCreated(response, '/v1/qualifications', await this.qualifications.create(actor, values)),
    );
  }

  /** Changes a qualification: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(QualificationDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateQualificationDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<QualificationDto> {
    const row = await this.qualifications.update(actor, id, requireVersion(ifMatch), changes);
    return qualificationDto(answerVersioned(response, row));
  }

  /** Removes a qualification that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.qualifications.remove(actor, id, requireVersion(ifMatch));
  }
}
