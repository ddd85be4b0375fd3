import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../../platform/http/etag';
import { NewResourceId } from '../../../platform/http/idempotency/new-resource-id.decorator';
import {
  DocumentsChange,
  DocumentsCreation,
  DocumentsPage,
  DocumentsRemoval,
  DocumentsResource,
} from '../../../platform/http/open-api/resource-docs';
import { pageOf, selectFields } from '../../../platform/http/paging';
import type { Page } from '../../../platform/http/paging';
import { SelfUrl } from '../../../platform/http/self-url.decorator';
import { UuidPipe } from '../../../platform/http/uuid.pipe';
import { answerCreated, answerVersioned } from '../../../platform/http/versioned-answer';
import type { Actor } from '../../identity/actor';
import { CurrentActor } from '../../identity/current-actor.decorator';
import {
  CreateDutyLimitDto,
  DutyLimitDto,
  DutyLimitListQueryDto,
  UpdateDutyLimitDto,
  dutyLimitDto,
} from './duty-limit.dto';
import { DutyLimitsService } from './duty-limits.service';

@ApiTags('duty limits')
@ApiBearerAuth()
@Controller('v1/duty-limits')
export class DutyLimitsController {
  constructor(private readonly dutyLimits: DutyLimitsService) {}

  /** Lists duty limits. */
  @Get()
  @DocumentsPage(DutyLimitDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: DutyLimitListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<DutyLimitDto>>> {
    const { rows, nextCursor } = await this.dutyLimits.list(actor, query);
    return pageOf(selectFields(rows.map(dutyLimitDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a duty limit. */
  @Get(':id')
  @DocumentsResource(DutyLimitDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyLimitDto> {
    return dutyLimitDto(answerVersioned(response, await this.dutyLimits.find(actor, id)));
  }

  /** Adds a duty limit. Personnel office only. */
  @Post()
  @DocumentsCreation(DutyLimitDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateDutyLimitDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyLimitDto> {
    const row = await this.dutyLimits.create(actor, { id, ...values });
    return dutyLimitDto(answerCreated(response, '/v1/duty-limits', row));
  }

  /** Changes a duty limit: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(DutyLimitDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateDutyLimitDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DutyLimitDto> {
    const row = await this.dutyLimits.update(actor, id, requireVersion(ifMatch), changes);
    return dutyLimitDto(answerVersioned(response, row));
  }

  /** Removes a duty limit. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.dutyLimits.remove(actor, id, requireVersion(ifMatch));
  }
}
