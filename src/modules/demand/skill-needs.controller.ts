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
  CreateSkillNeedDto,
  SkillNeedDto,
  SkillNeedListQueryDto,
  UpdateSkillNeedDto,
  skillNeedDto,
} from './skill-need.dto';
import { SkillNeedsService } from './skill-needs.service';

@ApiTags('skill needs')
@ApiBearerAuth()
@Controller('v1/skill-needs')
export class SkillNeedsController {
  constructor(private readonly skillNeeds: SkillNeedsService) {}

  /** Lists skill needs. */
  @Get()
  @DocumentsPage(SkillNeedDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: SkillNeedListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<SkillNeedDto>>> {
    const { rows, nextCursor } = await this.skillNeeds.list(actor, query);
    return pageOf(selectFields(rows.map(skillNeedDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a skill need. */
  @Get(':id')
  @DocumentsResource(SkillNeedDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SkillNeedDto> {
    return skillNeedDto(answerVersioned(response, await this.skillNeeds.find(actor, id)));
  }

  /** Adds a skill need. Personnel office only. */
  @Post()
  @DocumentsCreation(SkillNeedDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateSkillNeedDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SkillNeedDto> {
    return skillNeedDto(
      answerCreated(response, '/v1/skill-needs', await this.skillNeeds.create(actor, { id, ...values })),
    );
  }

  /** Changes a skill need: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(SkillNeedDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateSkillNeedDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SkillNeedDto> {
    const row = await this.skillNeeds.update(actor, id, requireVersion(ifMatch), changes);
    return skillNeedDto(answerVersioned(response, row));
  }

  /** Removes a skill need that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.skillNeeds.remove(actor, id, requireVersion(ifMatch));
  }
}
