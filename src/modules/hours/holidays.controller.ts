import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireVersion } from '../../platform/http/etag';
import { NewResourceId } from '../../platform/http/idempotency/new-resource-id.decorator';
import {
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
import { CreateHolidayDto, HolidayDto, HolidayListQueryDto, holidayDto } from './holiday.dto';
import { HolidaysService } from './holidays.service';

@ApiTags('holidays')
@ApiBearerAuth()
@Controller('v1/holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  /** Lists holidays. */
  @Get()
  @DocumentsPage(HolidayDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: HolidayListQueryDto,
    @SelfUrl() selfUrl: string,
  ): Promise<Page<Partial<HolidayDto>>> {
    const { rows, nextCursor } = await this.holidays.list(actor, query);
    return pageOf(selectFields(rows.map(holidayDto), query.fields), query.limit, nextCursor, selfUrl);
  }

  /** Reads a holiday. */
  @Get(':id')
  @DocumentsResource(HolidayDto)
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HolidayDto> {
    return holidayDto(answerVersioned(response, await this.holidays.find(actor, id)));
  }

  /** Adds a holiday. Personnel office only. */
  @Post()
  @DocumentsCreation(HolidayDto)
  async create(
    @CurrentActor() actor: Actor,
    @NewResourceId() id: string,
    @Body() values: CreateHolidayDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HolidayDto> {
    return holidayDto(answerCreated(response, '/v1/holidays', await this.holidays.create(actor, { id, ...values })));
  }

  /** Removes a holiday that nothing refers to. Personnel office only. */
  @Delete(':id')
  @HttpCode(204)
  @DocumentsRemoval()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.holidays.remove(actor, id, requireVersion(ifMatch));
  }
}
