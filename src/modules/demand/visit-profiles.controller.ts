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
  CreateVisitProfileDto,
  VisitProfileDto,
  VisitProfileListQueryDto,
  UpdateVisitProfileDto,
  visitProfileDto,
} from './visit-profile.dto';
import { VisitProfilesService } from './visit-profiles.service';

@ApiTags('visit profiles')
@ApiBearerAuth()
@Controller('v1/visit-profiles')
export class VisitProfilesController {
  constructor(private readonly visitProfiles: VisitProfilesService) {}

  /** Lists visit profiles. */
  @Get()
  @DocumentsPage(VisitProfileDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: VisitProfileListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<VisitProfileDto>>> {
    const { rows, nextCursor } = await this.visitProfiles.list(actor, query);
    return pageOf(selectFields(rows.map(visitProfileDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a visit profile. */
  @Get(':id')
  @DocumentsResource(VisitProfileDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VisitProfileDto> {
    return visitProfileDto(answerVersioned(response, await this.visitProfiles.find(actor, id)));
  }

  /** Adds a visit profile. Personnel office only. */
  @Post()
  @DocumentsCreation(VisitProfileDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateVisitProfileDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VisitProfileDto> {
    return visitProfileDto(
      answerCreated(response, '/v1/visit-profiles', await this.visitProfiles.create(actor, { id, ...values })),
    );
  }

  /** Changes a visit profile: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(VisitProfileDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateVisitProfileDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VisitProfileDto> {
    const row = await this.visitProfiles.update(actor, id, requireVersion(ifMatch), changes);
    return visitProfileDto(answerVersioned(response, row));
  }

  /** Removes a visit profile that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.visitProfiles.remove(actor, id, requireVersion(ifMatch));
  }
}
