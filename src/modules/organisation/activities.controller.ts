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
import { CreateActivityDto, ActivityDto, ActivityListQueryDto, UpdateActivityDto, activityDto } from './activity.dto';
import { ActivitiesService } from './activities.service';

@ApiTags('activities')
@ApiBearerAuth()
@Controller('v1/activities')
export class ActivitiesController {
  constructor(private readonly activities: ActivitiesService) {}

  /** Lists activities. */
  @Get()
  @DocumentsPage(ActivityDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ActivityListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<ActivityDto>>> {
    const { rows, nextCursor } = await this.activities.list(actor, query);
    return pageOf(selectFields(rows.map(activityDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads an activity. */
  @Get(':id')
  @DocumentsResource(ActivityDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActivityDto> {
    return activityDto(answerVersioned(response, await this.activities.find(actor, id)));
  }

  /** Adds an activity. Personnel office only. */
  @Post()
  @DocumentsCreation(ActivityDto)
  async create(
    @CurrentActor() actor: Actor,
    @Body() values: CreateActivityDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActivityDto> {
    return activityDto(answerCreated(response, '/v1/activities', await this.activities.create(actor, values)));
  }

  /** Changes an activity: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(ActivityDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateActivityDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActivityDto> {
    const row = await this.activities.update(actor, id, requireVersion(ifMatch), changes);
    return activityDto(answerVersioned(response, row));
  }

  /** Removes an activity that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.activities.remove(actor, id, requireVersion(ifMatch));
  }
}
