import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
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
import { UuidPipe } from '../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../platform/http/versioned-answer';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/current-actor.decorator';
import {
  CreateOfficeCoverDto,
  OfficeCoverDto,
  OfficeCoverListQueryDto,
  UpdateOfficeCoverDto,
  officeCoverDto,
} from './office-cover.dto';
import { OfficeCoversService } from './office-covers.service';

@ApiTags('office covers')
@ApiBearerAuth()
@Controller('v1/office-covers')
export class OfficeCoversController {
  constructor(private readonly officeCovers: OfficeCoversService) {}

  /** Lists office covers. */
  @Get()
  @DocumentsPage(OfficeCoverDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: OfficeCoverListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<OfficeCoverDto>>> {
    const { rows, nextCursor } = await this.officeCovers.list(actor, query);
    return pageOf(selectFields(rows.map(officeCoverDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads an office cover. */
  @Get(':id')
  @DocumentsResource(OfficeCoverDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfficeCoverDto> {
    return officeCoverDto(answerVersioned(response, await this.officeCovers.find(actor, id)));
  }

  /** Adds an office cover. Personnel office only. */
  @Post()
  @DocumentsCreation(OfficeCoverDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateOfficeCoverDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfficeCoverDto> {
    return officeCoverDto(
      answerCreated(response, '/v1/office-covers', await this.officeCovers.create(actor, { id, ...values })),
    );
  }

  /** Changes an office cover: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(OfficeCoverDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateOfficeCoverDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfficeCoverDto> {
    const row = await this.officeCovers.update(actor, id, requireVersion(ifMatch), changes);
    return officeCoverDto(answerVersioned(response, row));
  }

  /** Removes an office cover. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.officeCovers.remove(actor, id, requireVersion(ifMatch));
  }
}
