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
  CreateOpeningHoursDto,
  OpeningHoursDto,
  OpeningHoursListQueryDto,
  UpdateOpeningHoursDto,
  openingHoursDto,
} from './opening-hours.dto';
import { OpeningHoursService } from './opening-hours.service';

@ApiTags('opening hours')
@ApiBearerAuth()
@Controller('v1/opening-hours')
export class OpeningHoursController {
  constructor(private readonly openingHours: OpeningHoursService) {}

  /** Lists opening hours. */
  @Get()
  @DocumentsPage(OpeningHoursDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: OpeningHoursListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<OpeningHoursDto>>> {
    const { rows, nextCursor } = await this.openingHours.list(actor, query);
    return pageOf(selectFields(rows.map(openingHoursDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads opening hours. */
  @Get(':id')
  @DocumentsResource(OpeningHoursDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpeningHoursDto> {
    return openingHoursDto(answerVersioned(response, await this.openingHours.find(actor, id)));
  }

  /** Adds opening hours. Personnel office only. */
  @Post()
  @DocumentsCreation(OpeningHoursDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateOpeningHoursDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpeningHoursDto> {
    return openingHoursDto(
      answerCreated(response, '/v1/opening-hours', await this.openingHours.create(actor, { id, ...values })),
    );
  }

  /** Changes opening hours: fields that are absent stay as they are. Personnel office only. */
  @Patch(':id')
  @DocumentsChange(OpeningHoursDto)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: UpdateOpeningHoursDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpeningHoursDto> {
    const row = await this.openingHours.update(actor, id, requireVersion(ifMatch), changes);
    return openingHoursDto(answerVersioned(response, row));
  }

  /** Removes opening hours that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.openingHours.remove(actor, id, requireVersion(ifMatch));
  }
}
