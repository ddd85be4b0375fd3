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
  CreateWishedHoursDto,
  WishedHoursDto,
  WishedHoursListQueryDto,
  UpdateWishedHoursDto,
  wishedHoursDto,
} from './wished-hours.dto';
import { WishedHoursService } from './wished-hours.service';

@ApiTags('wished hours')
@ApiBearerAuth()
@Controller('v1/wished-hours')
export class WishedHoursController {
  constructor(private readonly wishedHours: WishedHoursService) {}

  /** Lists wished hours. */
  @Get()
  @DocumentsPage(WishedHoursDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: WishedHoursListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<WishedHoursDto>>> {
    const { rows, nextCursor } = await this.wishedHours.list(actor, query);
    return pageOf(selectFields(rows.map(wishedHoursDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads wished hours. */
  @Get(':id')
  @DocumentsResource(WishedHoursDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WishedHoursDto> {
    return wishedHoursDto(answerVersioned(response, await this.wishedHours.find(actor, id)));
  }

  /** Adds wished hours. The person and the personnel office only. */
  @Post()
  @DocumentsCreation(WishedHoursDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateWishedHoursDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WishedHoursDto> {
    return wishedHoursDto(
      answerCreated(response, '/v1/wished-hours', await this.wishedHours.create(actor, { id, ...values })),
    );
  }

  /** Changes wished hours: fields that are absent stay as they are. The person and the personnel office only. */
  @Patch(':id')
  @DocumentsChange(WishedHoursDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateWishedHoursDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WishedHoursDto> {
    const row = await this.wishedHours.update(actor, id, requireVersion(ifMatch), changes);
    return wishedHoursDto(answerVersioned(response, row));
  }

  /** Removes wished hours. The person and the personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.wishedHours.remove(actor, id, requireVersion(ifMatch));
  }
}
